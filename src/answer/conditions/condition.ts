import type { AskedPeriod } from '../periods/question-periods.js';
import type { Part } from '../question/parties.js';

interface Said {
  /** As the question says it. */
  readonly said: string;
  /** Half-open range of UTF-16 offsets in the question. */
  readonly start: number;
  readonly end: number;
}

/** A time that the answer has to be about. */
export interface PeriodCondition extends AskedPeriod {
  readonly kind: 'period';
  /** Whether a figure is asked for, as those that are given year by year. */
  readonly isFigure: boolean;
  /** The terms of what is asked for, names left out. */
  readonly about: ReadonlySet<string>;
}

/** Words that ask for the newest there is: "latest", "current", "now". */
export interface NewestCondition extends Said {
  readonly kind: 'newest';
  /** 2 where the latest is asked for in so many words, 1 where it is about these days. */
  readonly strength: 1 | 2;
}

/** Something that has to be spoken of by this very name, number or wording. */
export interface WordsCondition extends Said {
  readonly kind: 'name' | 'identifier' | 'number' | 'quotation';
  /** Terms of which a place must hold each. */
  readonly terms: readonly string[];
  /** A term that stands for all of them: the initials of a long name. */
  readonly short: string | null;
  /** Whether nothing but that the archive does not know it says that it is a name: it may be a typo, too. */
  readonly isGuess?: boolean;
  /** What the question says of a name: a passage that says it of another is about that one. */
  readonly part?: Part | null;
}

/** What a question sets for its answer, beside its subject: a passage meets it, or is about something else. */
export type Condition = PeriodCondition | NewestCondition | WordsCondition;
