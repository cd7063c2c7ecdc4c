import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, percentile, reciprocalRank } from '../../../../src/bench/search/report/statistics.js';

const times = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });

describe('percentile', () => {
  it.each([
    [50, 3],
    [99, 5],
    [100, 5],
    [0, 1],
    [20, 1],
    [21, 2],
  ])('the %ith of 5, 3, 1, 2, 4 is %i', (percent, expected) => {
    expect(percentile([5, 3, 1, 2, 4], percent)).toBe(expected);
  });

  it('orders by size, not by spelling', () => {
    expect(percentile([9, 10, 100], 50)).toBe(10);
  });

  it('is the smallest value that the given part of the values does not exceed', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const found = percentile(values, percent);
        const upTo = (limit: number) => values.filter((value) => value <= limit).length;
        expect(values).toContain(found);
        expect(upTo(found) * 100).toBeGreaterThanOrEqual(percent * values.length);
        const less = values.filter((value) => value < found);
        expect(less.length * 100).toBeLessThan(percent * values.length);
      }),
    );
  });

  it('of nothing is a fault', () => {
    expect(() => percentile([], 50)).toThrow('at least one value');
  });
});

describe('mean', () => {
  it('lies between the least and the most', () => {
    fc.assert(
      fc.property(times, (values) => {
        const rounding = 1e-6;
        expect(mean(values)).toBeGreaterThanOrEqual(Math.min(...values) - rounding);
        expect(mean(values)).toBeLessThanOrEqual(Math.max(...values) + rounding);
      }),
    );
  });

  it('of nothing is a fault', () => {
    expect(() => mean([])).toThrow('at least one value');
  });
});

describe('reciprocal rank', () => {
  it.each([
    ['first', [7, 8], [7], 1],
    ['third', [1, 2, 7], [7], 1 / 3],
    ['the earlier of two', [1, 9, 7], [7, 9], 1 / 2],
    ['absent', [1, 2, 3], [7], 0],
    ['eleventh, which is too late', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [10], 0],
    ['asked of nothing', [], [7], 0],
  ])('%s', (_, ranking, relevant, expected) => {
    expect(reciprocalRank(ranking, relevant)).toBe(expected);
  });
});
