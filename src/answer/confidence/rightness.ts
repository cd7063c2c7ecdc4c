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

interface StandingEvidence {
  /** Whether it is well ahead of the best other one, or a little, 0 or 1. */
  readonly clear: number;
  readonly slight: number;
  /** Whether it holds none of the kind of thing that is asked for, 0 or 1. */
  readonly lacking: number;
}

/** What tells whether the first passage is the right one, and not only whether anything answers. */
export interface RightEvidence extends Evidence, StandingEvidence {}

/** The same of a question that goes on with others. */
export interface RightWithinEvidence extends StandingEvidence {
  /** How sure likeness is that it answers what the question says itself: log odds. */
  readonly likeness: number;
  /** How much of the conversation's weightiest words it holds: about 0 to 1. */
  readonly topic: number;
  /** Whether it answers, by the network: log odds. */
  readonly answers: number;
}

/**
 * Fitted on what came first for questions that an archive does and does not answer, and rounded (see DESIGN.md, "How sure"), with a bias
 * by which about as many as before are given plainly though nothing answers: that costs more than that an answer is only called the nearest.
 * Words that it leaves unsaid tell nothing beside these.
 */
const RIGHT: Regression<RightEvidence> = {
  weights: {
    match: 1.8,
    proximity: 0.8,
    headline: 0,
    lead: 0.5,
    together: 0,
    missingNames: -1,
    mended: 0,
    said: 0.15,
    asked: 0,
    unmet: -2.6,
    similarity: 0,
    pieces: 0,
    answers: 0.4,
    clear: 0.9,
    slight: 0.35,
    lacking: -1.3,
  },
  bias: -2.35,
};

/**
 * Fitted likewise to follow-ups in conversations, with what the bot itself had shown before them. The bias is 0.3 more than was fitted: of
 * those that are then given plainly more are right than the rules let through, and fewer wrong.
 */
const RIGHT_WITHIN: Regression<RightWithinEvidence> = {
  weights: { likeness: 0.2, topic: 1.4, answers: 0.22, clear: 1.05, slight: 0.25, lacking: -0.8 },
  bias: -0.5,
};

export function standingEvidenceOf({ lacks, lead }: Standing): StandingEvidence {
  return {
    clear: lead === 'clear' ? 1 : 0,
    slight: lead === 'slight' ? 1 : 0,
    lacking: lacks === null ? 0 : 1,
  };
}

export function rightEvidenceOf(evidence: Evidence, standing: Standing): RightEvidence {
  return { ...evidence, ...standingEvidenceOf(standing) };
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

/** The same of a question that goes on with others. */
export function rightnessWithin(evidence: RightWithinEvidence): number {
  return chanceBy(RIGHT_WITHIN, evidence);
}

/** Whether what was judged so is given as the answer. */
export function isTakenForRight(right: number | null): boolean {
  return right !== null && right >= ANSWER_THRESHOLD;
}
