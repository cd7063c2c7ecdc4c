import {
  ASKED_DAYS,
  type AskedQuestions,
  type DayOfQuestions,
  MOST_UNANSWERED,
  WORDS_A_DAY,
  type Unanswered,
} from '../../asked-questions.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { dailyLimit } from '../../shared/daily-limit.js';

/** Keeps the database bounded (about 20 MB) whatever the number of questions. */
const MOST_ASKED = 100_000;
const LONGEST = 500;
const SWEEP_EVERY = 200;
const DAY_MS = 86_400_000;

export function askedQuestions(
  state: State,
  archive: number,
  {
    now = Date.now,
    most = MOST_ASKED,
  }: { readonly now?: () => number; readonly most?: number | undefined } = {},
): AskedQuestions {
  let noted = 0;
  const isWithin = dailyLimit(WORDS_A_DAY, DAY_MS, now);
  const expired = () => now() - ASKED_DAYS * DAY_MS;

  const sweeping = sweeper(state, {
    table: 'asked_question',
    key: 'number',
    expired: 'at <= $1',
    by: expired,
    most: { rows: most, order: 'number DESC' },
  });

  return {
    async note({ found, ms, text, server, person }) {
      const words = text !== null && isWithin(person) ? text.slice(0, LONGEST) : null;
      const at = now();
      await state.journal.write({
        kind: 'asked',
        row: null,
        people: [],
        run: (db) =>
          db.run(
            'INSERT INTO asked_question (archive, at, found, ms, text, server) VALUES ($1, $2, $3, $4, $5, $6)',
            archive,
            at,
            found,
            ms,
            words,
            server,
          ),
      });
      if (++noted % SWEEP_EVERY === 0) sweeping.some();
    },
    async summary(withinMs) {
      const asked = await state.ask((db) =>
        db.rows<{ questions: number; missed: number; p95: number | null }>(
          `SELECT count(*) AS questions, count(*) FILTER (WHERE NOT found) AS missed,
             percentile_disc(0.95) WITHIN GROUP (ORDER BY ms) AS p95
           FROM asked_question WHERE archive = $1 AND at > $2`,
          archive,
          now() - withinMs,
        ),
      );
      const { questions = 0, missed = 0, p95 = null } = asked?.value[0] ?? {};
      return { questions, nothingFound: missed, p95 };
    },
    async perDay(server, days) {
      const today = Math.floor(now() / DAY_MS);
      const first = today - days + 1;
      const asked = await state.ask((db) =>
        db.rows<{ day: number; questions: number; missed: number }>(
          `SELECT at / ${DAY_MS} AS day, count(*) AS questions, count(*) FILTER (WHERE NOT found) AS missed
           FROM asked_question WHERE archive = $1 AND server = $2 AND at >= $3 AND at < $4 GROUP BY 1`,
          archive,
          server,
          first * DAY_MS,
          (today + 1) * DAY_MS,
        ),
      );
      const byDay = new Map(asked?.value.map((row) => [row.day, row]));
      return Array.from({ length: days }, (_, n): DayOfQuestions => {
        const { questions = 0, missed = 0 } = byDay.get(first + n) ?? {};
        const day = new Date((first + n) * DAY_MS).toISOString().slice(0, 10);
        return { day, questions, nothingFound: missed };
      });
    },
    async unanswered(server) {
      const asked = await state.ask((db) =>
        db.rows<Unanswered>(
          `SELECT text, at FROM asked_question
           WHERE archive = $1 AND server = $2 AND text IS NOT NULL AND NOT found AND at > $3
           ORDER BY at DESC, number DESC LIMIT ${MOST_UNANSWERED}`,
          archive,
          server,
          expired(),
        ),
      );
      return asked?.value ?? [];
    },
    sweep: sweeping.all,
  };
}
