import {
  FOLLOWS_A_CHANNEL,
  FOLLOWS_A_PERSON,
  FOLLOWS_A_SERVER,
  type Follow,
  type Followed,
  type Follows,
  MOST_FOLLOWS,
  type NewFollow,
  PAUSED_DAYS,
} from '../../alerts/follows.js';
import { REST_MS, WAITING_DAYS } from '../../alerts/outbox.js';
import { forget, lockPeople, type SharedState, unlessForgotten } from '../asking/forgetting.js';
import type { Connection, Value } from '../database/connection.js';
import { lockOf } from '../database/locks.js';
import { FOLLOW_COLUMNS, type FollowRow, followOf } from './follow-row.js';
import { targetColumn } from './target.js';

const DAY_MS = 86_400_000;

interface Options {
  readonly now?: () => number;
  readonly most?: number | undefined;
}

/** What is only in memory is not kept, and must not be called so: all is written to the database or not at all. */
export function follows(
  state: SharedState,
  archive: number,
  { now = Date.now, most = MOST_FOLLOWS }: Options = {},
): Follows {
  async function found(rest: string, ...given: readonly Value[]): Promise<Follow[]> {
    const asked = await state.ask((db) =>
      db.rows<FollowRow>(`SELECT ${FOLLOW_COLUMNS} FROM follow ${rest}`, ...given),
    );
    return asked?.value.map(followOf) ?? [];
  }

  async function dropNow(where: string, ...given: readonly Value[]): Promise<boolean> {
    const done = await state.change((db) => drop(db, where, ...given));
    return done !== null && done.value > 0;
  }

  return {
    async follow(follow) {
      const since = follow.begun ?? performance.now();
      const done = await state.change((db) =>
        kept(db, follow, { archive, since: state.timeOf(since), at: now(), most }),
      );
      return done?.value ?? { outcome: 'lost' };
    },
    find: async (number) => (await found('WHERE number = $1 AND archive = $2', number, archive))[0],
    ofPerson: (person) => found('WHERE person = $1 AND archive = $2 ORDER BY number DESC', person, archive),
    inChannel: (id) =>
      found(
        'WHERE target = $1 AND archive = $2 ORDER BY number DESC',
        targetColumn({ kind: 'channel', id }),
        archive,
      ),
    behind: (upTo, after, limit) =>
      found(
        'WHERE up_to < $1 AND number > $2 AND paused IS NULL AND archive = $3 ORDER BY number LIMIT $4',
        upTo,
        after,
        archive,
        limit,
      ),
    end: (number) => dropNow('number = $1 AND archive = $2', number, archive),
    async pause(target, why) {
      await state.change((db) =>
        db.run(
          'UPDATE follow SET paused = $1, paused_at = $2 WHERE target = $3 AND archive = $4 AND paused IS NULL',
          why,
          now(),
          targetColumn(target),
          archive,
        ),
      );
    },
    async resume(number) {
      const target = '(SELECT target FROM follow WHERE number = $1 AND archive = $2)';
      const done = await state.change(async (db) => {
        await db.run(
          `UPDATE follow_target SET tries = 0, retry = 0 WHERE archive = $2 AND target = ${target}`,
          number,
          archive,
        );
        return db.run(
          `UPDATE follow SET paused = NULL, paused_at = NULL WHERE archive = $2 AND target = ${target}`,
          number,
          archive,
        );
      });
      return done !== null && done.value > 0;
    },
    async dropServer(server) {
      await dropNow('server = $1', server);
    },
    async dropChannel(id) {
      await dropNow('target = $1', targetColumn({ kind: 'channel', id }));
    },
    async forget(person) {
      const done = await forget(state, person, async (db) => {
        const count = await drop(db, 'person = $1', person);
        const target = targetColumn({ kind: 'person', id: person });
        await db.run('DELETE FROM follow_target WHERE target = $1', target);
        return count;
      });
      return { follows: done.value ?? 0, whole: done.whole };
    },
    async sweep() {
      await dropNow('paused_at <= $1', now() - PAUSED_DAYS * DAY_MS);
      await state.later(async (db) => {
        await db.run('DELETE FROM follow_waiting WHERE at <= $1', now() - WAITING_DAYS * DAY_MS);
        // Whom nothing is told any more has rested by now.
        await db.run(
          // Nor did the clock go ahead when they were told.
          `DELETE FROM follow_target AS t WHERE NOT (told > $1 AND told <= $1::bigint + ${2 * REST_MS})
           AND NOT EXISTS (SELECT 1 FROM follow WHERE follow.archive = t.archive AND follow.target = t.target)`,
          now() - REST_MS,
        );
      });
    },
  };
}

/** With what waits because of them. Gives how many they are. */
async function drop(db: Connection, where: string, ...given: readonly Value[]): Promise<number> {
  await db.run(
    `DELETE FROM follow_waiting WHERE follow IN (SELECT number FROM follow WHERE ${where})`,
    ...given,
  );
  return db.run(`DELETE FROM follow WHERE ${where}`, ...given);
}

/** In one step with counting, so that nobody has more than they may. */
async function kept(
  db: Connection,
  follow: NewFollow,
  { archive, since, at, most }: { archive: number; since: number; at: number; most: number },
): Promise<Followed> {
  const { person, server, locale, alike, sought } = follow;
  const target = targetColumn(follow.target);
  await lockPeople(db, [person]);
  await lockOf(db, 'follow');
  const [same] = await db.rows<{ number: number }>(
    'SELECT number FROM follow WHERE archive = $1 AND target = $2 AND alike = $3',
    archive,
    target,
    alike,
  );
  if (same) return { outcome: 'there', number: same.number };
  const [counts] = await db.rows<{ ofTarget: number; ofServer: number; all: number }>(
    `SELECT count(*) FILTER (WHERE archive = $1 AND target = $2) AS "ofTarget",
       count(*) FILTER (WHERE archive = $1 AND server = $3) AS "ofServer", count(*) AS "all" FROM follow`,
    archive,
    target,
    server,
  );
  const isChannel = follow.target.kind === 'channel';
  if (counts!.ofTarget >= (isChannel ? FOLLOWS_A_CHANNEL : FOLLOWS_A_PERSON))
    return { outcome: 'full', of: isChannel ? 'channel' : 'person' };
  if (server !== null && counts!.ofServer >= FOLLOWS_A_SERVER) return { outcome: 'full', of: 'server' };
  if (counts!.all >= most) return { outcome: 'full', of: 'all' };
  const [row] = await db.rows<{ number: number }>(
    `INSERT INTO follow (archive, person, server, target, locale, sought, alike, at, up_to)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8,
       (SELECT coalesce(max(at), 0) FROM noted_article WHERE archive = $1)
     WHERE ${unlessForgotten('$9', '$10')} RETURNING number`,
    archive,
    person,
    server,
    target,
    locale,
    JSON.stringify(sought),
    alike,
    at,
    [person],
    since,
  );
  return row ? { outcome: 'kept', number: row.number } : { outcome: 'lost' };
}
