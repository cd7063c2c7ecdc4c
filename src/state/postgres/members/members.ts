import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { StateError } from '../../state-error.js';
import type { Connection } from '../database/connection.js';
import type { Database } from '../database/database.js';
import type { State } from '../database/state.js';
import { repeating } from '../../shared/repeating.js';
import { clearAway, leave } from './leaving.js';
import type { Wake } from './wake.js';

/**
 * The processes that share the database, each for as long as it says so now and then: one that is killed or stands still is none any
 * more after a few seconds.
 */
export interface Members {
  /** This process, as the others know it. */
  readonly id: string;
  /** Resolves when it has been tried to become one. */
  readonly joined: Promise<void>;
  /** Within a transaction: each other process is to drop what it has of a person from before a time (see `State.timeOf`), and to say so. */
  askToForget(db: Connection, person: string, at: number): Promise<void>;
  /** Waits a moment for all who were asked to forget a person; false when one of them has not said so and is still a member. */
  haveForgotten(person: string): Promise<boolean>;
  /** Says that it is none any more. */
  close(): Promise<void>;
}

/** A condition on rows of `member`. */
export const IS_MEMBER = 'member.until > clock_timestamp()';
/** Who asked to be forgotten is known for so long: what waits for longer may be of one of them. */
export const FORGOTTEN_MS = 3_600_000;

const MEMBER_MS = 6_000;
const BEAT_EVERY_MS = 1_500;
const LOOK_EVERY_MS = 500;
const WRITE_MS = 2_000;
const ASK_MS = 1_000;
/** So long somebody waits for what others have to do. */
const PATIENCE_MS = 1_000;
const AGAIN_MS = 100;
const TOPIC = 'forget';

/** @param patience for tests: see `DatabaseOptions` */
export function membersOf(database: Database, state: State, wake: Wake, patience = 1): Members {
  const id = randomBytes(9).toString('base64url');
  const name = `process ${process.pid} on ${hostname()}`;
  const waiting = new Set<() => void>();
  let beaten = Number.NEGATIVE_INFINITY;
  let isMember = false;

  /** What waits here, and came before it was to be forgotten; what is being written has been waited for. */
  function drop(person: string, at: number) {
    state.journal.drop(
      ({ kind, people, since }) =>
        kind !== 'forget' && people.includes(person) && state.timeOf(since ?? 0) <= at,
    );
  }

  async function beat() {
    const wasMember = await database.transact(async (db) => {
      const known = await db.rows('SELECT id FROM member WHERE id = $1', id);
      await db.run(
        `INSERT INTO member (id, name, until)
         VALUES ($1, $2, clock_timestamp() + ${MEMBER_MS} * interval '1 millisecond')
         ON CONFLICT (id) DO UPDATE SET until = excluded.until`,
        id,
        name,
      );
      return known.length > 0;
    }, WRITE_MS);
    const away = performance.now() - beaten;
    beaten = performance.now();
    // Nobody has asked it meanwhile: what waits here may be of somebody who is forgotten everywhere else.
    if (isMember && !wasMember) await catchUp(away);
    isMember = true;
    await database.transact(clearAway, WRITE_MS);
  }

  async function catchUp(away: number) {
    const sql = 'SELECT person, at FROM forgotten';
    const forgotten = await database.ask((db) => db.rows<{ person: string; at: number }>(sql), WRITE_MS);
    for (const { person, at } of forgotten) drop(person, at);
    if (away < FORGOTTEN_MS) return;
    const before = performance.now() - FORGOTTEN_MS;
    state.journal.drop(({ people, since }) => people.length > 0 && (since ?? 0) < before);
  }

  async function look() {
    if (database.isAway()) return;
    try {
      if (performance.now() - beaten >= BEAT_EVERY_MS) await beat();
      await forgetWhatIsAsked();
    } catch (error) {
      // It is tried again; who is told of a database that cannot be used is told by itself.
      if (!(error instanceof StateError)) throw error;
    }
  }

  async function forgetWhatIsAsked() {
    const sql = 'SELECT person, at FROM forget_waiting WHERE member = $1';
    const asked = await database.ask((db) => db.rows<{ person: string; at: number }>(sql, id), ASK_MS);
    if (asked.length === 0) return;
    for (const { person, at } of asked) drop(person, at);
    await database.transact(
      (db) =>
        db.run(
          `DELETE FROM forget_waiting USING unnest($2::text[], $3::float8[]) AS done (person, at)
           WHERE member = $1 AND forget_waiting.person = done.person AND forget_waiting.at <= done.at`,
          id,
          asked.map(({ person }) => person),
          asked.map(({ at }) => at),
        ),
      WRITE_MS,
    );
    wake.tell(TOPIC);
  }

  const looking = repeating(look, LOOK_EVERY_MS);
  const joined = database.ready.then(looking.soon);
  // Whoever waits for it hears of it.
  joined.catch(() => {});
  const endWaking = wake.on(TOPIC, () => {
    void looking.soon();
    for (const tell of waiting) tell();
  });
  database.onBack(() => void looking.soon());

  async function isForgotten(person: string): Promise<boolean> {
    const sql = `SELECT 1 FROM forget_waiting JOIN member ON member.id = forget_waiting.member
      WHERE person = $1 AND ${IS_MEMBER} LIMIT 1`;
    return (await database.ask((db) => db.rows(sql, person), ASK_MS)).length === 0;
  }

  return {
    id,
    joined,
    async askToForget(db, person, at) {
      await db.run(
        `INSERT INTO forget_waiting (person, member, at) SELECT $1, id, $2 FROM member WHERE id <> $3
         ON CONFLICT (person, member) DO UPDATE SET at = greatest(forget_waiting.at, excluded.at)`,
        person,
        at,
        id,
      );
    },
    async haveForgotten(person) {
      wake.tell(TOPIC);
      const by = performance.now() + PATIENCE_MS * patience;
      try {
        while (!(await isForgotten(person))) {
          if (performance.now() >= by) return false;
          await told(waiting);
        }
        return true;
      } catch (error) {
        if (error instanceof StateError) return false;
        throw error;
      }
    },
    async close() {
      endWaking();
      await looking.close();
      if (database.isAway()) return;
      await database
        .transact((db) => leave(db, [id]), WRITE_MS)
        .catch((error) => {
          // It lapses by itself.
          if (!(error instanceof StateError)) throw error;
        });
    },
  };
}

/** Resolves when something was told, and soon in any case. */
function told(waiting: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      waiting.delete(end);
      resolve();
    };
    const timer = setTimeout(end, AGAIN_MS);
    waiting.add(end);
  });
}
