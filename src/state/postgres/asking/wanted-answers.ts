import {
  MOST_WANTED,
  WANTED_A_PERSON,
  WANTED_DAYS,
  type NewWantedAnswer,
  type WantedAnswer,
  type WantedAnswers,
} from '../../wanted-answers.js';
import type { Connection } from '../database/connection.js';
import { lockOf } from '../database/locks.js';
import { sweeper } from '../database/sweeper.js';
import {
  DRAWS_FROM,
  drawnFromColumn,
  forget,
  lockPeople,
  type SharedState,
  unlessForgotten,
} from './forgetting.js';

const LONGEST = 500;
const DAY_MS = 86_400_000;

interface Options {
  readonly now?: () => number;
  readonly most?: number | undefined;
}

/** What is only in memory is not kept, and must not be called so: all is written to the database or not at all. */
export function wantedAnswers(
  state: SharedState,
  archive: number,
  { now = Date.now, most = MOST_WANTED }: Options = {},
): WantedAnswers {
  const expired = () => now() - WANTED_DAYS * DAY_MS;
  return {
    async want(wanted) {
      const since = wanted.begun ?? performance.now();
      const done = await state.change((db) =>
        keep(db, wanted, { archive, since: state.timeOf(since), at: now() }),
      );
      return done?.value ?? 'lost';
    },
    async unasked(version, after, limit) {
      const asked = await state.ask((db) =>
        db.rows<WantedAnswer & { filters: string }>(
          `SELECT number, person, server, channel, locale, question, filters, at FROM wanted_answer
           WHERE archive = $1 AND version <> $2 AND number > $3 AND at > $4 ORDER BY number LIMIT $5`,
          archive,
          version,
          after,
          expired(),
          limit,
        ),
      );
      return asked?.value.map((row) => ({ ...row, filters: JSON.parse(row.filters) })) ?? [];
    },
    async asked(number, version) {
      await state.change((db) =>
        db.run('UPDATE wanted_answer SET version = $1 WHERE number = $2', version, number),
      );
    },
    async take(number) {
      const done = await state.change((db) => db.run('DELETE FROM wanted_answer WHERE number = $1', number));
      return done?.value === 1;
    },
    async inServer(server) {
      const asked = await state.ask((db) =>
        db.rows<Pick<WantedAnswer, 'question' | 'at'>>(
          `SELECT question, at FROM wanted_answer WHERE archive = $1 AND server = $2 AND at > $3
           ORDER BY at DESC, number DESC LIMIT ${MOST_WANTED}`,
          archive,
          server,
          expired(),
        ),
      );
      return asked?.value ?? [];
    },
    async forget(person) {
      const done = await forget(state, person, async (db) => {
        await db.run(`DELETE FROM wanted_answer WHERE ${DRAWS_FROM}`, person);
        return db.run('DELETE FROM wanted_answer WHERE person = $1', person);
      });
      return { wanted: done.value ?? 0, whole: done.whole };
    },
    sweep: sweeper(state, {
      table: 'wanted_answer',
      key: 'number',
      expired: 'at <= $1',
      by: expired,
      most: { rows: most, order: 'number DESC' },
    }).all,
  };
}

/** In one step with counting, so that nobody has more than they may. */
async function keep(
  db: Connection,
  wanted: NewWantedAnswer,
  { archive, since, at }: { archive: number; since: number; at: number },
): Promise<'kept' | 'full' | 'lost'> {
  const { person, server, channel, locale, version, drawnFrom = [] } = wanted;
  const question = wanted.question.slice(0, LONGEST);
  const filters = JSON.stringify(wanted.filters);
  const people = [person, ...drawnFrom];
  await lockPeople(db, people);
  await lockOf(db, `wanted ${person}`);
  const own = await db.rows<{ question: string; filters: string }>(
    'SELECT question, filters FROM wanted_answer WHERE archive = $1 AND person = $2',
    archive,
    person,
  );
  if (own.some((one) => one.question === question && one.filters === filters)) return 'kept';
  if (own.length >= WANTED_A_PERSON) return 'full';
  const kept = await db.run(
    `INSERT INTO wanted_answer
       (archive, person, server, channel, locale, question, filters, version, at, drawn_from)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[] WHERE ${unlessForgotten('$11', '$12')}`,
    archive,
    person,
    server,
    channel,
    locale,
    question,
    filters,
    version,
    at,
    drawnFromColumn(drawnFrom, person),
    people,
    since,
  );
  return kept === 1 ? 'kept' : 'lost';
}
