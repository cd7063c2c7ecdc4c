import type { Hit, LookedUp } from '../../search/search.js';
import type { Question } from '../question/question.js';
import { evidenceOf } from './evidence.js';
import { BY_NETWORK, chanceBy, likenessRegressionFor } from './regressions.js';

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

/**
 * How likely it is, by how like the question it is, that the first hit answers, 0 to 1; 0 without a hit.
 * @param isUnmet whether it leaves a condition of the question unmet
 */
export function confidenceOf(
  hits: readonly Hit[],
  terms: readonly LookedUp[],
  question: Question,
  isUnmet = false,
): number {
  const evidence = evidenceOf(hits, terms, question, isUnmet);
  return evidence === null ? 0 : chanceBy(likenessRegressionFor(hits[0]!), evidence);
}

/** The same of a question that stands alone: by what a network says, too, which was taught by those whether anything answers. */
export function confidenceAlone(
  hits: readonly Hit[],
  terms: readonly LookedUp[],
  question: Question,
  isUnmet = false,
): number {
  const evidence = evidenceOf(hits, terms, question, isUnmet);
  if (evidence === null) return 0;
  return chanceBy(isJudged(hits[0]!) ? BY_NETWORK : likenessRegressionFor(hits[0]!), evidence);
}

/** Whether a network judged that it answers. */
export function isJudged({ look }: Pick<Hit, 'look'>): boolean {
  return (look?.answers ?? null) !== null;
}
