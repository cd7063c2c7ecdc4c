import { setInterval as every } from 'node:timers';
import { HeldError, StateError } from '../../state-error.js';
import type { Hold } from '../../stores.js';
import type { Connection } from './connection.js';
import type { Database } from './database.js';

/**
 * Who may change archives: a row with a holder, a time until which it is theirs, and a fence that grows each time it changes hands.
 * A lock of the server's own would stay with a process that stands still for as long as its connection does. Times are the server's.
 */
export interface Lease {
  /** See `ArchiveStores.hold`. */
  hold(who: string): Promise<Hold>;
  /**
   * Within a transaction that changes an archive: whoever held it and lost it meanwhile is refused, and so is who never held it while
   * somebody does. Until the transaction ends nobody else gets it.
   * @throws StateError
   */
  check(db: Connection): Promise<void>;
  /** What the right of this process is told from earlier ones by; null while it has none, as far as it knows. */
  fence(): number | null;
  /** Renews it no more: it runs out, or was given back. */
  close(): void;
}

/** A holder that is killed or stands still is followed by another after so long. */
export const LEASE_MS = 6_000;
const RENEWED_EVERY_MS = 1_500;
const HOLD_MS = 2_000;

export function leaseOf(database: Database, leaseMs = LEASE_MS): Lease {
  /** Of the last hold of this process that was not given back. */
  let fence: number | null = null;
  let renewing: NodeJS.Timeout | undefined;
  const until = `clock_timestamp() + ${leaseMs} * interval '1 millisecond'`;

  async function take(db: Connection, who: string): Promise<number> {
    const [taken] = await db.rows<{ fence: number }>(
      `INSERT INTO lease (one, holder, until, fence) VALUES (1, $1, ${until}, 1)
       ON CONFLICT (one) DO UPDATE SET holder = excluded.holder, until = excluded.until, fence = lease.fence + 1
       WHERE lease.until <= clock_timestamp() RETURNING fence`,
      who,
    );
    if (taken) {
      // Of whoever had it before, who will not make it live any more.
      await db.run('DELETE FROM archive_staged');
      return taken.fence;
    }
    const [other] = await db.rows<{ holder: string }>('SELECT holder FROM lease');
    throw new HeldError(other?.holder ?? 'another process');
  }

  /** False once somebody else has it; a server that cannot be asked says nothing, and acts are refused by it meanwhile. */
  async function renewed(mine: number): Promise<boolean> {
    const sql = `UPDATE lease SET until = ${until} WHERE fence = $1`;
    try {
      return (await database.transact((db) => db.run(sql, mine), HOLD_MS)) > 0;
    } catch (error) {
      if (error instanceof StateError) return true;
      throw error;
    }
  }

  return {
    async hold(who) {
      const mine = await database.transact((db) => take(db, who), HOLD_MS);
      fence = mine;
      clearInterval(renewing);
      let isLost = false;
      const renew = async () => {
        isLost ||= !(await renewed(mine));
        if (isLost) clearInterval(renewing);
      };
      renewing = every(() => void renew(), Math.min(RENEWED_EVERY_MS, leaseMs / 4));
      renewing.unref();
      return {
        isLost: () => isLost,
        async release() {
          clearInterval(renewing);
          if (fence === mine) fence = null;
          await database
            .transact(
              (db) => db.run('UPDATE lease SET until = clock_timestamp() WHERE fence = $1', mine),
              HOLD_MS,
            )
            .catch((error) => {
              // It runs out by itself.
              if (!(error instanceof StateError)) throw error;
            });
        },
      };
    },
    fence: () => fence,
    close: () => clearInterval(renewing),
    async check(db) {
      // Read again under a lock of the row: it cannot change hands before this transaction has ended.
      const [lease] = await db.rows<{ holder: string; fence: number; is_over: boolean }>(
        'SELECT holder, fence, until <= clock_timestamp() AS is_over FROM lease FOR SHARE',
      );
      if (!lease) return;
      const isMine = fence !== null && lease.fence === fence;
      if (isMine || (fence === null && lease.is_over)) return;
      throw new StateError(
        `The archive is being changed by ${lease.holder}; nothing was done. Try again in a moment.`,
        false,
        null,
      );
    },
  };
}
