import type { ArchivedArticle } from '../../archive/archive.js';
import type { Corpus } from '../index/corpus.js';
import type { Query } from '../query.js';
import type { Look } from '../search.js';
import { meantBy, type ResolvedTerm } from './resolve-terms.js';
import { sum, totalOf } from './scored.js';
import type { Weights } from './weights.js';

/** What only a look at a paragraph's text and its article tells, as weighted signals. */
export type Suiting = (
  article: ArchivedArticle,
  paragraph: number,
  score: number,
) => { readonly [signal: string]: number };

/** The most that a look at text and article, and the second look at its meaning, give to any paragraph. */
export function mostOf(
  { suits, newest = 0 }: Query,
  weights: Weights,
  mostOfLook: number,
  bestScore: number,
): number {
  const ofText = suits && weights.kind > 0 ? weights.kind * (suits.most ?? Number.POSITIVE_INFINITY) : 0;
  const most = ofText + mostOfLook;
  return most + Math.max(0, newest * weights.newness) * Math.max(0, bestScore + most);
}

export function mostOfLook(look: Look | null, terms: readonly ResolvedTerm[], weights: Weights): number {
  return look ? Math.max(0, weights[look.by] * totalOf(terms) * look.most) : 0;
}

const YEAR_MS = 365.25 * 86_400_000;

export function suitingOf(
  query: Query,
  terms: readonly ResolvedTerm[],
  weights: Weights,
  corpus: Corpus,
  look: Look | null,
): Suiting {
  const meant = meantBy(terms);
  const total = totalOf(terms);
  const { suits, standing, newest } = query;
  return (article, paragraph, score) => {
    const suiting = {
      kind: weights.kind * (suits?.(article.paragraphs[paragraph - 1]!) ?? 0),
      conditions: standing ? weights.conditions * standing(article, paragraph, meant) : 0,
      ...(look && { [look.by]: weights[look.by] * total * look.of({ article: article.id, paragraph }) }),
    };
    const others = score + sum(suiting);
    const newness = newest ? newest * weights.newness * newnessOf(article.date, corpus.newest) : 0;
    return { ...suiting, newness: newness * Math.max(0, others) };
  };
}

function newnessOf(date: string | null, newest: string | null): number {
  return date === null || newest === null ? 0 : Math.exp((Date.parse(date) - Date.parse(newest)) / YEAR_MS);
}
