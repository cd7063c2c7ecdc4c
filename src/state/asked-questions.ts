/** A question that was asked, without who asked it. */
export interface AskedQuestion {
  readonly found: boolean;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
  /** Its wording, where that may be kept: `null` for what was asked in private, and for what was answered. */
  readonly text: string | null;
  /** The server that it was asked in; `null` outside of one. */
  readonly server: string | null;
  /** Who asked, which is not kept: one person's questions are not to be all that moderators see. */
  readonly person: string;
}

/** A question that found nothing. */
export interface Unanswered {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Of the questions within a time. */
export interface AskedSummary {
  readonly questions: number;
  readonly nothingFound: number;
  /** The time within which 95 of 100 answers were there, in milliseconds; `null` without any. */
  readonly p95: number | null;
}

/** Of a day, by UTC. */
export interface DayOfQuestions {
  /** ISO date. */
  readonly day: string;
  readonly questions: number;
  readonly nothingFound: number;
}

/** What was asked, for what moderators want to know of their archive. Nobody's name or id is in it. */
export interface AskedQuestions {
  note(question: AskedQuestion): Promise<void>;
  summary(withinMs: number): Promise<AskedSummary>;
  /** Of a server and each of the last days, oldest first, days without any too. Other work goes on meanwhile. */
  perDay(server: string, days: number): Promise<readonly DayOfQuestions[]>;
  /** Of a server, newest first, at most `MOST_UNANSWERED`. */
  unanswered(server: string): Promise<readonly Unanswered[]>;
  /** Deletes what is older than `ASKED_DAYS`, and the oldest beyond what the store is to hold. */
  sweep(): Promise<void>;
}

export const ASKED_DAYS = 30;
export const MOST_UNANSWERED = 5_000;
/** Of one person the words of no more are kept in a day; they are counted all the same. */
export const WORDS_A_DAY = 20;
