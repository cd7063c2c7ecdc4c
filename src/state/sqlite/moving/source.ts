import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'libsql';
import { HeldError } from '../../state-error.js';
import { MoveError, type MoveSource } from '../../moving/move.js';
import type { MovedRow, MovedTable, MovedValue } from '../../moving/tables.js';
import { openDatabase, STATE_FILE } from '../database/database.js';
import { foldLog } from '../database/fold-log.js';
import { holdState } from '../database/hold.js';
import { sealOf } from '../database/seal.js';
import { movedValue, queryFor } from './values.js';

/**
 * The state of a folder, to be moved away from. Its file stays as it is, but for steps of the schema that it has not had.
 * @param who what others are told that want the folder meanwhile
 * @throws MoveError
 */
export async function sqliteSource(folder: string, who: string): Promise<MoveSource> {
  const file = join(folder, STATE_FILE);
  if (!existsSync(file)) throw new MoveError(`There is nothing to move: ${file} is not there (STATE_DIR).`);
  const hold = await holdOf(folder, who);
  let db: Database.Database;
  try {
    db = openDatabase(folder);
  } catch (error) {
    await hold.release();
    throw new MoveError((error as Error).message, { cause: error });
  }
  return {
    name: file,
    rows: (table) => rowsOf(db, table),
    count: async ({ name }) =>
      (db.prepare(`SELECT count(*) AS count FROM ${name}`).get() as { count: number }).count,
    lastNumber: async (table) => lastNumberOf(db, table),
    async close() {
      db.close();
      foldLog(folder);
      await hold.release();
    },
  };
}

/** @throws MoveError when another process uses the folder */
export async function holdOf(folder: string, who: string) {
  return holdState(folder, who).catch((error: Error) => {
    if (error instanceof HeldError)
      throw new MoveError(`The state folder ${folder} is in use by ${error.holder}. Stop it first.`, {
        cause: error,
      });
    throw new MoveError(`${folder} cannot be used (${error.message}). Check STATE_DIR and its permissions.`, {
      cause: error,
    });
  });
}

async function* rowsOf(
  db: Database.Database,
  table: MovedTable,
): AsyncGenerator<readonly MovedRow[], number> {
  const { name, columns, atOnce } = table;
  const kinds = Object.entries(columns);
  const isVector = name === 'vector';
  const statement = db.prepare(queryFor(table));
  let rows: MovedRow[] = [];
  let damaged = 0;
  for (const one of readable(name, statement.iterate() as IterableIterator<Record<string, unknown>>)) {
    try {
      const row = kinds.map(([column, kind]) => movedValue(kind, one[column]));
      if (isVector) mustBeSealed(row, one.seal);
      rows.push(row);
    } catch {
      // It is counted, and stays.
      damaged++;
    }
    if (rows.length < atOnce) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
  return damaged;
}

/** @throws MoveError where a page of the file cannot be read */
function* readable<Row>(name: string, rows: IterableIterator<Row>): Generator<Row> {
  try {
    yield* rows;
  } catch (error) {
    throw new MoveError(
      `The table ${name} cannot be read (${(error as Error).message}); nothing was moved. npm run state -- check says what is lost.`,
      { cause: error },
    );
  }
}

/** What is older than seals is not used any more. */
function mustBeSealed([key, vectors]: readonly MovedValue[], seal: unknown): void {
  const wanted = sealOf(key as string, vectors as Uint8Array);
  const bytes = seal instanceof ArrayBuffer ? new Uint8Array(seal) : (seal as Uint8Array | null);
  if (bytes === null || !Buffer.from(wanted).equals(bytes)) throw new Error('Its seal is broken.');
}

/** Where numbers are not given twice, SQLite remembers the last one. */
function lastNumberOf(db: Database.Database, { name }: MovedTable): number {
  const { last } = db.prepare(`SELECT coalesce(max(number), 0) AS last FROM ${name}`).get() as {
    last: number;
  };
  const [given] = db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').all(name) as { seq: number }[];
  return Math.max(last, given?.seq ?? 0);
}
