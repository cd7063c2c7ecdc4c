import { MOVED_TABLES, type MovedRow, type MovedTable } from './tables.js';

/** What is not moved, and why; the message is a sentence for the operator. Nothing has changed then. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
}

/** A state that is moved away from. It is only read, and nobody else uses it meanwhile. */
export interface MoveSource {
  /** For people: no password is in it. */
  readonly name: string;
  /** All rows, as many at a time as the table says; how many of them cannot be read is given at the end. */
  rows(table: MovedTable): AsyncGenerator<readonly MovedRow[], number>;
  /** How many there are, those that cannot be read with them. */
  count(table: MovedTable): Promise<number>;
  /** The last number that was given to a row of it; 0 for none. */
  lastNumber(table: MovedTable): Promise<number>;
  /** Lets others use it again. */
  close(): Promise<void>;
}

/** A state that is moved to. What is written there is all there once `finish` has resolved, and nothing of it is there before. */
export interface MoveTarget {
  readonly name: string;
  /** How many rows it has by itself; what every state begins with is none. */
  count(table: MovedTable): Promise<number>;
  /** Takes out what every state begins with. */
  begin(): Promise<void>;
  write(table: MovedTable, rows: readonly MovedRow[]): Promise<void>;
  /** The next row gets a number after this one. */
  goOnAfter(table: MovedTable, number: number): Promise<void>;
  finish(): Promise<void>;
  /** What was not finished is as if it had not begun. Lets others use it again. */
  close(): Promise<void>;
}

/** What became of a table. */
export interface MovedCount {
  readonly table: string;
  readonly rows: number;
  /** Rows that cannot be read, and stay behind. */
  readonly damaged: number;
}

/**
 * Copies all that is kept. The source stays as it is.
 * @param onRows told after each few rows how many of the table are there
 * @throws MoveError when the target holds something, or not all has come there
 */
export async function moveState(
  source: MoveSource,
  target: MoveTarget,
  onRows: (table: string, rows: number) => void = () => {},
): Promise<readonly MovedCount[]> {
  await mustBeEmpty(target);
  await target.begin();
  const moved: MovedCount[] = [];
  for (const table of MOVED_TABLES) {
    const { rows, damaged } = await moveTable(source, target, table, (done) => onRows(table.name, done));
    const there = await source.count(table);
    if (there !== rows + damaged)
      throw new MoveError(
        `${source.name} changed while it was read (${there} rows of ${table.name}, of which ${rows + damaged} were read). Stop what uses it, then run this again.`,
      );
    if (table.isNumbered) await target.goOnAfter(table, await source.lastNumber(table));
    moved.push({ table: table.name, rows, damaged });
  }
  for (const [i, table] of MOVED_TABLES.entries()) {
    const [count, { rows }] = [await target.count(table), moved[i]!];
    if (count !== rows)
      throw new MoveError(
        `${target.name} has ${count} rows of ${table.name} where ${rows} were written. Something else uses it; stop that, then run this again.`,
      );
  }
  await target.finish();
  return moved;
}

async function mustBeEmpty(target: MoveTarget): Promise<void> {
  for (const table of MOVED_TABLES) {
    const count = await target.count(table);
    if (count > 0)
      throw new MoveError(
        `${target.name} is not empty (${count} rows of ${table.name}); nothing was moved. Name an empty one, or take away what is there.`,
      );
  }
}

async function moveTable(
  source: MoveSource,
  target: MoveTarget,
  table: MovedTable,
  onRows: (rows: number) => void,
): Promise<{ readonly rows: number; readonly damaged: number }> {
  let rows = 0;
  const reading = source.rows(table);
  for (;;) {
    const next = await reading.next();
    if (next.done) return { rows, damaged: next.value };
    await target.write(table, next.value);
    rows += next.value.length;
    onRows(rows);
  }
}
