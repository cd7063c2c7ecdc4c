import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  ASKED_DAYS,
  type AskedQuestions,
  type DayOfQuestions,
  MOST_UNANSWERED,
  WORDS_A_DAY,
} from '../../asked-questions.js';
import type { State } from '../database/state.js';
import { table } from '../database/table.js';
import { TABLES } from '../tables.js';

/** Keeps the database bounded (about 20 MB) whatever the number of questions. */
const MOST_ASKED = 100_000;
const LONGEST = 500;
const SWEEP_EVERY = 1_000;
const DAY_MS = 86_400_000;

/** `total` is 0 of no rows, where `sum` is null. */
const COUNTED = table('asked_question', { 'total(1)': 'real', 'total(found = 0)': 'real' });

export function askedQuestions(
  state: State,
  { now = Date.now, most = MOST_ASKED }: { readonly now?: () => number; readonly most?: number } = {},
): AskedQuestions {
  let noted = 0;
  const isWithin = dailyLimit(WORDS_A_DAY, now);
  const expired = () => now() - ASKED_DAYS * DAY_MS;

  function sweep() {
    const { results } = state.everywhere(
      (db) =>
        db.prepare('DELETE FROM asked_question WHERE at <= ?').run(expired()).changes +
        db
          .prepare(
            'DELETE FROM asked_question WHERE number IN (SELECT number FROM asked_question ORDER BY number DESC LIMIT -1 OFFSET ?)',
          )
          .run(most).changes,
    );
    if (results.some((changes) => changes > 0)) state.wipeSoon();
  }

  return {
    async note({ found, ms, text, server, person }) {
      const words = text !== null && isWithin(person) ? text.slice(0, LONGEST) : null;
      const row = [now(), found ? 1 : 0, ms, words, server];
      state.write((db) =>
        db
          .prepare('INSERT INTO asked_question (at, found, ms, text, server) VALUES (?, ?, ?, ?, ?)')
          .run(...row),
      );
      if (++noted % SWEEP_EVERY === 0) sweep();
    },
    async summary(withinMs) {
      const found = state
        .rows(TABLES.asked, 'WHERE at > ?', now() - withinMs)
        .toSorted((a, b) => a.ms - b.ms);
      return {
        questions: found.length,
        nothingFound: found.filter((one) => one.found === 0).length,
        p95: found[Math.ceil(found.length * 0.95) - 1]?.ms ?? null,
      };
    },
    async perDay(server, days) {
      const today = Math.floor(now() / DAY_MS);
      const found: DayOfQuestions[] = [];
      for (let day = today - days + 1; day <= today; day++) {
        const counts = state.rows(
          COUNTED,
          'WHERE at >= ? AND at < ? AND server = ?',
          day * DAY_MS,
          (day + 1) * DAY_MS,
          server,
        );
        found.push({
          day: new Date(day * DAY_MS).toISOString().slice(0, 10),
          questions: counts.reduce((sum, one) => sum + one['total(1)'], 0),
          nothingFound: counts.reduce((sum, one) => sum + one['total(found = 0)'], 0),
        });
        // A day is read at once, and the next one not before others had their turn.
        await nextTurn();
      }
      return found;
    },
    unanswered: async (server) =>
      state
        .rows(
          TABLES.unanswered,
          `WHERE server = ? AND text IS NOT NULL AND found = 0 AND at > ?
           ORDER BY at DESC, number DESC LIMIT ${MOST_UNANSWERED}`,
          server,
          expired(),
        )
        .toSorted((a, b) => b.at - a.at)
        .slice(0, MOST_UNANSWERED),
    async sweep() {
      sweep();
    },
  };
}

/** Counts in memory alone, so that nobody's id is kept. */
function dailyLimit(most: number, now: () => number): (person: string) => boolean {
  let day = Number.NaN;
  let counts = new Map<string, number>();
  return (person) => {
    const today = Math.floor(now() / DAY_MS);
    if (today !== day) counts = new Map();
    day = today;
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    return count <= most;
  };
}
