import type { AskOptions, Passage } from './answer.js';
import type { Judgement } from './conditions/meeting.js';
import type { Evidence } from './confidence/evidence.js';
import type { RightWithinEvidence } from './confidence/rightness.js';

export interface Ranking {
  readonly understoodAs: string;
  /** As an answer's. */
  readonly inFull?: string;
  /** Best first, whether or not they answer. */
  readonly passages: readonly Passage[];
  /** 0 to 1; 0 when there is no passage. */
  readonly confidence: number;
  /** What the confidence was made of, of a question that stands alone; null without a passage. */
  readonly evidence: Evidence | null;
  /** What tells of a question that goes on with others whether the first passage is right; null of any other, or where it was not judged. */
  readonly evidenceWithin: RightWithinEvidence | null;
  readonly judgement: Judgement;
  /** Whether `ask` would call the first passage the nearest only. */
  readonly isNearest: boolean;
  /** Whether that is enough for `ask` to answer. */
  readonly answers: boolean;
  /** Milliseconds in which the question was understood, without searching; and in all its searches. */
  readonly resolveMs: number;
  readonly searchMs: number;
}

/** What `ask` judges, for measuring. */
export interface Ranker {
  /** What `ask` judges: the ranked passages of a question as it is understood, and how sure it is of the first. */
  rank(question: string, options?: AskOptions): Promise<Ranking>;
}
