import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  ASKED_DAYS,
  type AskedQuestions,
  type DayOfQuestions,
  MOST_UNANSWERED,
  WORDS_A_DAY,
} from '../../asked-questions.js';
import { dailyLimit } from '../../shared/daily-limit.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { table } from '../database/table.js';
import { TABLES } from '../tables.js';
import { newestFirst } from './newest-first.js';

/** Keeps the database bounded (about 20 MB) whatever the number of questions. */
const MOST_ASKED = 100_000;
const LONGEST = 500;
const SWEEP_EVERY = 200;
/** Read in one turn of the event loop, in a millisecond or two. */
const READ = 1_000;
const DAY_MS = 86_400_000;

/** `total` is 0 of no rows, where `sum` is null. */
const COUNTED = table('asked_question', { 'total(1)': 'real', 'total(found = 0)': 'real' });

export function askedQuestions(
  state: State,
  archive: number,
  { now = Date.now, most = MOST_ASKED }: { readonly now?: () => number; readonly most?: number } = {},
): AskedQuestions {
  let noted = 0;
  const isWithin = dailyLimit(WORDS_A_DAY, DAY_MS, now);
  const expired = () => now() - ASKED_DAYS * DAY_MS;

  const sweeping = sweeper(state, {
    table: 'asked_question',
    key: 'number',
    expired: 'at <= ?',
    by: expired,
    most: { rows: most, order: 'number DESC' },
  });

  /** What was asked after a time, some at a time, the newest first. */
  async function* askedSince(at: number) {
    const rest = 'WHERE at > ? AND number < ? AND archive = ? ORDER BY number DESC LIMIT ?';
    for (let before = Number.MAX_SAFE_INTEGER; ; ) {
      const rows = state.rows(TABLES.asked, rest, at, before, archive, READ);
      // Fewer than asked for may be those that can be read of more.
      if (rows.length === 0) return;
      yield rows;
      before = Math.min(...rows.map(({ number }) => number));
      await nextTurn();
    }
  }

  return {
    async note({ found, ms, text, server, person }) {
      const words = text !== null && isWithin(person) ? text.slice(0, LONGEST) : null;
      const row = [now(), found ? 1 : 0, ms, words, server, archive];
      state.write((db) =>
        db
          .prepare(
            'INSERT INTO asked_question (at, found, ms, text, server, archive) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(...row),
      );
      if (++noted % SWEEP_EVERY === 0) sweeping.some();
    },
    async summary(withinMs) {
      const times: number[] = [];
      let nothingFound = 0;
      for await (const rows of askedSince(now() - withinMs)) {
        for (const { ms } of rows) times.push(ms);
        nothingFound += rows.filter(({ found }) => found === 0).length;
      }
      const inOrder = Float64Array.from(times).sort();
      const p95 = inOrder[Math.ceil(inOrder.length * 0.95) - 1] ?? null;
      return { questions: inOrder.length, nothingFound, p95 };
    },
    async perDay(server, days) {
      const today = Math.floor(now() / DAY_MS);
      const found: DayOfQuestions[] = [];
      for (let day = today - days + 1; day <= today; day++) {
        const counts = state.rows(
          COUNTED,
          'WHERE at >= ? AND at < ? AND server = ? AND archive = ?',
          day * DAY_MS,
          (day + 1) * DAY_MS,
          server,
          archive,
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
    async unanswered(server) {
      const where = 'server = ? AND text IS NOT NULL AND found = 0 AND archive = ? AND at > ?';
      const given = [server, archive, expired()];
      const rows = await newestFirst(state, TABLES.unanswered, MOST_UNANSWERED, where, ...given);
      return rows.map(({ at, text }) => ({ at, text }));
    },
    sweep: sweeping.all,
  };
}
