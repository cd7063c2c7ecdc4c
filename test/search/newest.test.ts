import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/search/index/corpus.js';
import { newestFirst, newestOf } from '../../src/search/newest.js';

/** One article a paragraph, each with a date or none. */
function corpusOf(dates: readonly (string | null)[]) {
  let asked = 0;
  const corpus = {
    articleOf: (paragraph: number) => paragraph,
    article(number: number) {
      asked++;
      return { date: dates[number] };
    },
    precedes: (a: number, b: number) => a < b,
  } as unknown as Corpus;
  return { corpus, asked: () => asked };
}

describe('the newest of some paragraphs', () => {
  it('are those that putting all in order gives first', () => {
    const dates = fc.array(fc.option(fc.constantFrom('2015-01-01', '2016-01-01', '2017-01-01')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(dates, fc.nat(12), (given, limit) => {
        const { corpus } = corpusOf(given);
        const all = [...given.keys()];
        expect(newestOf(corpus, all, limit)).toEqual([...all].sort(newestFirst(corpus)).slice(0, limit));
      }),
    );
  });

  it('are found without putting all in order', () => {
    const dates = Array.from({ length: 10_000 }, (_, n) => `20${10 + ((n * 7) % 9)}-01-01`);
    const { corpus, asked } = corpusOf(dates);
    newestOf(corpus, dates.keys(), 10);
    expect(asked()).toBeLessThan(4 * dates.length);
  });
});
