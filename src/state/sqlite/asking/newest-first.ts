import { setImmediate as nextTurn } from 'node:timers/promises';
import type { State } from '../database/state.js';
import type { Table } from '../database/table.js';

/** Read in one turn of the event loop, in some milliseconds. */
const READ = 1_000;

interface Timed {
  readonly at: number;
  readonly number: number;
}

/**
 * Rows by the time at which they were kept, the newest first, from disk and from what trouble left in memory; some at a time, and
 * other work goes on between.
 * @param where a condition on rows; of what there are many of, with an index for these and the time
 * @param most rows in all
 */
export async function newestFirst<Row extends Timed>(
  state: State,
  table: Table<Row>,
  most: number,
  where: string,
  ...given: readonly unknown[]
): Promise<readonly Row[]> {
  const found: Row[] = [];
  const rest = `WHERE ${where} AND (at, number) < (?, ?) ORDER BY at DESC, number DESC LIMIT ?`;
  for (let before: Timed = { at: Number.MAX_SAFE_INTEGER, number: Number.MAX_SAFE_INTEGER }; ; ) {
    const limit = Math.min(READ, most - found.length);
    const rows = state.rows(table, rest, ...given, before.at, before.number, limit);
    for (const row of rows.toSorted((a, b) => b.at - a.at || b.number - a.number).slice(0, limit))
      found.push(row);
    // Fewer than asked for may be those that can be read of more.
    if (rows.length === 0 || found.length >= most) return found;
    before = found.at(-1)!;
    await nextTurn();
  }
}
