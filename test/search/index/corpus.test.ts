import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/search/index/corpus.js';
import { SENTENCE_BREAK } from '../../../src/search/index/token-store.js';
import { tokenize } from '../../../src/search/terms/terms.js';
import { article } from '../articles.js';
import { filled, run } from '../corpora.js';

describe('a corpus', () => {
  it('keeps each paragraph as the terms of its sentences', () => {
    const { corpus } = filled([article('a', ['Shoes seized. Officers slept.', '', 'Labels.'])]);
    const terms = (paragraph: number) => {
      const { chunk, start, end } = corpus.paragraphs.run(paragraph);
      return Array.from(chunk.subarray(start, end), (id) =>
        id === SENTENCE_BREAK ? '.' : corpus.vocabulary.termOf(id),
      );
    };
    expect([0, 1, 2].map(terms)).toEqual([['shoe', 'seiz', '.', 'offic', 'sleep'], [], ['label']]);
    expect([0, 1, 2].map((paragraph) => corpus.lengthOf(paragraph))).toEqual([4, 0, 1]);
    expect([corpus.paragraphsOf(0), corpus.articleLengthOf(0)]).toEqual([3, 5]);
  });

  it('has averages over what is alive, and 1 where nothing is', () => {
    const corpus = new Corpus();
    const averages = () => [
      corpus.averageParagraphLength,
      corpus.averageArticleLength,
      corpus.averageHeadlineLength,
    ];
    expect(averages()).toEqual([1, 1, 1]);
    const a = run(corpus.stage(article('a', ['one two three', 'four'], { headline: 'two words' })));
    expect(averages()).toEqual([1, 1, 1]);
    corpus.activate(a);
    expect(averages()).toEqual([2, 4, 2]);
    corpus.retire('a');
    expect(averages()).toEqual([1, 1, 1]);
  });

  it('counts only what is alive', () => {
    const corpus = new Corpus();
    const number = run(corpus.stage(article('a', ['shoes', 'shoes shoes'], { headline: 'Zurich shoes' })));
    const frequency = (word: string) => corpus.frequencyOf(corpus.vocabulary.idOf(tokenize(word)[0]!.term));
    expect([frequency('shoes'), corpus.liveArticles, corpus.isAlive(number)]).toEqual([0, 0, false]);
    corpus.activate(number);
    expect([frequency('shoes'), corpus.liveArticles, corpus.isAlive(number)]).toEqual([2, 1, true]);
    expect(frequency('Zurich')).toBe(1);
    expect(corpus.retire('a')).toBe(true);
    expect([frequency('shoes'), frequency('Zurich'), corpus.liveArticles]).toEqual([0, 0, 0]);
    expect(corpus.retire('a')).toBe(false);
    expect(corpus.numberOf('a')).toBeUndefined();
  });

  it('goes on past the room it began with', () => {
    const { corpus } = filled(
      Array.from({ length: 1500 }, (_, i) => article(`a${i}`, [`word${i}`, 'shoes'])),
    );
    expect([
      corpus.liveArticles,
      corpus.liveParagraphs,
      corpus.frequencyOf(corpus.vocabulary.idOf('shoe')),
    ]).toEqual([1500, 3000, 1500]);
    expect(corpus.articleOf(2999)).toBe(1499);
    expect(corpus.firstParagraphOf(1499)).toBe(2998);
  });

  it('does not take the day of publication for words of the headline', () => {
    const { corpus } = filled([article('a', ['x'], { date: '2017-11-10', headline: 'Shoes seized' })]);
    const { chunk, start, end } = corpus.headlines.run(0);
    expect(Array.from(chunk.subarray(start, end), (id) => corpus.vocabulary.termOf(id))).toEqual(
      tokenize('Shoes seized').map(({ term }) => term),
    );
  });
});

describe('taking in an enormous paragraph', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `word${i % 500}`);

  it.each([
    ['of many sentences', words.map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}.`).join(' ')],
    ['without a full stop', words.join(' ')],
    ['without a space', 'x'.repeat(150_000)],
    ['of a script without spaces', '漢字'.repeat(50_000)],
  ])('%s is done in small steps', (_, text) => {
    const steps = [...new Corpus().stage(article('a', [text]))].length;
    expect(steps).toBeGreaterThanOrEqual(Math.floor(text.length / 10_000));
  });

  it('finds the same words as in one go', () => {
    const { corpus } = filled([article('a', [words.join(' ')])]);
    expect(corpus.lengthOf(0)).toBe(words.length);
    expect(corpus.vocabulary.size).toBe(500);
  });
});
