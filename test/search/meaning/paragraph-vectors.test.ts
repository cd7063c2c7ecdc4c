import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DISTANCE } from '../../../src/search/meaning/codes.js';
import { ParagraphVectors } from '../../../src/search/meaning/paragraph-vectors.js';
import {
  DIMENSIONS,
  type QuantisedVector,
  quantise,
  similarityOf,
} from '../../../src/search/meaning/vectors.js';

const made = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map(quantise);
const axis = (at: number) => quantise(Float32Array.from({ length: DIMENSIONS }, (_, i) => Number(i === at)));

function distancesOf(vectors: ParagraphVectors, question: QuantisedVector, count: number): Int16Array {
  const steps = vectors.distances(question, count);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('the vectors of paragraphs', () => {
  it('are not there until they are set', () => {
    const vectors = new ParagraphVectors();
    expect(vectors.has(70)).toBe(false);
    expect(vectors.similarity(axis(0), 70)).toBeNull();
    vectors.set(70, [axis(0)]);
    expect([vectors.has(69), vectors.has(70), vectors.has(71), vectors.has(700)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(vectors.similarity(axis(0), 69)).toBeNull();
    expect(vectors.count).toBe(1);
  });

  it('of one window give its similarity, within a fiftieth', () => {
    fc.assert(
      fc.property(made, made, (question, window) => {
        const vectors = new ParagraphVectors();
        vectors.set(3, [window]);
        expect(Math.abs(vectors.similarity(question, 3)! - similarityOf(question, window))).toBeLessThan(
          0.02,
        );
      }),
    );
  });

  it('of two windows give the better one’s', () => {
    fc.assert(
      fc.property(made, made, made, (question, a, b) => {
        const vectors = new ParagraphVectors();
        vectors.set(0, [a, b]);
        const better = Math.max(similarityOf(question, a), similarityOf(question, b));
        expect(Math.abs(vectors.similarity(question, 0)! - better)).toBeLessThan(0.02);
      }),
    );
  });

  it('of many windows are those of its halves', () => {
    const vectors = new ParagraphVectors();
    vectors.set(0, [axis(1), axis(1), axis(2), axis(2)]);
    expect(vectors.similarity(axis(1), 0)).toBeCloseTo(1, 2);
    expect(vectors.similarity(axis(2), 0)).toBeCloseTo(1, 2);
    expect(vectors.similarity(axis(3), 0)).toBeCloseTo(0, 2);
  });

  it('differ from a question in as many signs as counting them tells, the better half’s counting', () => {
    const window = fc.array(made, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(made, fc.array(fc.tuple(fc.nat(300), window), { maxLength: 6 }), (question, given) => {
        const vectors = new ParagraphVectors();
        for (const [paragraph, windows] of given) vectors.set(paragraph, windows);
        const last = new Map(given);
        const differing = (one: QuantisedVector) =>
          one.values.reduce((sum, value, i) => sum + Number(value > 0 !== question.values[i]! > 0), 0);
        for (const [paragraph, distance] of distancesOf(vectors, question, 300).entries()) {
          const windows = last.get(paragraph);
          if (!windows) expect(distance).toBe(NO_DISTANCE);
          // What was read in two windows before keeps a second half, which is then the first.
          else expect(distance).toBe(Math.min(...windows.map(differing)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('can be set anew', () => {
    const vectors = new ParagraphVectors();
    vectors.set(5, [axis(1), axis(2)]);
    vectors.set(5, [axis(3)]);
    expect(vectors.similarity(axis(3), 5)).toBeCloseTo(1, 3);
    expect(vectors.similarity(axis(1), 5)).toBeCloseTo(0, 3);
    expect(vectors.count).toBe(1);
  });

  it.each([
    ['250 bytes a paragraph', 1, 250],
    ['500 bytes where it is read in windows, however many', 8, 500],
  ])('take less than %s', (_, windows, most) => {
    const vectors = new ParagraphVectors();
    for (let i = 0; i < 1_280; i++)
      vectors.set(
        i,
        Array.from({ length: windows }, () => axis(i % DIMENSIONS)),
      );
    expect(vectors.bytes / vectors.count).toBeLessThan(most);
  });
});
