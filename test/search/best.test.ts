import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Best } from '../../src/search/best.js';

/** Few different scores, so that many are equal. */
const scores = fc.array(fc.constantFrom(0, 0.5, 1, 1.5, 2), { maxLength: 60, size: 'max' });

describe('the best few', () => {
  it('are those that sorting everything gives, the lower number first of equal scores', () => {
    fc.assert(
      fc.property(scores, fc.nat(20), fc.infiniteStream(fc.nat()), (all, limit, order) => {
        const offers = all.map((score, number) => ({ number, score }));
        const best = new Best(limit);
        const shuffled = offers
          .map((offer) => ({ offer, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ offer }) => offer);
        for (const { number, score } of shuffled) best.offer(number, score);
        const sorted = offers.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, limit);
        expect(best.ranked()).toEqual(sorted);
      }),
    );
  });

  it('tells what a score must reach to get in', () => {
    const best = new Best(2);
    expect(best.threshold).toBe(Number.NEGATIVE_INFINITY);
    best.offer(1, 5);
    expect(best.threshold).toBe(Number.NEGATIVE_INFINITY);
    best.offer(2, 3);
    expect(best.threshold).toBe(3);
    best.offer(3, 2);
    expect(best.ranked().map(({ number }) => number)).toEqual([1, 2]);
    best.offer(4, 4);
    expect(best.threshold).toBe(4);
  });

  it('are chosen among equals by what precedes what, when told', () => {
    const best = new Best(2, (a, b) => a > b);
    for (const number of [1, 4, 2, 3]) best.offer(number, 7);
    expect(best.ranked().map(({ number }) => number)).toEqual([4, 3]);
  });

  it('are none when none are wanted', () => {
    const best = new Best(0);
    best.offer(1, 5);
    expect(best.ranked()).toEqual([]);
  });
});
