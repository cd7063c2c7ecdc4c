import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
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
  type Paused,
} from '../../alerts/follows.js';
import { REST_MS, WAITING_DAYS } from '../../alerts/outbox.js';
import { type Forgotten, forgottenLately } from '../asking/forgotten.js';
import { seal } from '../database/seal.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { table } from '../database/table.js';
import { TABLES } from '../tables.js';
import { targetColumn, targetOf } from './target.js';

const DAY_MS = 86_400_000;
/** Each with what waits because of it, a hundred articles at most. */
const FOLLOWS_A_TURN = 8;
const FOUND = table('follow', { 'count(1)': 'integer' });
type Row = ReturnType<typeof TABLES.follows.select>['rows'][number];

interface Options {
  readonly now?: () => number;
  readonly most?: number | undefined;
  readonly forgotten?: Forgotten;
}

/** What is only in memory is not kept, and must not be called so: all is written to the disk's database or not at all. */
export function follows(
  state: State,
  archive: number,
  { now = Date.now, most = MOST_FOLLOWS, forgotten = forgottenLately() }: Options = {},
): Follows {
  const found = (rest: string, ...given: readonly unknown[]) =>
    state.rows(TABLES.follows, rest, ...given).map(followOf);

  /** With what waits because of them. Gives how many they are. */
  function drop(where: string, ...given: readonly unknown[]) {
    const { results, whole } = state.everywhere((db) =>
      db.transaction(() => {
        db.prepare(
          `DELETE FROM follow_waiting WHERE follow IN (SELECT number FROM follow WHERE ${where})`,
        ).run(...given);
        return db.prepare(`DELETE FROM follow WHERE ${where}`).run(...given).changes;
      })(),
    );
    return { count: results.reduce((sum, changes) => sum + changes, 0), whole };
  }

  function dropSoon(where: string, ...given: readonly unknown[]) {
    const { count, whole } = drop(where, ...given);
    if (count > 0) state.wipeSoon();
    return whole && count > 0;
  }

  const waiting = sweeper(state, {
    table: 'follow_waiting',
    key: 'number',
    // Those before the first that has not expired: so that not all are looked at each time.
    expired: `number < coalesce((SELECT number FROM follow_waiting WHERE at > ? ORDER BY number LIMIT 1), ${Number.MAX_SAFE_INTEGER})`,
    by: () => now() - WAITING_DAYS * DAY_MS,
  });
  const targets = sweeper(state, {
    table: 'follow_target',
    key: 'rowid',
    // Whom nothing is told any more has rested by now.
    expired:
      // Nor did the clock go ahead when they were told.
      `NOT (told > ?1 AND told <= ?1 + ${2 * REST_MS}) AND NOT EXISTS (SELECT 1 FROM follow AS f WHERE f.target = follow_target.target AND f.archive = follow_target.archive)`,
    by: () => now() - REST_MS,
  });

  return {
    async follow(follow) {
      if (forgotten.since(follow.begun, [follow.person])) return { outcome: 'lost' };
      const { results, whole } = state.everywhere((db) =>
        db.transaction(() => kept(db, archive, follow, now(), most)).immediate(),
      );
      return whole ? results[0]! : { outcome: 'lost' };
    },
    find: async (number) => found('WHERE number = ? AND archive = ?', number, archive)[0],
    ofPerson: async (person) =>
      found('WHERE person = ? AND archive = ? ORDER BY number DESC', person, archive),
    inChannel: async (id) =>
      found(
        'WHERE target = ? AND archive = ? ORDER BY number DESC',
        targetColumn({ kind: 'channel', id }),
        archive,
      ),
    behind: async (upTo, after, limit) =>
      found(
        'WHERE archive = ? AND up_to < ? AND number > ? AND paused IS NULL ORDER BY number LIMIT ?',
        archive,
        upTo,
        after,
        limit,
      ),
    end: async (number) => dropSoon('number = ? AND archive = ?', number, archive),
    async pause(target, why) {
      state.everywhere((db) =>
        db
          .prepare(
            'UPDATE follow SET paused = ?, paused_at = ? WHERE target = ? AND archive = ? AND paused IS NULL',
          )
          .run(why, now(), targetColumn(target), archive),
      );
    },
    async resume(number) {
      const { results, whole } = state.everywhere((db) => {
        const own = 'archive = ? AND target = (SELECT target FROM follow WHERE number = ? AND archive = ?)';
        db.prepare(`UPDATE follow_target SET tries = 0, retry = 0 WHERE ${own}`).run(
          archive,
          number,
          archive,
        );
        return db
          .prepare(`UPDATE follow SET paused = NULL, paused_at = NULL WHERE ${own}`)
          .run(archive, number, archive).changes;
      });
      return whole && results[0]! > 0;
    },
    async dropServer(server) {
      dropSoon('server = ?', server);
    },
    async dropChannel(id) {
      dropSoon('target = ?', targetColumn({ kind: 'channel', id }));
    },
    async forget(person) {
      forgotten.now(person);
      const { count, whole } = drop('person = ?', person);
      const told = state.everywhere((db) =>
        db
          .prepare('DELETE FROM follow_target WHERE target = ?')
          .run(targetColumn({ kind: 'person', id: person })),
      );
      const wiped = await state.wipe();
      return { follows: count, whole: whole && told.whole && wiped };
    },
    async sweep() {
      const long = now() - PAUSED_DAYS * DAY_MS;
      const some = `number IN (SELECT number FROM follow WHERE paused_at <= ? LIMIT ${FOLLOWS_A_TURN})`;
      while (dropSoon(some, long)) await nextTurn();
      await waiting.all();
      await targets.all();
    },
  };
}

/** In one step with counting, so that nobody has more than they may. */
function kept(db: Database.Database, archive: number, follow: NewFollow, at: number, most: number): Followed {
  const { person, server, locale, alike, sought } = follow;
  const target = targetColumn(follow.target);
  const [same] = TABLES.follows.select(
    db,
    'WHERE archive = ? AND target = ? AND alike = ?',
    archive,
    target,
    alike,
  ).rows;
  if (same) return { outcome: 'there', number: same.number };
  const count = (where: string, ...given: readonly unknown[]) =>
    FOUND.select(db, `WHERE ${where}`, ...given).rows[0]?.['count(1)'] ?? 0;
  const isChannel = follow.target.kind === 'channel';
  if (
    count('target = ? AND archive = ?', target, archive) >= (isChannel ? FOLLOWS_A_CHANNEL : FOLLOWS_A_PERSON)
  )
    return { outcome: 'full', of: isChannel ? 'channel' : 'person' };
  if (server !== null && count('server = ? AND archive = ?', server, archive) >= FOLLOWS_A_SERVER)
    return { outcome: 'full', of: 'server' };
  if (count('1') >= most) return { outcome: 'full', of: 'all' };
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO follow (archive, person, server, target, locale, sought, alike, at, up_to)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(at), 0) FROM noted_article WHERE archive = ?))`,
    )
    .run(archive, person, server, target, locale, seal(sought), alike, at, archive);
  return { outcome: 'kept', number: Number(lastInsertRowid) };
}

const PAUSES: readonly string[] = ['closed', 'gone', 'no-access'] satisfies Paused[];

function followOf({ up_to, target, paused, ...row }: Row): Follow {
  return {
    ...row,
    target: targetOf(target),
    upTo: up_to,
    // Another version of the bot may know more reasons.
    paused: paused === null ? null : PAUSES.includes(paused) ? (paused as Paused) : 'no-access',
  };
}
