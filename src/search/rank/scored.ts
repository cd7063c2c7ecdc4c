import type { Corpus } from '../index/corpus.js';
import type { Likeness } from '../meaning/likeness.js';
import type { Place } from '../query.js';
import type { Look, Signals } from '../search.js';
import { meaningOf } from './both.js';
import type { Reranker } from './rerank.js';
import type { ResolvedTerm } from './resolve-terms.js';
import type { Weights } from './weights/weights.js';

/** A candidate with what speaks for it. */
export interface Scored {
  readonly paragraph: number;
  readonly signals: Signals;
  /** The sum of the signals. */
  readonly score: number;
  /** The cosine between the question and it; null without one. */
  readonly similarity: number | null;
}

/** Scores a candidate by its words and the conversation. */
export function scoredBy(reranker: Reranker, likeness: Likeness | null, paragraph: number): Scored {
  const signals = reranker.signalsOf(paragraph);
  return { paragraph, signals, score: sum(signals), similarity: likeness?.to(paragraph) ?? null };
}

/** The candidates of a question with what their meaning adds as one more signal. */
export function withMeaning(scored: readonly Scored[], weight: number, total: number): Scored[] {
  const candidates = scored.map(({ score, similarity }) => ({ words: score, similarity }));
  const meanings = meaningOf(candidates, weight, total);
  return scored.map((candidate, i) => {
    const signals = { ...candidate.signals, meaning: meanings[i]! };
    return { ...candidate, signals, score: sum(signals) };
  });
}

/** What a question's meaning is counted by. */
export interface Totals {
  /** The summed idf of what it says itself. */
  readonly own: number;
  /** With what it goes on with. */
  readonly all: number;
}

/** Within a conversation a question may say next to nothing itself: what it means there counts as for one of some four words. */
const LEAST_WITHIN = 20;

export function totalsOf(terms: readonly ResolvedTerm[], isWithin: boolean): Totals {
  const own = totalOf(terms);
  return { own, all: isWithin ? Math.max(own, LEAST_WITHIN) : own };
}

/** The candidates with what a second look at them gives; it tells nothing against those that it passed over but what the least gives. */
export function withLook(
  scored: readonly Scored[],
  look: Look,
  weights: Weights,
  { own, all: total }: Totals,
  corpus: Corpus,
): Scored[] {
  return scored.map((candidate) => {
    const { whole, all, asking, open, within, answering } = look.of(placeAt(corpus, candidate.paragraph));
    const signals = {
      ...candidate.signals,
      meaning: candidate.signals.meaning ?? weights.meaning * total * whole,
      [look.by]: weights[look.by] * total * all,
      asking: weights.asking * own * asking,
      open: weights.open * own * open,
      within: weights.within * own * within,
      answering: weights.answering * total * answering,
    };
    return { ...candidate, signals, score: sum(signals) };
  });
}

function placeAt(corpus: Corpus, paragraph: number): Place {
  const article = corpus.articleOf(paragraph);
  return {
    article: corpus.article(article)!.id,
    paragraph: paragraph - corpus.firstParagraphOf(article) + 1,
  };
}

/** The question's summed idf: what its words could say at most. */
export function totalOf(terms: readonly Pick<ResolvedTerm, 'weight' | 'idf'>[]): number {
  return terms.reduce((sum, { weight, idf }) => sum + weight * idf, 0) || 1;
}

export function sum(signals: Signals): number {
  let total = 0;
  for (const signal in signals) total += signals[signal]!;
  return total;
}
