import { PARAGRAPH } from '../search/index/bm25.js';
import { WEIGHTS_BY_LOOK, weightsFor } from '../search/rank/weights/weights.js';
import type { Hit, LookedUp } from '../search/search.js';
import type { Question } from './question/question.js';
import { SAYS_SOMETHING } from './question/term-weights.js';

/** What tells whether the best passage answers at all: shares of the question's summed idf, but for the last four. */
export interface Evidence {
  /** BM25 of the paragraph against the highest that the question could reach. */
  readonly match: number;
  /** How close together the matched terms stand. */
  readonly proximity: number;
  /** BM25 of the article's headline: an article about the subject. */
  readonly headline: number;
  /** How far the first passage is ahead of the fifth: where many say as much, it may be none of them. */
  readonly lead: number;
  /** Names and numbers of the question that stand nowhere in the article. */
  readonly missingNames: number;
  /** Words that were only found after mending a typo: they may have been meant as they were written. */
  readonly mended: number;
  /** How many of the question's words the paragraph or the headline says (log2 of one more): of two words the match of both tells less. */
  readonly said: number;
  /** Whether the first passage leaves a condition of the question unmet, 0 or 1. */
  readonly unmet: number;
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
    match: 8.3,
    proximity: 3.3,
    headline: 5.6,
    lead: 2.1,
    missingNames: -1.8,
    mended: -2,
    said: 0.8,
    unmet: -2.7,
    similarity: 0,
    pieces: 0,
  },
  bias: -4.5,
};
const BY_COSINE: Regression = {
  weights: {
    match: 6,
    proximity: 1.9,
    headline: 0,
    lead: 0.2,
    missingNames: -4,
    mended: -1,
    said: 1,
    unmet: -3.5,
    similarity: 9,
    pieces: 0,
  },
  bias: -6.8,
};

const BY_PIECES: Regression = {
  weights: {
    match: 5.2,
    proximity: 1.6,
    headline: 0,
    lead: 0,
    missingNames: -6.3,
    mended: -0.5,
    said: 0.5,
    unmet: -3,
    similarity: 0,
    pieces: 12,
  },
  bias: -7.5,
};
const BY_BOTH: Regression = {
  weights: {
    match: 5.5,
    proximity: 0,
    headline: 0,
    lead: 0.6,
    missingNames: -7.8,
    mended: 0,
    said: 0.6,
    unmet: -3.3,
    similarity: 5.4,
    pieces: 6.3,
  },
  bias: -8.1,
};

/** From this confidence on a passage is given as the answer; below it, it is said to be the closest there is (see how-sure.ts). */
export const ANSWER_THRESHOLD = 0.8;
/**
 * Below this one nothing was found. In a handful of articles no word tells much by being rare, so that what answers looks less sure than
 * among hundreds of paragraphs, which the weights were fitted on; the more so where it came first by its meaning.
 */
const NEAREST_THRESHOLD = 0.1;
const NEAREST_AMONG_FEW = { byWords: 0.06, byMeaning: 0.03 };
const FEW_PARAGRAPHS = 100;

/** The confidence from which on the first hit is worth showing, in an archive of so many paragraphs. */
export function nearestFrom(paragraphs: number, [hit]: readonly Pick<Hit, 'look'>[]): number {
  if (paragraphs > FEW_PARAGRAPHS) return NEAREST_THRESHOLD;
  return hit?.look?.by === 'pieces' ? NEAREST_AMONG_FEW.byMeaning : NEAREST_AMONG_FEW.byWords;
}

/** The passage that the first one's lead is measured to, and what stands for that where there are fewer. */
const BEHIND = 5;
const USUAL_LEAD = 0.4;
/** In a handful of paragraphs the first one can be ahead by any number. */
const MOST_LEAD = 3;

/**
 * How likely it is that the first hit answers, 0 to 1; 0 without a hit.
 * @param isUnmet whether it leaves a condition of the question unmet
 */
export function confidenceOf(
  hits: readonly Hit[],
  terms: readonly LookedUp[],
  question: Question,
  isUnmet = false,
): number {
  const evidence = evidenceOf(hits, terms, question, isUnmet);
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
  hits: readonly Hit[],
  terms: readonly LookedUp[],
  question: Question,
  isUnmet = false,
): Evidence | null {
  const [hit] = hits;
  const behind = hits[BEHIND - 1];
  if (hit === undefined) return null;
  const sumOf = (chosen: readonly LookedUp[]) =>
    chosen.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
  const total = sumOf(terms) || 1;
  const found = new Set(hit.matched.map(({ word }) => word));
  const weighty = new Set(terms.filter(({ weight }) => weight >= SAYS_SOMETHING).map(({ term }) => term));
  const saying = new Set(
    hit.matched.flatMap(({ term, inParagraph, inHeadline }) =>
      (inParagraph || inHeadline) && weighty.has(term) ? [term] : [],
    ),
  );
  const names = terms.filter(({ word }) => question.names.has(word));
  const weights = weightsFor(hit.look, WEIGHTS_BY_LOOK);
  const shareOf = (signal: 'paragraph' | 'proximity' | 'headline') =>
    (hit.signals[signal] ?? 0) / (weights[signal] || 1) / total;
  return {
    match: shareOf('paragraph') / (PARAGRAPH.k1 + 1),
    proximity: shareOf('proximity'),
    headline: shareOf('headline'),
    lead: behind ? Math.min(MOST_LEAD, (hit.score - behind.score) / total) : USUAL_LEAD,
    missingNames: sumOf(names.filter(({ word }) => !found.has(word))) / total,
    mended: sumOf(terms.filter(({ mended }) => mended)) / total,
    said: Math.log2(1 + saying.size),
    unmet: isUnmet ? 1 : 0,
    similarity: hit.similarity ?? 0,
    pieces: hit.look?.by === 'pieces' ? hit.look.score : 0,
  };
}
