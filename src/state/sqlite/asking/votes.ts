import { type Judged, VOTE_DAYS, type Votes } from '../../votes.js';
import { emptyLog } from '../database/database.js';
import type { State } from '../database/state.js';

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
    async cast({ answer, person, server, value, question, article, headline, paragraph }) {
      const row = [
        answer,
        person,
        value === 'up' ? 1 : -1,
        cut(question),
        article,
        cut(headline),
        paragraph,
        server,
      ];
      // Not `write`: what is only in memory is not kept, and must not be called so.
      const { whole } = state.everywhere((db) =>
        db
          .prepare(
            `INSERT OR REPLACE INTO vote (answer, person, value, question, article, headline, paragraph, server, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(...row, now()),
      );
      return whole;
    },
    async worst(server, limit) {
      const { results, whole } = state.everywhere(
        (db) =>
          db
            .prepare(
              `SELECT question, article, max(headline) AS headline, paragraph,
                      sum(value = 1) AS up, sum(value = -1) AS down
               FROM vote WHERE at > ? AND server = ? GROUP BY question, article, paragraph HAVING sum(value) < 0
               ORDER BY sum(value), down DESC, article, paragraph LIMIT ?`,
            )
            .all(expired(), server, limit) as Judged[],
      );
      return whole ? results[0]! : [];
    },
    async forget(person) {
      const { results, whole } = state.everywhere((db) => {
        const { changes } = db.prepare('DELETE FROM vote WHERE person = ?').run(person);
        emptyLog(db);
        return changes;
      });
      return { votes: results[0] ?? 0, whole };
    },
    async sweep() {
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
