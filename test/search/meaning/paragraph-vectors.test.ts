import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParagraphVectors } from '../../../src/search/meaning/paragraph-vectors.js';
import { DIMENSIONS, quantise, similarityOf } from '../../../src/search/meaning/vectors.js';

const made = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map(quantise);
const axis = (at: number) => quantise(Float32Array.from({ length: DIMENSIONS }, (_, i) => Number(i === at)));

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

  it('of one window give exactly its similarity', () => {
    fc.assert(
      fc.property(made, made, (question, window) => {
        const vectors = new ParagraphVectors();
        vectors.set(3, [window]);
        expect(vectors.similarity(question, 3)).toBeCloseTo(similarityOf(question, window), 6);
      }),
    );
  });

  it('of two windows give the better one’s, within a twentieth', () => {
    fc.assert(
      fc.property(made, made, made, (question, a, b) => {
        const vectors = new ParagraphVectors();
        vectors.set(0, [a, b]);
        const better = Math.max(similarityOf(question, a), similarityOf(question, b));
        expect(Math.abs(vectors.similarity(question, 0)! - better)).toBeLessThan(0.05);
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

  it('are compared all at once as they are one by one', () => {
    const window = fc.array(made, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(made, fc.array(fc.tuple(fc.nat(300), window), { maxLength: 6 }), (question, given) => {
        const vectors = new ParagraphVectors();
        for (const [paragraph, windows] of given) vectors.set(paragraph, windows);
        const steps = vectors.similarities(question, 300);
        let step = steps.next();
        while (!step.done) step = steps.next();
        for (const [paragraph, similarity] of step.value.entries()) {
          const alone = vectors.similarity(question, paragraph);
          expect(similarity).toBe(alone === null ? Number.NaN : Math.fround(alone));
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

  it('take less than 400 bytes a paragraph, however long it is', () => {
    const vectors = new ParagraphVectors();
    for (let i = 0; i < 1_000; i++)
      vectors.set(
        i,
        Array.from({ length: 1 + (i % 8) }, () => axis(i % DIMENSIONS)),
      );
    expect(vectors.bytes / vectors.count).toBeLessThan(400);
  });
});
