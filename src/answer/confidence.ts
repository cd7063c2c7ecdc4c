import type { Hit, LookedUp } from '../search/search.js';
import { PARAGRAPH, WEIGHTS } from '../search/weights.js';

/** What tells whether the best passage answers at all, each as a share of the question's summed idf. */
interface Evidence {
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
}

/**
 * Logistic regression, fitted once on questions that an archive does and does not answer (see DESIGN.md, "How sure").
 */
const WEIGHT: Evidence = {
  match: 10,
  proximity: 5.8,
  headline: 7.7,
  lead: 1.5,
  missingNames: -6,
  mended: -3.2,
};
const BIAS = -3.4;

/** Below this confidence the answer is "nothing found". */
export const ANSWER_THRESHOLD = 0.42;

/** Stands for the lead where there is no second passage. */
const USUAL_LEAD = 0.2;

/** How likely it is that the first hit answers, 0 to 1; 0 without a hit. */
export function confidenceOf(hits: readonly Hit[], terms: readonly LookedUp[], question: string): number {
  const [first, second] = hits;
  if (first === undefined) return 0;
  const evidence = evidenceOf(first, second, terms, question);
  let logit = BIAS;
  for (const key of Object.keys(WEIGHT) as (keyof Evidence)[]) logit += WEIGHT[key] * evidence[key];
  return 1 / (1 + Math.exp(-logit));
}

function evidenceOf(hit: Hit, next: Hit | undefined, terms: readonly LookedUp[], question: string): Evidence {
  const sumOf = (chosen: readonly LookedUp[]) =>
    chosen.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
  const total = sumOf(terms) || 1;
  const found = new Set(hit.matched.map(({ word }) => word));
  const names = terms.filter(({ word }) => isName(word, question));
  return {
    match: (hit.signals.paragraph ?? 0) / (PARAGRAPH.k1 + 1) / total,
    proximity: (hit.signals.proximity ?? 0) / (WEIGHTS.proximity || 1) / total,
    headline: (hit.signals.headline ?? 0) / (WEIGHTS.headline || 1) / total,
    lead: next ? (hit.score - next.score) / total : USUAL_LEAD,
    missingNames: sumOf(names.filter(({ word }) => !found.has(word))) / total,
    mended: sumOf(terms.filter(({ mended }) => mended)) / total,
  };
}

/** A capitalised word that does not begin the question, or a number. */
function isName(word: string, question: string): boolean {
  return /^\p{N}/u.test(word) || (/^\p{Lu}/u.test(word) && !question.trimStart().startsWith(word));
}
