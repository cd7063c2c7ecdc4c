import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, inOrder } from '../../src/search/in-order.js';

interface Candidate {
  readonly number: number;
  readonly score: number;
  readonly gain: number;
}

const corpus = { precedes: (a: number, b: number) => a < b };
const candidates = fc
  .array(fc.record({ score: fc.nat(8), gain: fc.integer({ min: -4, max: 3 }) }), { maxLength: 20 })
  .map((all) => all.map((one, number): Candidate => ({ number, ...one })).sort((a, b) => b.score - a.score));

function ordered(all: readonly Candidate[], most: number, limit: number) {
  const looked: number[] = [];
  const exactOf = ({ number, score, gain }: Candidate) => {
    looked.push(number);
    return { number, score: score + gain };
  };
  return { first: firstOf(inOrder(all, exactOf, most, corpus), limit), looked };
}

describe('candidates in their exact order', () => {
  it('are those that sorting all of them gives, however few are asked for', () => {
    fc.assert(
      fc.property(
        candidates,
        fc.constantFrom(3, 5, Number.POSITIVE_INFINITY),
        fc.nat(22),
        (all, most, limit) => {
          const sorted = all
            .map(({ number, score, gain }) => ({ number, score: score + gain }))
            .sort((a, b) => b.score - a.score || a.number - b.number);
          expect(ordered(all, most, limit).first).toEqual(sorted.slice(0, limit));
        },
      ),
    );
  });

  it('are looked at no further than a candidate can still come before those that are asked for', () => {
    const all = [9, 8, 7, 4, 3].map((score, number) => ({ number, score, gain: 0 }));
    expect(ordered(all, 0, 2).looked).toEqual([0, 1]);
    expect(ordered(all, 2, 2).looked).toEqual([0, 1, 2]);
    expect(ordered(all, 3, 3).looked).toEqual([0, 1, 2, 3]);
    expect(ordered(all, Number.POSITIVE_INFINITY, 1).looked).toHaveLength(5);
    expect(ordered(all, 0, 0).looked).toEqual([]);
  });
});
