import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { STATE_FILE } from '../database/database.js';
import { CHECKED_TABLES, type CheckedTable } from './tables.js';
import { type Bytes, columnsOf, isWhole, type Kept, type Row, VERSIONS, versionNames } from './whole-row.js';

/** Damage of one kind in one place. */
export interface Damage {
  /** The table, or `null` for the file as a whole. */
  readonly table: string | null;
  /** What is lost, for the operator. */
  readonly lost: string;
  readonly remedy: string;
}

const WHOLE =
  'Stop the bot and put a copy back: npm run state -- restore FILE. Without one, move the file away.';
const BUSY_MS = 10_000;

/**
 * Reads the whole state database and compares it with itself: SQLite's own check of pages and indexes, then every row, of which
 * SQLite checks nothing. Changes nothing.
 * @returns one entry for each table that is damaged; `null` when there is no database
 */
export function checkState(folder: string): readonly Damage[] | null {
  const file = join(folder, STATE_FILE);
  if (!existsSync(file)) return null;
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, timeout: BUSY_MS } as Database.Options);
    const opened = db;
    const pages = opened.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string };
    const whole =
      pages.integrity_check === 'ok' ? [] : [{ table: null, lost: pages.integrity_check, remedy: WHOLE }];
    return [...whole, ...CHECKED_TABLES.flatMap((table) => damageIn(opened, table))];
  } catch (error) {
    return [{ table: null, lost: (error as Error).message, remedy: WHOLE }];
  } finally {
    db?.close();
  }
}

function damageIn(db: Database.Database, table: CheckedTable): Damage[] {
  const { name, row, remedy } = table;
  const damage = (lost: string) => [{ table: name, lost, remedy }];
  let damaged = 0;
  let found = 0;
  try {
    const kept = keptFor(db, table);
    for (const one of rowsOf(db, table)) {
      found++;
      if (!isWhole(one, table, kept)) damaged++;
    }
    // One version is live from the first on.
    if (name === 'archive_live' && found === 0 && kept.versions.size > 0) damaged++;
  } catch (error) {
    return damage(`not all of it can be read (${(error as Error).message})`);
  }
  return damaged === 0 ? [] : damage(damaged === 1 ? row[0] : `${damaged} ${row[1]}`);
}

/** One row at a time, since a state may be larger than memory. */
function* rowsOf(db: Database.Database, table: CheckedTable): Generator<Row> {
  const { name, key } = table;
  const statement = db.prepare(`SELECT ${columnsOf(table)} FROM ${name} ORDER BY ${key}`);
  yield* statement.iterate() as IterableIterator<Row>;
}

function keptFor(db: Database.Database, { name }: CheckedTable): Kept {
  const versions = name === 'archive_live' ? versionsIn(db) : new Set<string>();
  return { versions, numbers: name === 'archive_version' ? numbersIn(db) : null };
}

function versionsIn(db: Database.Database): ReadonlySet<string> {
  return versionNames(db.prepare(VERSIONS).all() as { version: Bytes }[]);
}

function numbersIn(db: Database.Database): ReadonlySet<number> {
  const rows = db.prepare('SELECT number FROM archive_article').all() as { number: number }[];
  return new Set(rows.map(({ number }) => number));
}
