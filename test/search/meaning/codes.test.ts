import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Codes, NO_DISTANCE } from '../../../src/search/meaning/codes.js';
import { signsOf } from '../../../src/search/meaning/signs.js';
import { DIMENSIONS, quantise, similarityOf } from '../../../src/search/meaning/vectors.js';

const made = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map(quantise);

afterEach(() => {
  vi.unstubAllGlobals();
});

function distancesOf(codes: Codes, question: ReturnType<typeof quantise>, count: number): number[] {
  const all = new Int16Array(count);
  codes.distances(signsOf(question.values), 0, count, all);
  return [...all];
}

describe('coded vectors', () => {
  it('are as like a question as what they were made of, within a fiftieth, wherever they are', () => {
    fc.assert(
      fc.property(made, made, fc.nat(500), (question, vector, place) => {
        const codes = new Codes();
        codes.set(place, vector);
        expect(Math.abs(codes.similarity(question, place)! - similarityOf(question, vector))).toBeLessThan(
          0.02,
        );
        expect(codes.similarity(question, place + 1)).toBeNull();
      }),
    );
  });

  it('of one that points nowhere are like nothing', () => {
    const codes = new Codes();
    codes.set(0, quantise(new Float32Array(DIMENSIONS)));
    expect(codes.similarity(quantise(new Float32Array(DIMENSIONS).fill(1)), 0)).toBe(0);
  });

  it('differ in no sign from themselves, and in all from the contrary', () => {
    const ways = Float32Array.from({ length: DIMENSIONS }, (_, i) => (i % 5 < 2 ? 1 : -1));
    const codes = new Codes();
    codes.set(70, quantise(ways));
    expect(distancesOf(codes, quantise(ways), 72).slice(69)).toEqual([NO_DISTANCE, 0, NO_DISTANCE]);
    expect(distancesOf(codes, quantise(ways.map((one) => -one)), 72)[70]).toBe(DIMENSIONS);
  });

  it('are compared alike with and without a kernel', () => {
    fc.assert(
      fc.property(made, fc.array(made, { minLength: 1, maxLength: 4 }), (question, vectors) => {
        const filled = () => {
          const codes = new Codes();
          for (const [i, vector] of vectors.entries()) codes.set(i * 40, vector);
          return codes;
        };
        const withKernel = distancesOf(filled(), question, 200);
        vi.stubGlobal('WebAssembly', undefined);
        const without = distancesOf(filled(), question, 200);
        vi.unstubAllGlobals();
        expect(without).toEqual(withKernel);
      }),
      { numRuns: 30 },
    );
  });
});
