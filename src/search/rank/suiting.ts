import type { ArchivedArticle } from '../../archive/archive.js';
import type { Corpus } from '../index/corpus.js';
import type { Query, Suits } from '../query.js';
import { meantBy, type ResolvedTerm } from './resolve-terms.js';
import { sum, totalOf } from './scored.js';
import type { Weights } from './weights/weights.js';

/** What only a look at a paragraph's text and its article tells, as weighted signals. */
export type Suiting = (
  article: ArchivedArticle,
  paragraph: number,
  score: number,
) => { readonly [signal: string]: number };

/** The most that a look at text and article gives to any paragraph. */
export function mostOf(
  { suits, newest = 0 }: Query,
  terms: readonly ResolvedTerm[],
  weights: Weights,
  bestScore: number,
): number {
  const ofText = suits && weights.kind > 0 ? weights.kind * (suits.most ?? Number.POSITIVE_INFINITY) : 0;
  const ofAround = suits?.around ? Math.max(0, weights.around * totalOf(terms)) : 0;
  const most = ofText + ofAround;
  return most + Math.max(0, newest * weights.newness) * Math.max(0, bestScore + most);
}

const YEAR_MS = 365.25 * 86_400_000;

export function suitingOf(
  query: Query,
  terms: readonly ResolvedTerm[],
  weights: Weights,
  corpus: Corpus,
): Suiting {
  const meant = meantBy(terms);
  const { suits, standing, newest } = query;
  const around = suits?.around && weights.around !== 0 ? aroundOf(suits.around, terms) : null;
  return (article, paragraph, score) => {
    const text = article.paragraphs[paragraph - 1]!;
    const suiting = {
      kind: weights.kind * (suits?.(text) ?? 0),
      ...(around && { around: weights.around * around(text) }),
      conditions: standing ? weights.conditions * standing(article, paragraph, meant) : 0,
    };
    const others = score + sum(suiting);
    const newness = newest ? newest * weights.newness * newnessOf(article.date, corpus.newest) : 0;
    return { ...suiting, newness: newness * Math.max(0, others) };
  };
}

function aroundOf(around: NonNullable<Suits['around']>, terms: readonly ResolvedTerm[]) {
  const values = new Map(terms.map(({ term, weight, idf }) => [term, weight * idf]));
  return (text: string) => around(text, values);
}

function newnessOf(date: string | null, newest: string | null): number {
  return date === null || newest === null ? 0 : Math.exp((Date.parse(date) - Date.parse(newest)) / YEAR_MS);
}
