import { describe, expect, it } from 'vitest';
import { matchedTerms } from '../../../src/search/rank/matched.js';
import { article } from '../articles.js';
import { filled, resolved } from '../corpora.js';

const { corpus } = filled([
  article('a', ['Customs seized shoes.', 'The harbour was closed.'], { headline: 'Geneva customs' }),
  article('b', ['Another label.'], { headline: 'Other' }),
]);
const matched = (words: string, paragraph = 0) => {
  const { terms, placeOf } = resolved(corpus, words);
  return matchedTerms(corpus, paragraph, terms, placeOf);
};

describe('where a query term was found', () => {
  it.each([
    ['shoes', { inParagraph: true, inHeadline: false, inArticle: true }],
    ['harbour', { inParagraph: false, inHeadline: false, inArticle: true }],
    ['customs', { inParagraph: true, inHeadline: true, inArticle: true }],
    ['Geneva', { inParagraph: false, inHeadline: true, inArticle: false }],
  ])('%s', (word, places) => {
    expect(matched(word)).toMatchObject([{ word, mended: false, ...places }]);
  });

  it('is not said of what stands in other articles only, or nowhere', () => {
    expect(matched('label zebra')).toEqual([]);
    expect(matched('label', 2)).toHaveLength(1);
  });

  it('names the word as it was typed, and the term that a typo was mended to', () => {
    expect(matched('habrour')).toMatchObject([{ word: 'habrour', term: 'harbour', mended: true }]);
  });
});
