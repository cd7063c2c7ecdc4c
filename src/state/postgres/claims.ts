import { randomUUID } from 'node:crypto';
import type { Claims } from '../processes/claims.js';
import type { Connection } from './database/connection.js';
import type { Database } from './database/database.js';

/** Whoever claims something is waited for by somebody. */
const TAKE_MS = 300;
const SWEEP_MS = 2_000;
/** What is over is deleted each so many claims. */
const SWEPT_EVERY = 500;
const SWEPT = 5_000;

/** Rows with a time by the server's clock until which they are taken, which all processes share. */
export function claimsOf(database: Database): Claims {
  let taken = 0;

  async function takeFor(db: Connection, name: string, forMs: number, by: string): Promise<number> {
    // The same asker may come twice, where the connection was cut under the first answer.
    const [mine] = await db.rows(
      `INSERT INTO claim (name, taken_by, until) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
       ON CONFLICT (name) DO UPDATE SET taken_by = excluded.taken_by, until = excluded.until
       WHERE claim.until <= clock_timestamp() OR claim.taken_by = excluded.taken_by RETURNING 1`,
      name,
      by,
      forMs,
    );
    if (mine) return 0;
    const [other] = await db.rows<{ left: number }>(
      'SELECT extract(epoch FROM until - clock_timestamp())::float8 * 1000 AS left FROM claim WHERE name = $1',
      name,
    );
    return Math.max(1, Math.ceil(other?.left ?? 1));
  }

  function sweepNowAndThen(): void {
    taken += 1;
    if (taken % SWEPT_EVERY !== 0) return;
    const old = `SELECT name FROM claim WHERE until < clock_timestamp() LIMIT ${SWEPT} FOR UPDATE SKIP LOCKED`;
    // Nobody waits for it, and the next one does what this one could not.
    database.ask((db) => db.run(`DELETE FROM claim WHERE name IN (${old})`), SWEEP_MS).catch(() => {});
  }

  return {
    async take(name, forMs) {
      const by = randomUUID();
      const left = await database.ask((db) => takeFor(db, name, forMs, by), TAKE_MS);
      sweepNowAndThen();
      return left;
    },
  };
}
