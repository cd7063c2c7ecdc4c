import type { State } from './state.js';

/** A question that was asked, without who asked it. */
export interface AskedQuestion {
  readonly found: boolean;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
  /** Its wording, where that may be kept: `null` for what was asked in private, and for what was answered. */
  readonly text: string | null;
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

/** What was asked, for what moderators want to know of their archive. Nobody's name or id is in it. */
export interface AskedQuestions {
  note(question: AskedQuestion): void;
  summary(withinMs: number): AskedSummary;
  /** Newest first. */
  unanswered(): readonly Unanswered[];
  /** Deletes what is older than `ASKED_DAYS`, and the oldest beyond `MOST_ASKED`. */
  sweep(): void;
}

export const ASKED_DAYS = 30;
/** Keeps the database bounded (about 20 MB) whatever the number of questions. */
const MOST_ASKED = 100_000;
const LONGEST = 500;
const SWEEP_EVERY = 1_000;
const DAY_MS = 86_400_000;

export function askedQuestions(
  state: State,
  { now = Date.now, most = MOST_ASKED }: { readonly now?: () => number; readonly most?: number } = {},
): AskedQuestions {
  let noted = 0;
  const expired = () => now() - ASKED_DAYS * DAY_MS;

  function rows<T>(sql: string, ...given: readonly unknown[]): T[] {
    return state.everywhere((db) => db.prepare(sql).all(...given) as T[]).results.flat();
  }

  const store: AskedQuestions = {
    note({ found, ms, text }) {
      const row = [now(), found ? 1 : 0, ms, text === null ? null : text.slice(0, LONGEST)];
      state.write((db) =>
        db.prepare('INSERT INTO asked_question (at, found, ms, text) VALUES (?, ?, ?, ?)').run(...row),
      );
      if (++noted % SWEEP_EVERY === 0) store.sweep();
    },
    summary(withinMs) {
      const found = rows<{ found: number; ms: number }>(
        'SELECT found, ms FROM asked_question WHERE at > ? ORDER BY ms',
        now() - withinMs,
      ).sort((a, b) => a.ms - b.ms);
      return {
        questions: found.length,
        nothingFound: found.filter((one) => one.found === 0).length,
        p95: found[Math.ceil(found.length * 0.95) - 1]?.ms ?? null,
      };
    },
    unanswered: () =>
      rows<Unanswered>(
        'SELECT text, at FROM asked_question WHERE found = 0 AND text IS NOT NULL AND at > ? ORDER BY at DESC, number DESC',
        expired(),
      ).sort((a, b) => b.at - a.at),
    sweep() {
      state.everywhere((db) => {
        db.prepare('DELETE FROM asked_question WHERE at <= ?').run(expired());
        db.prepare(
          'DELETE FROM asked_question WHERE number IN (SELECT number FROM asked_question ORDER BY number DESC LIMIT -1 OFFSET ?)',
        ).run(most);
      });
    },
  };
  return store;
}
