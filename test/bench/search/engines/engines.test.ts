import { beforeAll, describe, expect, it } from 'vitest';
import { makeArticles } from '../../../../src/bench/search/corpus/corpus.js';
import { makeQuestions } from '../../../../src/bench/search/corpus/questions.js';
import type { SearchEngine } from '../../../../src/bench/search/engines/engine.js';
import { engines } from '../../../../src/bench/search/engines/index.js';
import { reciprocalRank } from '../../../../src/bench/search/report/statistics.js';

const articles = [...makeArticles(300, 1)];
const paragraphs = articles.flatMap((article) => article.paragraphs);
const questions = [...makeQuestions(articles, 300, 60, 1)];

describe.each(engines)('$name over 300 paragraphs', ({ build }) => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await build(articles);
  });

  it('answers with different paragraphs of the archive, at most as many as asked for', async () => {
    for (const { question } of questions) {
      const found = await engine.search(question, 10);
      expect(found.length, question).toBeLessThanOrEqual(10);
      expect(new Set(found).size).toBe(found.length);
      for (const paragraph of found) expect(paragraphs[paragraph]).toBeDefined();
    }
  });

  it('finds something for nearly every question, and ranks the right paragraph well for most, not all', async () => {
    const ranks: number[] = [];
    let empty = 0;
    for (const { question, relevant } of questions) {
      const found = await engine.search(question, 10);
      if (found.length === 0) empty += 1;
      ranks.push(reciprocalRank(found, relevant));
    }
    const mrr = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    expect(empty).toBeLessThanOrEqual(3);
    expect(mrr).toBeGreaterThan(0.5);
    expect(mrr).toBeLessThan(1);
  });

  it('finds a paragraph by its rarest words', async () => {
    const uses = (word: string) => paragraphs.filter((text) => text.includes(word)).length;
    const rare = [...new Set(paragraphs[123]!.match(/\b[a-z]{6,}\b/g))].filter((word) => uses(word) === 1);
    expect(rare.length).toBeGreaterThan(1);
    expect((await engine.search(rare.join(' '), 10))[0]).toBe(123);
  });

  it.each(['', '?', '"AND" OR NOT (', "text:what's -up* ^2 ~1", 'qqqqqq zzzzzz'])(
    'bears %j',
    async (question) => {
      expect(Array.isArray(await engine.search(question, 10))).toBe(true);
    },
  );
});
