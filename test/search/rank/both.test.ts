import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/search/rank/both.js';

const candidate = fc.record({
  words: fc.double({ min: 0, max: 50, noNaN: true }),
  similarity: fc.double({ min: -1, max: 1, noNaN: true }),
});

describe('what meaning adds', () => {
  it('is the similarity in points of the question', () => {
    const both = [
      { words: 10, similarity: 0.5 },
      { words: 0, similarity: 0.25 },
    ];
    expect(meaningOf(both, 2, 8)).toEqual([8, 4]);
  });

  it('leaves the order of words alone where all are equally alike', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 2, maxLength: 20 }), (given) => {
        const alike = given.map(({ words }) => ({ words, similarity: 0.4 }));
        expect(new Set(meaningOf(alike, 2, 10)).size).toBe(1);
      }),
    );
  });

  it('puts a paragraph that is not read yet where its words put it: the best by words cannot lose by it', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 20 }), (others) => {
        const mostWords = Math.max(1, ...others.map(({ words }) => words));
        const added = meaningOf([{ words: mostWords, similarity: null }, ...others], 2, 10);
        const totals = added.map((meaning, i) => meaning + (i === 0 ? mostWords : others[i - 1]!.words));
        for (const total of totals) expect(totals[0]! + 1e-9).toBeGreaterThanOrEqual(total);
      }),
    );
  });

  it('is nothing where no candidate is read yet, so that words alone rank', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 20 }), (given) => {
        const unread = given.map(({ words }) => ({ words, similarity: null }));
        expect(meaningOf(unread, 2, 10).every((added) => added === 0)).toBe(true);
      }),
    );
  });
});
