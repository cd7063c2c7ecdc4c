import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { sentencesOf } from '../../../src/article/sentences.js';
import { ARTICLE, HEADLINE, PARAGRAPH } from '../../../src/search/index/bm25.js';
import type { Period } from '../../../src/search/query.js';
import { Reranker } from '../../../src/search/rank/rerank.js';
import { WEIGHTS, type Weights } from '../../../src/search/rank/weights/weights.js';
import { indexedTokens } from '../../../src/search/terms/initials.js';
import { article, articles, words } from '../articles.js';
import { filled, resolved } from '../corpora.js';

const ONES = Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 1])) as unknown as Weights;

function signals(
  all: readonly ArchivedArticle[],
  query: string,
  {
    weights = ONES,
    period = null,
    paragraph = 0,
  }: { weights?: Weights; period?: Period | null; paragraph?: number } = {},
) {
  const { corpus } = filled(all);
  const { terms, placeOf } = resolved(corpus, query);
  return new Reranker(corpus, terms, placeOf, weights, period).signalsOf(paragraph);
}

/** Each sentence is indexed for itself. */
const termsOf = (text: string) =>
  sentencesOf(text).flatMap(({ start, end }) =>
    indexedTokens(text.slice(start, end)).map(({ term }) => term),
  );

/** BM25 as it is defined, from texts alone. `documents` are what the average length is over; in paragraphs a related word counts for its share. */
function bm25(
  text: string,
  query: string,
  documents: readonly string[],
  all: readonly ArchivedArticle[],
  { k1, b }: typeof PARAGRAPH,
  isParagraph = false,
) {
  const lengthOf = (document: string) => termsOf(document).length;
  const average = documents.reduce((sum, document) => sum + lengthOf(document), 0) / documents.length || 1;
  const own = termsOf(text);
  const { corpus } = filled(all);
  let score = 0;
  const { terms } = resolved(corpus, query);
  const asked = new Set(terms.map(({ id }) => id));
  const ids = new Set(own.map((term) => corpus.vocabulary.idOf(term)));
  const taken = new Set<number>();
  for (const { term, idf, related = [] } of terms) {
    const standing = related.filter(({ id }) => ids.has(id) && !asked.has(id) && !taken.has(id));
    for (const { id } of related) taken.add(id);
    const share = isParagraph ? Math.max(0, ...standing.map((one) => one.share)) : 0;
    const tf = own.filter((other) => other === term).length || share;
    score += (idf * (k1 + 1) * tf) / (tf + k1 * (1 - b + (b * own.length) / average));
  }
  return score;
}

describe('the exact score of a paragraph', () => {
  it('is BM25 of the paragraph, of its headline and of its whole article', () => {
    fc.assert(
      fc.property(articles, words, (all, query) => {
        // Without dates a headline is nothing but its words.
        const undated = all.map((one) => ({ ...one, date: null }));
        const first = undated.find(({ paragraphs }) => paragraphs.length > 0);
        fc.pre(first !== undefined);
        const ordered = [first, ...undated.filter((one) => one !== first)];
        const found = signals(ordered, query);
        const paragraphs = ordered.flatMap((one) => one.paragraphs);
        const bodies = ordered.map((one) => one.paragraphs.join('\n'));
        const headlines = ordered.map((one) => one.headline);
        const ofParagraph = bm25(paragraphs[0]!, query, paragraphs, ordered, PARAGRAPH, true);
        expect(found.paragraph).toBeCloseTo(ofParagraph, 6);
        expect(found.article).toBeCloseTo(bm25(bodies[0]!, query, bodies, ordered, ARTICLE), 6);
        expect(found.headline).toBeCloseTo(bm25(headlines[0]!, query, headlines, ordered, HEADLINE), 6);
      }),
    );
  });

  it('has each signal as often as its weight says', () => {
    const all = [
      article('a', ['Customs looked.', 'Shoes were seized here.'], { headline: 'Shoes', date: '2017-06-15' }),
      article('b', ['Labels.']),
    ];
    const period = { from: '2017-06-01', to: '2017-06-30' };
    const once = signals(all, 'shoes seized customs', { period, paragraph: 1 });
    const twice = signals(all, 'shoes seized customs', {
      period,
      paragraph: 1,
      weights: Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 2])) as unknown as Weights,
    });
    // The conversation and the kind of thing asked for are no part of this question, and this paragraph is no opening.
    const { context, discussed, kind, opening, ...own } = once;
    expect([context, discussed, kind, opening]).toEqual([0, 0, 0, 0]);
    for (const [name, value] of Object.entries(own)) {
      expect([name, value !== 0]).toEqual([name, true]);
      expect(twice[name]).toBeCloseTo(2 * value, 9);
    }
  });

  it('holds the date only where the question names a period', () => {
    const all = [article('a', ['Shoes.'], { date: '2017-06-15' })];
    expect(signals(all, 'shoes').date).toBe(0);
    expect(signals(all, 'shoes', { period: { from: '2017-06-15', to: '2017-06-15' } }).date).toBe(1);
    expect(
      signals([article('a', ['Shoes.'])], 'shoes', { period: { from: '2017-06-15', to: '2017-06-15' } }).date,
    ).toBe(0);
  });

  it('is nothing for a paragraph without any of the terms in an article without them', () => {
    const all = [article('a', ['Labels.', '']), article('b', ['Shoes.'])];
    for (const paragraph of [0, 1]) {
      const { opening, depth, ...others } = signals(all, 'shoes', { paragraph });
      expect(Object.values(others).every((value) => value === 0)).toBe(true);
      expect(opening! + depth!).toBeLessThan(0);
    }
  });

  it('has what the opening has set for a paragraph that goes on from there, not for the opening', () => {
    const all = [article('a', ['The harbour trial began.', 'Eight complaints were counted.'])];
    const [opening, second] = [0, 1].map((paragraph) => signals(all, 'harbour complaints', { paragraph }));
    expect(opening!.given).toBe(0);
    expect(second!.given).toBeGreaterThan(0);
  });

  it('takes the only paragraph of an article to say half of what its headline leaves open', () => {
    const all = [article('a', ['Harbour complaints.']), article('b', ['Labels.'])];
    const few = signals(all, 'harbour complaints', { paragraph: 0 });
    const none = signals(all, 'harbour complaints', { paragraph: 1 });
    expect(few.rest).toBeCloseTo(none.rest!, 9);
  });

  it('holds the opening of an article back, and what stands further down; not an article of one paragraph', () => {
    const all = [article('a', ['Shoes.', 'Shoes.', 'Shoes.']), article('b', ['Shoes.'])];
    const [opening, second, third, alone] = [0, 1, 2, 3].map((paragraph) => {
      const { opening, depth } = signals(all, 'shoes', { paragraph, weights: WEIGHTS });
      return opening! + depth!;
    });
    expect(opening).toBeLessThan(third!);
    expect(third).toBeLessThan(second!);
    expect(alone).toBe(second);
  });
});
