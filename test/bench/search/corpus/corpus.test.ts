import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticles, wordsIn } from '../../../../src/bench/search/corpus/corpus.js';
import { functionWords } from '../../../../src/bench/search/corpus/function-words.js';

const paragraphsOf = (count: number, seed: number): string[] =>
  [...makeArticles(count, seed)].flatMap(({ paragraphs }) => paragraphs);

const tokensOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []);

const size = fc.integer({ min: 1, max: 120 });
const seed = fc.integer({ min: 0, max: 2 ** 31 });

describe('the made news archive', () => {
  it('has exactly as many paragraphs as asked for', () => {
    fc.assert(
      fc.property(size, seed, (count, from) => {
        expect(paragraphsOf(count, from)).toHaveLength(count);
      }),
    );
  });

  it('is the same every time, and another with another seed', () => {
    expect([...makeArticles(60, 4)]).toEqual([...makeArticles(60, 4)]);
    expect(paragraphsOf(60, 4)).not.toEqual(paragraphsOf(60, 5));
  });

  it('begins like every larger archive of its seed', () => {
    fc.assert(
      fc.property(size, size, seed, (one, other, from) => {
        const [small, large] = one < other ? [one, other] : [other, one];
        expect(paragraphsOf(large, from).slice(0, small)).toEqual(paragraphsOf(small, from));
      }),
    );
  });

  it('has articles of 8 to 14 paragraphs, the last one perhaps cut short, and paragraphs of 40 to 90 words', () => {
    const articles = [...makeArticles(2_000, 1)];
    for (const { paragraphs } of articles.slice(0, -1)) {
      expect(paragraphs.length).toBeGreaterThanOrEqual(8);
      expect(paragraphs.length).toBeLessThanOrEqual(14);
    }
    for (const text of articles.flatMap(({ paragraphs }) => paragraphs)) {
      const words = wordsIn(text).length;
      expect(words, text).toBeGreaterThanOrEqual(40);
      expect(words, text).toBeLessThanOrEqual(90);
    }
  });

  it('gives every article an id of its own, a headline and a real date', () => {
    const articles = [...makeArticles(1_000, 1)];
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    for (const { headline, date } of articles) {
      expect(wordsIn(headline).length).toBeGreaterThanOrEqual(5);
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }
  });

  it('uses words as English does: grammar words about half, a heavy tail of words used once', () => {
    const tokens = tokensOf(paragraphsOf(2_000, 1));
    const grammar = tokens.filter((token) => functionWords.has(token)).length / tokens.length;
    expect(grammar).toBeGreaterThan(0.35);
    expect(grammar).toBeLessThan(0.6);

    const uses = new Map<string, number>();
    for (const token of tokens) uses.set(token, (uses.get(token) ?? 0) + 1);
    const once = [...uses.values()].filter((count) => count === 1).length / uses.size;
    expect(once).toBeGreaterThan(0.35);
    expect(uses.get('the')! / tokens.length).toBeGreaterThan(0.04);
  });

  it('keeps meeting new words as it grows, ever more slowly (Heaps)', () => {
    const vocabulary = (count: number) => new Set(tokensOf(paragraphsOf(count, 1))).size;
    const [small, large] = [vocabulary(500), vocabulary(8_000)];
    const exponent = Math.log(large / small) / Math.log(16);
    expect(exponent).toBeGreaterThan(0.45);
    expect(exponent).toBeLessThan(0.75);
  });

  it('speaks of the same names again within an article, in names of several words, with numbers and dates', () => {
    const [article] = makeArticles(8, 1);
    const text = article!.paragraphs.join(' ');
    expect(text).toMatch(/[a-z,] \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u);
    expect(text).toMatch(/\d/);
    const names = text.match(/(?<=[a-z,] )\p{Lu}\p{Ll}+/gu) ?? [];
    expect(names.length).toBeGreaterThan(new Set(names).size);
  });
});
