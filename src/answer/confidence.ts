import { PARAGRAPH } from '../search/index/bm25.js';
import { WEIGHTS } from '../search/rank/weights.js';
import type { Hit, LookedUp } from '../search/search.js';
import type { Question } from './question/question.js';

/** What tells whether the best passage answers at all: shares of the question's summed idf, but for the similarity. */
export interface Evidence {
  /** BM25 of the paragraph against the highest that the question could reach. */
  readonly match: number;
  /** How close together the matched terms stand. */
  readonly proximity: number;
  /** BM25 of the article's headline: an article about the subject. */
  readonly headline: number;
  /** How far the first passage is ahead of the second. */
  readonly lead: number;
  /** Names and numbers of the question that stand nowhere in the article. */
  readonly missingNames: number;
  /** Words that were only found after mending a typo: they may have been meant as they were written. */
  readonly mended: number;
  /** How like the question the paragraph is in meaning (a cosine); 0 where that is not known. */
  readonly similarity: number;
  /** How well the paragraph's words meet the question's in meaning, by what was read; 0 where that is not known. */
  readonly pieces: number;
}

/** A logistic regression: the weights of the evidence, and what is added whatever it says. */
interface Regression {
  readonly weights: Evidence;
  readonly bias: number;
}

/**
 * Fitted on questions that an archive does and does not answer, and rounded (see DESIGN.md, "How sure"): by words alone, with the cosine,
 * with what a second look at the pieces gave, and with both. How well every piece of the question is met takes over most of what headline and
 * lead told. `npm run eval -- --fit` fits anew.
 */
const BY_WORDS: Regression = {
  weights: {
    match: 10,
    proximity: 5.8,
    headline: 7.7,
    lead: 1.5,
    missingNames: -6,
    mended: -3.2,
    similarity: 0,
    pieces: 0,
  },
  bias: -3.4,
};
const BY_COSINE: Regression = {
  weights: {
    match: 7,
    proximity: 3.5,
    headline: 2,
    lead: 1.5,
    missingNames: -4,
    mended: -1,
    similarity: 6,
    pieces: 0,
  },
  bias: -4.8,
};

const BY_PIECES: Regression = {
  weights: {
    match: 5.8,
    proximity: 2,
    headline: 0.9,
    lead: 0.6,
    missingNames: -9.2,
    mended: -1,
    similarity: 0,
    pieces: 9,
  },
  bias: -5.8,
};
const BY_BOTH: Regression = {
  weights: {
    match: 6.3,
    proximity: 2,
    headline: 0.4,
    lead: 0.5,
    missingNames: -9.4,
    mended: -1,
    similarity: 3,
    pieces: 6,
  },
  bias: -5.5,
};

/** From this confidence on a passage is given as the answer; below it, it is said to be the closest there is (see how-sure.ts). */
export const ANSWER_THRESHOLD = 0.8;
/** Below this one nothing was found. */
export const NEAREST_THRESHOLD = 0.1;

/** Stands for the lead where there is no second passage. */
const USUAL_LEAD = 0.2;

/** How likely it is that the first hit answers, 0 to 1; 0 without a hit. */
export function confidenceOf(hits: readonly Hit[], terms: readonly LookedUp[], question: Question): number {
  const evidence = evidenceOf(hits, terms, question);
  if (evidence === null) return 0;
  const { weights, bias } = regressionFor(hits[0]!);
  let logit = bias;
  for (const key of Object.keys(weights) as (keyof Evidence)[]) logit += weights[key] * evidence[key];
  return 1 / (1 + Math.exp(-logit));
}

function regressionFor({ similarity, look }: Hit): Regression {
  if (look?.by === 'pieces') return similarity === null ? BY_PIECES : BY_BOTH;
  return similarity === null ? BY_WORDS : BY_COSINE;
}

/** What speaks for the first hit; null without one. */
export function evidenceOf(
  [hit, next]: readonly Hit[],
  terms: readonly LookedUp[],
  question: Question,
): Evidence | null {
  if (hit === undefined) return null;
  const sumOf = (chosen: readonly LookedUp[]) =>
    chosen.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
  const total = sumOf(terms) || 1;
  const found = new Set(hit.matched.map(({ word }) => word));
  const names = terms.filter(({ word }) => question.names.has(word));
  return {
    match: (hit.signals.paragraph ?? 0) / (PARAGRAPH.k1 + 1) / total,
    proximity: (hit.signals.proximity ?? 0) / (WEIGHTS.proximity || 1) / total,
    headline: (hit.signals.headline ?? 0) / (WEIGHTS.headline || 1) / total,
    lead: next ? (hit.score - next.score) / total : USUAL_LEAD,
    missingNames: sumOf(names.filter(({ word }) => !found.has(word))) / total,
    mended: sumOf(terms.filter(({ mended }) => mended)) / total,
    similarity: hit.similarity ?? 0,
    pieces: hit.look?.by === 'pieces' ? hit.look.score : 0,
  };
}
