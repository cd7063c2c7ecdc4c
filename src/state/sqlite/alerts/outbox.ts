import { createHash } from 'node:crypto';
import type Database from 'libsql';
import { type Batch, type Outbox, REST_MS, WAITING_A_FOLLOW } from '../../alerts/outbox.js';
import type { State } from '../database/state.js';
import { table } from '../database/table.js';
import { TABLES } from '../tables.js';
import { targetColumn, targetOf } from './target.js';

const MINUTE_MS = 60_000;
/** The rest after a fault: a minute, twice as long each time, six hours at most. */
const LONGEST_REST_MS = 6 * REST_MS;

const DUE = table('follow', { target: 'text' });
const TOLD = table('follow_target', { batch: 'integer', tries: 'integer' });
const WAITING = table('follow_waiting', { 'count(1)': 'integer' });
const BEYOND = table('follow', { number: 'integer', beyond: 'integer' });

const OF_TARGET = 'follow IN (SELECT number FROM follow WHERE target = ? AND archive = ? AND paused IS NULL)';

export function outbox(
  state: State,
  archive: number,
  { now = Date.now }: { readonly now?: () => number } = {},
): Outbox {
  return {
    async gather(follow, upTo, articles) {
      const at = now();
      return state.everywhere((db) =>
        db
          .transaction(() => {
            const { changes } = db
              .prepare('UPDATE follow SET up_to = ? WHERE number = ? AND up_to < ?')
              .run(upTo, follow, upTo);
            if (changes === 0) return;
            const waiting = WAITING.select(db, 'WHERE follow = ?', follow).rows[0]?.['count(1)'] ?? 0;
            const room = Math.max(0, WAITING_A_FOLLOW - waiting);
            const insert = db.prepare(
              'INSERT OR IGNORE INTO follow_waiting (follow, article, at) VALUES (?, ?, ?)',
            );
            for (const article of articles.slice(0, room)) insert.run(follow, article, at);
            const beyond = articles.length - Math.min(room, articles.length);
            if (beyond > 0)
              db.prepare('UPDATE follow SET beyond = beyond + ? WHERE number = ?').run(beyond, follow);
          })
          .immediate(),
      ).whole;
    },
    async due() {
      const at = now();
      return state
        .rows(
          DUE,
          `WHERE archive = ? AND paused IS NULL AND EXISTS (SELECT 1 FROM follow_waiting AS w WHERE w.follow = follow.number)
             AND NOT EXISTS (SELECT 1 FROM follow_target AS t WHERE t.archive = follow.archive AND t.target = follow.target
               AND ((t.told > ? AND t.told <= ?) OR (t.retry > ? AND t.retry <= ?)))
           GROUP BY target ORDER BY min(number)`,
          archive,
          at - REST_MS,
          // A clock that was set back keeps nobody waiting for longer than they had to.
          at + REST_MS,
          at,
          at + LONGEST_REST_MS,
        )
        .map(({ target }) => targetOf(target));
    },
    async take(target) {
      const column = targetColumn(target);
      const { results, whole } = state.everywhere((db) =>
        db.transaction(() => batchFor(db, archive, column)).immediate(),
      );
      const [taken] = results;
      return whole && taken ? { target, ...taken } : null;
    },
    async done({ target, found, beyond }, isTold) {
      const column = targetColumn(target);
      state.everywhere((db) =>
        db.transaction(() => {
          const strike = db.prepare('DELETE FROM follow_waiting WHERE follow = ? AND article = ?');
          for (const { follow, article } of found) strike.run(follow, article);
          const less = db.prepare('UPDATE follow SET beyond = max(0, beyond - ?) WHERE number = ?');
          for (const [follow, count] of beyond) less.run(count, follow);
          db.prepare(
            `UPDATE follow_target SET batch = NULL, tries = 0, retry = 0 ${isTold ? ', told = ?' : ''} WHERE archive = ? AND target = ?`,
          ).run(...(isTold ? [now()] : []), archive, column);
        })(),
      );
      state.wipeSoon();
    },
    async failed({ target, tries }) {
      const rest = Math.min(MINUTE_MS * 2 ** tries, LONGEST_REST_MS);
      state.everywhere((db) =>
        db
          .prepare('UPDATE follow_target SET tries = ?, retry = ? WHERE archive = ? AND target = ?')
          .run(tries + 1, now() + rest, archive, targetColumn(target)),
      );
    },
  };
}

/** What waits up to the place that was noted before, where it was not sent; else all that waits now, noted first. */
function batchFor(db: Database.Database, archive: number, target: string): Omit<Batch, 'target'> | null {
  const [told] = TOLD.select(
    db,
    'WHERE archive = ? AND target = ? AND batch IS NOT NULL',
    archive,
    target,
  ).rows;
  const waiting = (upTo: number) =>
    TABLES.waiting.select(db, `WHERE ${OF_TARGET} AND number <= ? ORDER BY number`, target, archive, upTo)
      .rows;
  const before = told ? waiting(told.batch) : [];
  const found = before.length > 0 ? before : waiting(Number.MAX_SAFE_INTEGER);
  const last = before.length > 0 ? told!.batch : found.at(-1)?.number;
  if (last === undefined) return null;
  db.prepare(
    `INSERT INTO follow_target (archive, target, batch) VALUES (?, ?, ?)
     ON CONFLICT (archive, target) DO UPDATE SET batch = excluded.batch`,
  ).run(archive, target, last);
  const beyond = BEYOND.select(
    db,
    'WHERE archive = ? AND target = ? AND paused IS NULL AND beyond > 0',
    archive,
    target,
  ).rows;
  return {
    nonce: createHash('sha256')
      .update(archive === 1 ? `${target} ${last}` : `${archive} ${target} ${last}`)
      .digest('hex')
      .slice(0, 25),
    found: found.map(({ follow, article }) => ({ follow, article })),
    beyond: new Map(beyond.map((one) => [one.number, one.beyond])),
    tries: told?.tries ?? 0,
  };
}
