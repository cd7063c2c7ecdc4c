import { describe, expect, it } from 'vitest';
import { matchedTerms, termsInSentences } from '../../../src/search/rank/matched.js';
import { Reranker } from '../../../src/search/rank/rerank.js';
import { WEIGHTS } from '../../../src/search/rank/weights/weights.js';
import { article } from '../articles.js';
import { filled, resolved } from '../corpora.js';

const { corpus } = filled([
  article('a', ['Customs seized shoes.', 'The harbour was closed.'], { headline: 'Geneva customs' }),
  article('b', ['Another label.'], { headline: 'Other' }),
]);
const matched = (words: string, paragraph = 0) => {
  const { terms, placeOf } = resolved(corpus, words);
  return matchedTerms(terms, new Reranker(corpus, terms, placeOf, WEIGHTS, null).countsFor(paragraph));
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

  it('is not said of a word that only stands for it', () => {
    expect(matched('port')).toEqual([]);
    expect(matched('confiscate')).toEqual([]);
    expect(matched('seizure')).toEqual([]);
  });

  it('is not said of what stands in other articles only, or nowhere', () => {
    expect(matched('label zebra')).toEqual([]);
    expect(matched('label', 2)).toHaveLength(1);
  });

  it('names the word as it was typed, and the term that a typo was mended to', () => {
    expect(matched('habrour')).toMatchObject([{ word: 'habrour', term: 'harbour', mended: true }]);
  });
});

describe('which query terms each sentence of a paragraph holds', () => {
  const inSentences = (text: string, words: string) => {
    const { corpus: of } = filled([article('a', [text])]);
    const { terms, placeOf } = resolved(of, words);
    return termsInSentences(of.paragraphs.run(0), terms, placeOf).map((held) => [...held]);
  };

  it('in the order of the sentences, one that holds none among them', () => {
    expect(
      inSentences('Customs seized shoes. It rained. The shoes burned, shoes and all.', 'shoes customs'),
    ).toEqual([['custom', 'shoe'], [], ['shoe']]);
  });

  it('from the first sentence on that has a word that says something', () => {
    expect(inSentences('And so it was. Customs seized shoes.', 'shoes')).toEqual([['shoe']]);
    expect(inSentences('And so it was.', 'shoes')).toEqual([]);
  });

  it('names by their initials too, as they are indexed', () => {
    expect(inSentences('It is late. The European Patent Office granted it.', 'EPO')).toEqual([[], ['epo']]);
  });
});
