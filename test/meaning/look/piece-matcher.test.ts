import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIECE_WIDTH } from '../../../src/meaning/engine/layout.js';
import { SIGN_BYTES } from '../../../src/meaning/engine/signs.js';
import { PieceMatcher } from '../../../src/meaning/look/piece-matcher.js';
import { signsOf } from '../../../src/search/meaning/signs.js';

/** A unit vector, the same for the same seed. */
function vectorOf(seed: number): Float32Array {
  let state = seed * 7_919 + 1;
  const vector = Float32Array.from({ length: PIECE_WIDTH }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

const joined = (vectors: readonly Float32Array[]) =>
  Float32Array.from(vectors.flatMap((vector) => [...vector]));

describe('the signs of pieces', () => {
  it('take a bit a component', () => {
    const signs = signsOf(Float32Array.from({ length: PIECE_WIDTH }, (_, i) => (i % 3 === 0 ? 0.1 : -0.1)));
    expect(signs).toHaveLength(SIGN_BYTES);
    expect([...signs.subarray(0, 3)]).toEqual([0b01001001, 0b10010010, 0b00100100]);
  });
});

describe('a question’s pieces', () => {
  it('meet each the paragraph’s piece that is most like it', () => {
    const matcher = new PieceMatcher(joined([vectorOf(1), vectorOf(2)]));
    const { similarities, places } = matcher.meet(signsOf(joined([vectorOf(3), vectorOf(2), vectorOf(1)])))!;
    expect([...places]).toEqual([2, 1]);
    for (const similarity of similarities) expect(similarity).toBeGreaterThan(0.67);
  });

  it('are as like a piece as the exact components with its signs, by the table as by hand', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (a, b) => {
        const signs = signsOf(vectorOf(b));
        const { similarities } = new PieceMatcher(vectorOf(a)).meet(signs)!;
        const unit = 0.84 * Math.sqrt(Math.PI / 2 / PIECE_WIDTH);
        const byHand = vectorOf(a).reduce(
          (sum, value, i) => sum + (signs[i >> 3]! & (1 << (i & 7)) ? value : -value) * unit,
          0,
        );
        expect(similarities[0]).toBeCloseTo(byHand, 4);
      }),
      { numRuns: 50 },
    );
  });

  it('meet nothing where one of the two has none', () => {
    expect(new PieceMatcher(vectorOf(1)).meet(new Uint8Array(0))).toBeNull();
    expect(new PieceMatcher(new Float32Array(0)).meet(signsOf(vectorOf(1)))).toBeNull();
  });
});
