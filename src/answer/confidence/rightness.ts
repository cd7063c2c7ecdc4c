import type { Hit, LookedUp } from '../../search/search.js';
import type { Lacking, Lead } from '../conditions/meeting.js';
import type { Question } from '../question/question.js';
import { ANSWER_THRESHOLD } from './confidence.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { chanceBy, isJudged, type Regression } from './regressions.js';

/** What the first passage is to the question, beside what it says of its words. */
export interface Standing {
  readonly lacks: Lacking | null;
  readonly lead: Lead;
}

/** What tells whether the first passage is the right one, and not only whether anything answers. */
export interface RightEvidence extends Evidence {
  /** Whether it is well ahead of the best other one, or a little, 0 or 1. */
  readonly clear: number;
  readonly slight: number;
  /** Whether it holds none of the kind of thing that is asked for, 0 or 1. */
  readonly lacking: number;
}

/**
 * Fitted on what came first for questions that an archive does and does not answer, and rounded (see DESIGN.md, "How sure"), with a bias
 * that is 0.35 less: what is given plainly though nothing answers costs more than what is only called the nearest. Words that it leaves
 * unsaid tell nothing beside these.
 */
const RIGHT: Regression<RightEvidence> = {
  weights: {
    match: 1.8,
    proximity: 0.8,
    headline: 0,
    lead: 0.5,
    missingNames: -1,
    mended: 0,
    said: 0.15,
    unmet: -2.6,
    similarity: 0,
    pieces: 0,
    answers: 0.4,
    clear: 0.9,
    slight: 0.35,
    lacking: -1.3,
  },
  bias: -2.45,
};

export function rightEvidenceOf(evidence: Evidence, { lacks, lead }: Standing): RightEvidence {
  return {
    ...evidence,
    clear: lead === 'clear' ? 1 : 0,
    slight: lead === 'slight' ? 1 : 0,
    lacking: lacks === null ? 0 : 1,
  };
}

/**
 * How likely it is that the first hit is the passage that answers, 0 to 1; null where no network judged it.
 * @param question one that stands alone: the network was taught by those whether anything answers
 */
export function rightnessOf(
  hits: readonly Hit[],
  terms: readonly LookedUp[],
  question: Question,
  isUnmet: boolean,
  standing: Standing,
): number | null {
  if (hits[0] === undefined || !isJudged(hits[0])) return null;
  const evidence = evidenceOf(hits, terms, question, isUnmet)!;
  return chanceBy(RIGHT, rightEvidenceOf(evidence, standing));
}

/** Whether what was judged so is given as the answer. */
export function isTakenForRight(right: number | null): boolean {
  return right !== null && right >= ANSWER_THRESHOLD;
}
