import fc from 'fast-check';
import type { ArchivedArticle } from '../../src/archive/archive.js';
import type { Query } from '../../src/search/query.js';
import { queryTermsOf } from '../../src/search/terms/query-terms.js';

/** An article with these paragraphs, about nothing else. */
export function article(
  id: string,
  paragraphs: readonly string[],
  more: Partial<ArchivedArticle> = {},
): ArchivedArticle {
  return {
    id,
    headline: '',
    date: null,
    section: null,
    author: null,
    source: null,
    url: null,
    credit: null,
    paragraphs,
    related: [],
    file: `${id}.txt`,
    digest: JSON.stringify([more, paragraphs]),
    copies: [],
    removed: [],
    ...more,
  };
}

/** A query for the words, all of weight 1. */
export function queryFor(words: string): Query {
  return { terms: queryTermsOf(words) };
}

/** Few words, so that paragraphs share them. `Zürich` folds, `customs` stems, `the` is a stop word. */
const WORDS = [
  'customs', 'seized', 'counterfeit', 'shoes', 'Geneva', 'court', 'patent', '1,500', '2017', 'the', 'Zürich',
  'licence', 'judge', 'AT&T', 'owner', 'label', 'harbour', 'fine', 'appeal', 'said',
] as const; // biome-ignore format: a list of words

const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
export const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
export const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

const content = fc.record({
  headline: words,
  date: fc.constantFrom(null, '2016-01-31', '2017-06-15', '2018-12-01'),
  section: fc.constantFrom(null, 'Trademarks', 'Copyright'),
  paragraphs: fc.array(paragraph, { minLength: 0, maxLength: 4 }),
});

export function anyArticle(id: fc.Arbitrary<string>): fc.Arbitrary<ArchivedArticle> {
  return fc.tuple(id, content).map(([id, { paragraphs, ...more }]) => article(id, paragraphs, more));
}

export const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** Articles with distinct ids. */
export const articles: fc.Arbitrary<ArchivedArticle[]> = fc.uniqueArray(anyArticle(fc.constantFrom(...ids)), {
  selector: ({ id }) => id,
  maxLength: ids.length,
});
