import type { ArchivedArticle } from '../../archive/archive.js';
import type { Kind } from '../question/kinds.js';
import type { Condition } from './condition.js';

/**
 * How a passage meets a condition: in the paragraph itself, beside it or in the headline, elsewhere in its article, also where that is
 * about another of the kind and names it aside; or it may, as a name's words stand in it, but apart, or its last word alone; or not at all,
 * because something else stands in its place, or because nothing says it.
 */
export type Met = 'here' | 'beside' | 'headline' | 'article' | 'aside' | 'apart' | 'contradicted' | 'nowhere';

/** A kind of thing that a passage can be seen to hold or not to hold. */
export type Lacking = Exclude<Kind['id'], 'who' | 'where'> | 'name';

/** How far the first passage is ahead of the best other one that may answer: well ahead, a little, or hardly at all. */
export type Lead = 'clear' | 'slight' | 'close';

/** A condition and how a passage meets it. */
export interface Meeting {
  readonly condition: Condition;
  readonly met: Met;
  /** What stands in the condition's place, as it is written there; null where nothing does, or it is met. */
  readonly instead: string | null;
}

export function isMet({ met }: Meeting): boolean {
  return met !== 'contradicted' && met !== 'nowhere';
}

/** Whether a passage is surely not about another than the condition names. */
export function isMetAsSaid(meeting: Meeting): boolean {
  return isMet(meeting) && meeting.met !== 'apart';
}

/** Whether a passage may be about another than the condition names: then it is the nearest, and no wrong one. */
export function isInDoubt(meeting: Meeting): boolean {
  return meeting.met === 'aside' || meeting.met === 'apart' || (!isMet(meeting) && isGuessed(meeting));
}

/** Whether it is only guessed that the condition is one: then a passage that does not meet it is the nearest, and no wrong one. */
export function isGuessed({ condition }: Meeting): boolean {
  return 'isGuess' in condition && condition.isGuess === true;
}

/** Whether a passage leaves a condition unmet, and it is one for certain. */
export function isUnmet(meeting: Meeting): boolean {
  return !isMet(meeting) && !isGuessed(meeting);
}

/** A paragraph to hold against conditions. */
export interface Candidate {
  readonly article: ArchivedArticle;
  /** 1-based. */
  readonly paragraph: number;
}

/** What the first passage found is to the question. */
export interface Judgement {
  /** Each condition and how the first passage meets it. */
  readonly meetings: readonly Meeting[];
  /** Words that say what is asked for, which neither the first passage nor what stands around it says. */
  readonly unsaid: readonly string[];
  /** The kind of thing that is asked for, where the first passage holds none: "when" of one without a date. */
  readonly lacks: Lacking | null;
  readonly lead: Lead;
  /** How likely it is that the first is the one that answers, 0 to 1, by a network that read both; null where none did. */
  readonly right: number | null;
}
