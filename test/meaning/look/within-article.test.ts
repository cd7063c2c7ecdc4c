import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetQuestion } from '../../../src/meaning/look/met-question.js';
import { withinArticles } from '../../../src/meaning/look/within-article.js';

/** A paragraph with how its article meets each of two pieces of a question. */
const placeOf = (article: string, paragraph: number) => ({ article, paragraph, headline: '', text: '' });
const metAs = (...similarities: number[]): MetQuestion => ({
  met: { similarities: Float32Array.from(similarities), places: new Int32Array(similarities.length) },
  all: mean(similarities),
  asking: 0.3,
  open: 0.2,
});
const mean = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((a, b) => a + b, 0) / numbers.length;

describe('how much better a paragraph meets a question within its article', () => {
  it('is what the opening and the paragraph before meet better, in part', () => {
    const paragraphs = [placeOf('a', 1), placeOf('a', 4), placeOf('a', 5)];
    const met = [metAs(0.9, 0.1), metAs(0.2, 0.8), metAs(0.3, 0.3)];
    const [opening, fourth, fifth] = withinArticles(met, paragraphs, mean);
    expect(opening).toBe(0);
    expect(fourth).toBeCloseTo((0.7 * 0.9 + 0.8) / 2 - 0.5, 5);
    expect(fifth).toBeCloseTo((0.7 * 0.9 + 0.7 * 0.8) / 2 - 0.3, 5);
  });

  it('is nothing by another article, by what is further down, and by what was not read', () => {
    const paragraphs = [placeOf('a', 1), placeOf('b', 2), placeOf('b', 3), placeOf('c', 1), placeOf('c', 2)];
    const met = [metAs(0.9, 0.9), metAs(0.1, 0.1), null, null, metAs(0.2, 0.2)];
    expect(withinArticles(met, paragraphs, mean)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is never less than nothing, and lifts none above the best of its article', () => {
    const similarity = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(similarity, similarity), { minLength: 1, maxLength: 6 }), (rows) => {
        const met = rows.map((row) => metAs(...row));
        const places = rows.map((_, i) => placeOf('a', i + 1));
        const best = mean([0, 1].map((i) => Math.max(...met.map((one) => one.met.similarities[i]!))));
        for (const [i, more] of withinArticles(met, places, mean).entries()) {
          expect(more).toBeGreaterThanOrEqual(-1e-6);
          expect(met[i]!.all + more).toBeLessThanOrEqual(best + 1e-6);
        }
      }),
    );
  });
});
