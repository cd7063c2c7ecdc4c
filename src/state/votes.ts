import { emptyLog } from './database.js';
import type { State } from './state.js';

/** The place that an answer quoted, and the question where that may be kept. */
export interface Voted {
  /** `null` where it was asked in private. */
  readonly question: string | null;
  readonly article: string;
  readonly headline: string;
  readonly paragraph: number;
}

export interface Vote extends Voted {
  /** What the answer is known by: one vote a person and answer. */
  readonly answer: string;
  readonly person: string;
  readonly value: 'up' | 'down';
}

/** Answers of one passage to one question, and what people thought of them. */
export interface Judged extends Voted {
  readonly up: number;
  readonly down: number;
}

/** What people think of answers. */
export interface Votes {
  /**
   * Keeps a vote in place of the person's earlier one. True once it is on disk, where no kill of the program takes it
   * away; false when the disk cannot be used.
   */
  cast(vote: Vote): boolean;
  /** Those with more against them than for them, worst first. */
  worst(limit: number): readonly Judged[];
  /** Deletes a person's votes. `whole` is false when the disk could not be used: what is on it is still there. */
  forget(person: string): { readonly votes: number; readonly whole: boolean };
  /** Deletes what is older than `VOTE_DAYS`, and the oldest beyond `MOST_VOTES`. */
  sweep(): void;
}

export const VOTE_DAYS = 30;
/** Keeps the database bounded (about 30 MB) whatever the number of votes. */
const MOST_VOTES = 100_000;
const LONGEST = 500;
const DAY_MS = 86_400_000;

export function votes(
  state: State,
  { now = Date.now, most = MOST_VOTES }: { readonly now?: () => number; readonly most?: number } = {},
): Votes {
  const expired = () => now() - VOTE_DAYS * DAY_MS;
  return {
    cast({ answer, person, value, question, article, headline, paragraph }) {
      const row = [answer, person, value === 'up' ? 1 : -1, cut(question), article, cut(headline), paragraph];
      // Not `write`: what is only in memory is not kept, and must not be called so.
      const { whole } = state.everywhere((db) =>
        db
          .prepare(
            `INSERT OR REPLACE INTO vote (answer, person, value, question, article, headline, paragraph, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(...row, now()),
      );
      return whole;
    },
    worst(limit) {
      const { results, whole } = state.everywhere(
        (db) =>
          db
            .prepare(
              `SELECT question, article, max(headline) AS headline, paragraph,
                      sum(value = 1) AS up, sum(value = -1) AS down
               FROM vote WHERE at > ? GROUP BY question, article, paragraph HAVING sum(value) < 0
               ORDER BY sum(value), down DESC, article, paragraph LIMIT ?`,
            )
            .all(expired(), limit) as Judged[],
      );
      return whole ? results[0]! : [];
    },
    forget(person) {
      const { results, whole } = state.everywhere((db) => {
        const { changes } = db.prepare('DELETE FROM vote WHERE person = ?').run(person);
        emptyLog(db);
        return changes;
      });
      return { votes: results[0] ?? 0, whole };
    },
    sweep() {
      state.everywhere((db) => {
        db.prepare('DELETE FROM vote WHERE at <= ?').run(expired());
        db.prepare(
          'DELETE FROM vote WHERE rowid IN (SELECT rowid FROM vote ORDER BY at DESC LIMIT -1 OFFSET ?)',
        ).run(most);
      });
    },
  };
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST);
}
