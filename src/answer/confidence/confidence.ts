import type { Hit, LookedUp } from '../../search/search.js';
import type { Question } from '../question/question.js';
import { evidenceOf } from './evidence.js';
import { byLikeness, byNetworkToo, chanceBy, type Regression } from './regressions.js';

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
export const confidenceOf = confidenceBy(byLikeness);

/** The same of a question that stands alone: by what a network says, too, which was taught by those whether anything answers. */
export const confidenceAlone = confidenceBy(byNetworkToo);

function confidenceBy(regressionFor: (first: Hit) => Regression) {
  return (hits: readonly Hit[], terms: readonly LookedUp[], question: Question, isUnmet = false): number => {
    const evidence = evidenceOf(hits, terms, question, isUnmet);
    return evidence === null ? 0 : chanceBy(regressionFor(hits[0]!), evidence);
  };
}
