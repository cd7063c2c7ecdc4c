import { setImmediate as nextTurn } from 'node:timers/promises';
import type { State } from './state.js';

/** Rows that are deleted in one turn of the event loop, in some milliseconds: a bot that stood still may find thousands. */
export const ROWS = 256;

/** What goes of a table by itself. */
export interface Going {
  readonly table: string;
  /** The column that tells rows apart. */
  readonly key: string;
  /** A condition on rows that have expired, with one place for what `by` gives. */
  readonly expired: string;
  readonly by: () => number;
  /** All but the first `rows` in this order go, whatever their age. */
  readonly most?: { readonly rows: number; readonly order: string };
}

export interface Sweeper {
  /** Deletes some of what goes, if anything does; whether there may be more. */
  some(): boolean;
  /** Deletes all of it, other work in between. */
  all(): Promise<void>;
}

export function sweeper(state: State, { table, key, expired, by, most }: Going): Sweeper {
  const deleteThose = (rest: string) =>
    `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} ${rest})`;
  const old = deleteThose(`WHERE ${expired} LIMIT ${ROWS}`);
  const tooMany = most && deleteThose(`ORDER BY ${most.order} LIMIT ${ROWS} OFFSET ?`);

  function some(): boolean {
    const { results } = state.everywhere((db) => [
      db.prepare(old).run(by()).changes,
      tooMany === undefined ? 0 : db.prepare(tooMany).run(most!.rows).changes,
    ]);
    const changes = results.flat();
    if (changes.some((rows) => rows > 0)) state.wipeSoon();
    return changes.some((rows) => rows === ROWS);
  }

  return {
    some,
    async all() {
      while (some()) await nextTurn();
    },
  };
}
