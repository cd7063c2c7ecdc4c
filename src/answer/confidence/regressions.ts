import type { Hit } from '../../search/search.js';
import type { Evidence } from './evidence.js';
import { probability } from './log-odds.js';

/** A logistic regression: the weights of the evidence, and what is added whatever it says. */
export interface Regression<E = Evidence> {
  readonly weights: E;
  readonly bias: number;
}

/**
 * Fitted on questions that an archive does and does not answer, and rounded (see DESIGN.md, "How sure"): by words alone, with the cosine,
 * with what a second look at the pieces gave, and with both. How well every piece of the question is met takes over most of what headline and
 * lead told. `npm run eval -- --fit` fits anew.
 */
const BY_WORDS: Regression = {
  weights: {
    match: 8.3,
    proximity: 3.3,
    headline: 5.6,
    lead: 2.1,
    together: 0,
    missingNames: -1.8,
    mended: -2,
    said: 0.8,
    asked: 0,
    unmet: -2.7,
    similarity: 0,
    pieces: 0,
    answers: 0,
  },
  bias: -4.5,
};
const BY_COSINE: Regression = {
  weights: {
    match: 6,
    proximity: 1.9,
    headline: 0,
    lead: 0.2,
    together: 0,
    missingNames: -4,
    mended: -1,
    said: 1,
    asked: 0,
    unmet: -3.5,
    similarity: 9,
    pieces: 0,
    answers: 0,
  },
  bias: -6.8,
};

const BY_PIECES: Regression = {
  weights: {
    match: 5.2,
    proximity: 1.6,
    headline: 0,
    lead: 0,
    together: 0,
    missingNames: -6.3,
    mended: -0.5,
    said: 0.5,
    asked: 0,
    unmet: -3,
    similarity: 0,
    pieces: 12,
    answers: 0,
  },
  bias: -7.5,
};
const BY_BOTH: Regression = {
  weights: {
    match: 5.5,
    proximity: 0,
    headline: 0,
    lead: 0.6,
    together: 0,
    missingNames: -7.8,
    mended: 0,
    said: 0.6,
    asked: 0,
    unmet: -3.3,
    similarity: 5.4,
    pieces: 6.3,
    answers: 0,
  },
  bias: -8.1,
};

/**
 * Of what is judged, for a question that stands alone: fitted likewise, with questions close to the archive that it does not answer. The bias
 * is lower than was fitted: about as many answers are lost as before.
 */
const BY_NETWORK: Regression = {
  weights: {
    match: 3.6,
    proximity: 1.5,
    headline: -1,
    lead: 0.1,
    together: 0.3,
    missingNames: -1.2,
    mended: 0,
    said: 0,
    asked: 0.1,
    unmet: -2.6,
    similarity: 1.8,
    pieces: 0,
    answers: 0.58,
  },
  bias: -3,
};

/** For what is told by likeness alone: by what was looked at, and how. */
export function byLikeness({ similarity, look }: Hit): Regression {
  if (look?.by === 'pieces') return similarity === null ? BY_PIECES : BY_BOTH;
  return similarity === null ? BY_WORDS : BY_COSINE;
}

/** For what a network tells too, where it judged the passage. */
export function byNetworkToo(hit: Hit): Regression {
  return isJudged(hit) ? BY_NETWORK : byLikeness(hit);
}

/** Whether a network judged that it answers. */
export function isJudged({ look }: Pick<Hit, 'look'>): boolean {
  return (look?.answers ?? null) !== null;
}

/** The chance that a regression gives for such evidence, 0 to 1. */
export function chanceBy<E extends { readonly [Name in keyof E]: number }>(
  { weights, bias }: Regression<E>,
  evidence: E,
): number {
  let odds = bias;
  for (const name of Object.keys(weights) as (keyof E)[]) odds += weights[name] * evidence[name];
  return probability(odds);
}
