import type { Answered } from './answer.js';
import { ANSWER_THRESHOLD } from './confidence/confidence.js';

/**
 * How sure an answer is, in steps that can be said in words: it is probably right; it may well be right; another passage is as
 * near; it may not answer at all; or it is the nearest there is, and words of the question stand nowhere near it, or the kind of thing it asks for does not.
 */
export type Sureness = 'likely' | 'possible' | 'close' | 'unsure' | 'nearest';

/**
 * Where the highest step begins; the next does where a passage is given as the answer. Chosen by the reliability tables of several sets (`npm run eval`). Confidence crowds near 1, and how
 * often it is right there differs from archive to archive, so no step promises that an answer is right.
 */
const LIKELY = 0.98;

/** The same of what a network took for right: it is never as sure as the words can be. */
const LIKELY_RIGHT = 0.87;

/** Also for an answer that was saved before there were `unsaid`, `lacks`, `lead` and `right`. */
export function howSure({
  confidence,
  unsaid = [],
  lacks = null,
  lead = 'clear',
  right = null,
}: Pick<Answered, 'confidence' | 'unsaid' | 'lacks' | 'lead' | 'right'>): Sureness {
  if (unsaid.length > 0 || lacks !== null) return 'nearest';
  if (!isSure({ confidence, right })) return 'unsure';
  if (lead === 'close') return 'close';
  const isLikely = right === null ? confidence >= LIKELY : right >= LIKELY_RIGHT;
  return isLikely && lead === 'clear' ? 'likely' : 'possible';
}

/** Whether it may be given as the answer: by how likely it is the right one, where a network told that, else by how sure words and likeness are. */
export function isSure({ confidence, right = null }: Pick<Answered, 'confidence' | 'right'>): boolean {
  return (right ?? confidence) >= ANSWER_THRESHOLD;
}

/** Whether an answer that is so sure is given as one, and not as the nearest there is. */
export function isGivenPlainly(step: Sureness): boolean {
  return step === 'likely' || step === 'possible';
}

/** How like a question a passage is in meaning. */
export type Alikeness = 'much' | 'close' | 'somewhat' | 'little';

const MUCH = 0.75;
const CLOSE = 0.55;
const SOMEWHAT = 0.35;

/** @param similarity a cosine */
export function howAlike(similarity: number): Alikeness {
  if (similarity >= MUCH) return 'much';
  if (similarity >= CLOSE) return 'close';
  return similarity >= SOMEWHAT ? 'somewhat' : 'little';
}
