import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, meanOf, quantise, similarityOf } from '../../../src/search/meaning/vectors.js';

const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: DIMENSIONS,
  maxLength: DIMENSIONS,
});
const cosine = (a: readonly number[], b: readonly number[]) => {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, v, i) => sum + v * y[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};
const withDirection = vector.filter((v) => v.some((x) => Math.abs(x) > 0.01));

describe('a quantised vector', () => {
  it('is off by at most half its scale in each component', () => {
    fc.assert(
      fc.property(withDirection, (given) => {
        const length = Math.sqrt(given.reduce((sum, x) => sum + x * x, 0));
        const { values, scale } = quantise(given);
        for (const [i, value] of values.entries()) {
          expect(Math.abs(value * scale - given[i]! / length)).toBeLessThanOrEqual(scale * 0.5001 + 1e-7);
        }
      }),
    );
  });

  it('keeps the cosine of any two within a hundredth and a half', () => {
    fc.assert(
      fc.property(withDirection, withDirection, (a, b) => {
        expect(Math.abs(similarityOf(quantise(a), quantise(b)) - cosine(a, b))).toBeLessThan(0.015);
      }),
    );
  });

  it('is like itself, and no more', () => {
    const one = quantise(Array.from({ length: DIMENSIONS }, (_, i) => Math.sin(i)));
    expect(similarityOf(one, one)).toBeCloseTo(1, 2);
    expect(similarityOf(one, one)).toBeLessThanOrEqual(1);
  });

  it('without a direction is like nothing', () => {
    const none = quantise(new Float32Array(DIMENSIONS));
    expect(none.scale).toBe(0);
    expect(similarityOf(none, quantise(new Float32Array(DIMENSIONS).fill(1)))).toBe(0);
  });

  it.each([
    ['another length', new Array(3).fill(1), /384 numbers, not 3/],
    ['a number that is none', [Number.NaN, ...new Array(DIMENSIONS - 1).fill(1)], /not finite/],
    ['an infinite number', [Number.POSITIVE_INFINITY, ...new Array(DIMENSIONS - 1).fill(1)], /not finite/],
  ])('is not made of %s', (_, given, message) => {
    expect(() => quantise(given)).toThrow(message);
  });
});

describe('the mean of vectors', () => {
  it('of one is that one', () => {
    const one = quantise(Array.from({ length: DIMENSIONS }, (_, i) => Math.cos(i)));
    expect(similarityOf(meanOf([one]), one)).toBeCloseTo(1, 2);
  });

  it('is as like each of two', () => {
    const axis = (at: number) =>
      quantise(Float32Array.from({ length: DIMENSIONS }, (_, i) => Number(i === at)));
    const mean = meanOf([axis(3), axis(9)]);
    expect(similarityOf(mean, axis(3))).toBeCloseTo(Math.SQRT1_2, 2);
    expect(similarityOf(mean, axis(9))).toBeCloseTo(Math.SQRT1_2, 2);
  });
});
