import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/search/terms/pieces.js';

describe('the pieces of a text', () => {
  it('are one for what is as long as a sentence, and none for nothing', () => {
    expect([...piecesOf('Shoes were seized.')]).toEqual(['Shoes were seized.']);
    expect([...piecesOf('')]).toEqual([]);
  });

  it('are the text again when joined, each of at most 8,000 units', () => {
    const text = fc
      .tuple(
        fc.array(fc.constantFrom('word ', ' ', 'x'.repeat(9000), 'y'.repeat(7999), '漢'), { maxLength: 9 }),
        fc.nat(20_000),
      )
      .map(([parts, times]) => parts.join('') + 'of '.repeat(times));
    fc.assert(
      fc.property(text, (text) => {
        const pieces = [...piecesOf(text)];
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(8_000);
        }
      }),
    );
  });

  it('end behind a space, so that no word is cut in two', () => {
    const pieces = [...piecesOf('word '.repeat(10_000))];
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toMatch(/^word .* $/);
  });
});
