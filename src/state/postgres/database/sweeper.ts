import type { State } from './state.js';

/** Rows that are deleted in one statement. */
const ROWS = 512;

/** What goes of a table by itself. */
export interface Going {
  readonly table: string;
  /** The columns that tell rows apart. */
  readonly key: string;
  /** A condition on rows that have expired; `$1` stands for what `by` gives. */
  readonly expired: string;
  readonly by: () => number;
  /** All but the first `rows` in this order go, whatever their age. */
  readonly most?: { readonly rows: number; readonly order: string };
}

export interface Sweeper {
  /** Deletes some of what goes, and does not wait for it. */
  some(): void;
  /** Deletes all of it. */
  all(): Promise<void>;
}

export function sweeper(state: State, { table, key, expired, by, most }: Going): Sweeper {
  // Others may sweep at the same time; what one of them has in hand is left to it.
  const those = (rest: string) =>
    `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} ${rest} FOR UPDATE SKIP LOCKED)`;
  const old = those(`WHERE ${expired} LIMIT ${ROWS}`);
  const tooMany = most && those(`ORDER BY ${most.order} OFFSET ${most.rows} LIMIT ${ROWS}`);

  /** Whether there may be more. */
  async function sweep(): Promise<boolean> {
    const done = await state.later(async (db) => {
      const gone = await db.run(old, by());
      const beyond = tooMany === undefined ? 0 : await db.run(tooMany);
      return Math.max(gone, beyond) === ROWS;
    });
    return done?.value ?? false;
  }

  return {
    some: () => void sweep().catch(() => {}),
    async all() {
      while (await sweep());
    },
  };
}
