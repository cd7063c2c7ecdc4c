import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/search/index/edit-distance.js';

/** Optimal string alignment as its definition reads, without a limit. */
function byDefinition(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    let cost = Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    );
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      cost = Math.min(cost, of(i - 2, j - 2) + 1);
    known.set(key, cost);
    return cost;
  };
  return of(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('the distance between two words', () => {
  it.each([
    ['', '', 0],
    ['customs', 'customs', 0],
    ['customs', 'custms', 1],
    ['custms', 'customs', 1],
    ['customs', 'xustoms', 1],
    ['customs', 'cusotms', 1],
    ['customs', 'cuxtonx', 3],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('%j and %j: %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('is what the definition says, up to the limit, and one more beyond it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      }),
    );
  });
});
