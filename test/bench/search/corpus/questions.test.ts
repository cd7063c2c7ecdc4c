import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../../src/archive/archive.js';
import { makeArticles, wordsIn } from '../../../../src/bench/search/corpus/corpus.js';
import { functionWords } from '../../../../src/bench/search/corpus/function-words.js';
import { type BenchQuestion, makeQuestions } from '../../../../src/bench/search/corpus/questions.js';

const articles = [...makeArticles(2_000, 1)];
const paragraphs = articles.flatMap((article) => article.paragraphs);
const questions = [...makeQuestions(articles, 2_000, 500, 1)];

const contentOf = ({ question }: BenchQuestion): string[] =>
  (question.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !functionWords.has(word));
const holds = (question: BenchQuestion, word: string): boolean =>
  paragraphs[question.relevant[0]!]!.toLowerCase().includes(word);

describe('the made questions', () => {
  it('are as many as asked for, each about another paragraph, in the order of the paragraphs', () => {
    const targets = questions.map(({ relevant }) => relevant[0]!);
    expect(targets).toHaveLength(500);
    expect(targets).toEqual([...new Set(targets)].sort((a, b) => a - b));
    expect(questions.every(({ relevant }) => relevant.length === 1)).toBe(true);
  });

  it('are the same every time, and need the articles only once', () => {
    expect([...makeQuestions(makeArticles(2_000, 1), 2_000, 500, 1)]).toEqual(questions);
    expect([...makeQuestions(articles, 2_000, 500, 2)]).not.toEqual(questions);
  });

  it('have 4 to 9 words and end as a question', () => {
    for (const { question } of questions) {
      const words = wordsIn(question).length;
      expect(words, question).toBeGreaterThanOrEqual(4);
      expect(words, question).toBeLessThanOrEqual(9);
      expect(question).toMatch(/\?$/);
    }
  });

  it('mostly use words of their paragraph, but not only', () => {
    const shares = questions.map((question) => {
      const words = contentOf(question);
      return words.filter((word) => holds(question, word)).length / Math.max(1, words.length);
    });
    const average = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(average).toBeGreaterThan(0.5);
    expect(average).toBeLessThan(0.9);
  });

  it('at times ask for a number, at times name a name', () => {
    expect(questions.filter(({ question }) => question.startsWith('how many')).length).toBeGreaterThan(25);
    expect(questions.filter(({ question }) => /\p{Lu}/u.test(question)).length).toBeGreaterThan(25);
  });

  it('can be made of any text; a paragraph with nothing to ask about gives none', () => {
    const article = {
      ...articles[0]!,
      paragraphs: [
        'Officers at Felixstowe detained 4,200 counterfeit phone chargers last week, and Maria Lopez praised them.',
        'It is what it is.',
        '!!!',
        '',
      ],
    } satisfies ArchivedArticle;
    const made = [...makeQuestions([article], 4, 4, 1)];
    expect(made.map(({ relevant }) => relevant)).toEqual([[0]]);
    expect(contentOf(made[0]!).length).toBeGreaterThan(0);
  });
});
