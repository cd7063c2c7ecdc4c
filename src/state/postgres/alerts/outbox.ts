import { createHash } from 'node:crypto';
import { type Batch, type Outbox, REST_MS, WAITING_A_FOLLOW } from '../../alerts/outbox.js';
import type { Connection } from '../database/connection.js';
import type { State } from '../database/state.js';
import { targetColumn, targetOf } from './target.js';

const MINUTE_MS = 60_000;
/** The rest after a fault: a minute, twice as long each time, six hours at most. */
const LONGEST_REST_MS = 6 * REST_MS;

export function outbox(
  state: State,
  archive: number,
  { now = Date.now }: { readonly now?: () => number } = {},
): Outbox {
  return {
    async gather(follow, upTo, articles) {
      const at = now();
      const done = await state.change((db) => gathered(db, { follow, upTo, articles, at }));
      return done !== null;
    },
    async due() {
      const at = now();
      const asked = await state.ask((db) =>
        db.rows<{ target: string }>(
          `SELECT target FROM follow WHERE archive = $1 AND paused IS NULL
             AND EXISTS (SELECT 1 FROM follow_waiting AS w WHERE w.follow = follow.number)
             AND NOT EXISTS (SELECT 1 FROM follow_target AS t WHERE t.archive = $1 AND t.target = follow.target
               AND ((t.told > $2 AND t.told <= $3) OR (t.retry > $4 AND t.retry <= $5)))
           GROUP BY target ORDER BY min(number)`,
          archive,
          at - REST_MS,
          // A clock that was set back keeps nobody waiting for longer than they had to.
          at + REST_MS,
          at,
          at + LONGEST_REST_MS,
        ),
      );
      return asked?.value.map(({ target }) => targetOf(target)) ?? [];
    },
    async take(target) {
      const done = await state.change((db) => batchFor(db, archive, targetColumn(target)));
      return done?.value ? { target, ...done.value } : null;
    },
    async done({ target, found, beyond }, isTold) {
      await state.change(async (db) => {
        await db.run(
          `DELETE FROM follow_waiting USING unnest($1::bigint[], $2::text[]) AS told (follow, article)
           WHERE follow_waiting.follow = told.follow AND follow_waiting.article = told.article`,
          found.map(({ follow }) => follow),
          found.map(({ article }) => article),
        );
        for (const [follow, count] of beyond)
          await db.run(
            'UPDATE follow SET beyond = greatest(0, beyond - $1) WHERE number = $2',
            count,
            follow,
          );
        await db.run(
          `UPDATE follow_target SET batch = NULL, tries = 0, retry = 0, told = coalesce($1, told)
           WHERE archive = $2 AND target = $3`,
          isTold ? now() : null,
          archive,
          targetColumn(target),
        );
      });
    },
    async failed({ target, tries }) {
      const rest = Math.min(MINUTE_MS * 2 ** tries, LONGEST_REST_MS);
      await state.change((db) =>
        db.run(
          'UPDATE follow_target SET tries = $1, retry = $2 WHERE archive = $3 AND target = $4',
          tries + 1,
          now() + rest,
          archive,
          targetColumn(target),
        ),
      );
    },
  };
}

interface Found {
  readonly follow: number;
  readonly upTo: number;
  readonly articles: readonly string[];
  readonly at: number;
}

/** In a transaction. Whoever gathers for the same follow waits for its row. */
async function gathered(db: Connection, { follow, upTo, articles, at }: Found): Promise<void> {
  const changed = await db.run('UPDATE follow SET up_to = $1 WHERE number = $2 AND up_to < $1', upTo, follow);
  if (changed === 0) return;
  const [row] = await db.rows<{ waiting: number }>(
    'SELECT count(*) AS waiting FROM follow_waiting WHERE follow = $1',
    follow,
  );
  const room = Math.min(Math.max(0, WAITING_A_FOLLOW - row!.waiting), articles.length);
  await db.run(
    `INSERT INTO follow_waiting (follow, article, at)
     SELECT $1, one.article, $3 FROM unnest($2::text[]) WITH ORDINALITY AS one (article, place) ORDER BY one.place
     ON CONFLICT (follow, article) DO NOTHING`,
    follow,
    articles.slice(0, room),
    at,
  );
  const beyond = articles.length - room;
  if (beyond > 0) await db.run('UPDATE follow SET beyond = beyond + $1 WHERE number = $2', beyond, follow);
}

interface Waiting {
  readonly number: number;
  readonly follow: number;
  readonly article: string;
}

/** What waits up to the place that was noted before, where it was not sent; else all that waits now, noted first. */
async function batchFor(
  db: Connection,
  archive: number,
  target: string,
): Promise<Omit<Batch, 'target'> | null> {
  await db.run(
    'INSERT INTO follow_target (archive, target) VALUES ($1, $2) ON CONFLICT (archive, target) DO NOTHING',
    archive,
    target,
  );
  const [told] = await db.rows<{ batch: number | null; tries: number }>(
    'SELECT batch, tries FROM follow_target WHERE archive = $1 AND target = $2 FOR UPDATE',
    archive,
    target,
  );
  const waiting = await db.rows<Waiting>(
    `SELECT number, follow, article FROM follow_waiting WHERE follow IN
       (SELECT number FROM follow WHERE archive = $1 AND target = $2 AND paused IS NULL) ORDER BY number`,
    archive,
    target,
  );
  const batch = told?.batch ?? null;
  const before = batch === null ? [] : waiting.filter(({ number }) => number <= batch);
  const found = before.length > 0 ? before : waiting;
  const last = before.length > 0 ? batch! : found.at(-1)?.number;
  if (last === undefined) return null;
  await db.run(
    'UPDATE follow_target SET batch = $1 WHERE archive = $2 AND target = $3',
    last,
    archive,
    target,
  );
  const beyond = await db.rows<{ number: number; beyond: number }>(
    'SELECT number, beyond FROM follow WHERE archive = $1 AND target = $2 AND paused IS NULL AND beyond > 0',
    archive,
    target,
  );
  return {
    nonce: createHash('sha256').update(`${archive} ${target} ${last}`).digest('hex').slice(0, 25),
    found: found.map(({ follow, article }) => ({ follow, article })),
    beyond: new Map(beyond.map((one) => [one.number, one.beyond])),
    tries: batch === null ? 0 : told!.tries,
  };
}
