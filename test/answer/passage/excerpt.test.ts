import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../src/answer/passage/excerpt.js';

/** Sentences of these lengths, a space between them. */
function sentences(...lengths: number[]) {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length + 1;
    return { start, end: start + length };
  });
}

/** The numbers of the first and the last sentence of the excerpt. */
function around(lengths: number[], answering: number, length: number) {
  const all = sentences(...lengths);
  const { start, end } = excerptAround(all, answering, length);
  return [all.findIndex((one) => one.start === start), all.findIndex((one) => one.end === end)];
}

describe('the excerpt around the answering sentence', () => {
  it('is the whole paragraph where that fits', () => {
    expect(around([10, 10, 10], 2, 32)).toEqual([0, 2]);
  });

  it('has the sentence before it first, then the one behind it, in turn', () => {
    expect(around([10, 10, 10, 10, 10], 2, 21)).toEqual([1, 2]);
    expect(around([10, 10, 10, 10, 10], 2, 32)).toEqual([1, 3]);
    expect(around([10, 10, 10, 10, 10], 2, 43)).toEqual([0, 3]);
  });

  it('goes on at the other side where one has no more that fits', () => {
    expect(around([10, 10, 10, 10], 0, 32)).toEqual([0, 2]);
    expect(around([10, 10, 10, 10], 3, 32)).toEqual([1, 3]);
    expect(around([10, 90, 10, 10, 10], 2, 32)).toEqual([2, 4]);
  });

  it('is the sentence alone where it is too long itself', () => {
    expect(around([10, 500, 10], 1, 100)).toEqual([1, 1]);
  });

  it('holds the answering sentence, whole sentences only, and no more than fit', () => {
    const paragraph = fc
      .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 })
      .chain((lengths) =>
        fc.tuple(fc.constant(lengths), fc.nat(lengths.length - 1), fc.integer({ min: 1, max: 200 })),
      );
    fc.assert(
      fc.property(paragraph, ([lengths, answering, length]) => {
        const all = sentences(...lengths);
        const { start, end } = excerptAround(all, answering, length);
        const { start: from, end: to } = all[answering]!;
        expect(start).toBeLessThanOrEqual(from);
        expect(end).toBeGreaterThanOrEqual(to);
        expect(all.map((one) => one.start)).toContain(start);
        expect(all.map((one) => one.end)).toContain(end);
        expect(end - start).toBeLessThanOrEqual(Math.max(length, to - from));
      }),
    );
  });
});
