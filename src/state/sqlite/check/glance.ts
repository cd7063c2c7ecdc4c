import { randomBytes, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'libsql';
import { STATE_FILE } from '../database/database.js';
import { arePagesWhole } from './pages.js';
import { CHECKED_TABLES, type CheckedTable } from './tables.js';
import { type Bytes, columnsOf, isWhole, type Row, VERSIONS, versionNames } from './whole-row.js';

export interface Glance {
  /** Resolves when it has come to its end. Never rejects. */
  readonly done: Promise<void>;
  /** Ends it, and resolves when nothing is under way. */
  end(): Promise<void>;
}

interface GlanceOptions {
  /** Told of each table in which something is damaged, once. */
  readonly onDamage: (table: string) => void;
  /** Told that SQLite finds the pages of the file damaged. */
  readonly onBrokenPages: () => void;
  /** For SQLite's own check of the pages, and for the rows of each table; in ms. */
  readonly pagesMs?: number;
  readonly tableMs?: number;
}

const LIVE = 'archive_live';
const NONE: ReadonlySet<string> = new Set();

const PAGES_MS = 2_000;
const TABLE_MS = 150;
/** Are read in one turn of the event loop, in a millisecond or two; those that are longer only the whole check reads. */
const ROWS = 16;
const LONGEST = 64 * 1024;

/**
 * Looks at as much of the state database as can be read in a few seconds, without holding anything up: SQLite's quick check of the
 * pages, then rows of every table, from one that is drawn by lot onwards. A small state is read whole, and of a large one another
 * part each time. Changes nothing.
 */
export function glanceAt(folder: string, options: GlanceOptions): Glance {
  const ending = new AbortController();
  const done = look(join(folder, STATE_FILE), options, ending.signal);
  return {
    done,
    end() {
      ending.abort();
      return done;
    },
  };
}

async function look(file: string, options: GlanceOptions, signal: AbortSignal): Promise<void> {
  if (!existsSync(file)) return;
  let db: Database.Database | undefined;
  try {
    if (!(await arePagesWhole(file, options.pagesMs ?? PAGES_MS, signal))) options.onBrokenPages();
    db = new Database(file, { readonly: true, timeout: 0 } as Database.Options);
    for (const table of CHECKED_TABLES) {
      const isThere =
        table.name === LIVE ? isLiveWhole(db, table) : await isWholeTable(db, table, options, signal);
      if (!isThere) options.onDamage(table.name);
    }
  } catch {
    // A lock, a disk that is gone: told by those who need the state.
  } finally {
    db?.close();
  }
}

/** What is live names a version: both are read as of one moment, since one may be published while this looks. */
function isLiveWhole(db: Database.Database, table: CheckedTable): boolean {
  try {
    return db.transaction(() => {
      const versions = versionNames(db.prepare(VERSIONS).all() as { version: Bytes }[]);
      const rows = db.prepare(`SELECT ${columnsOf(table)} FROM ${LIVE}`).all() as Row[];
      return (
        (rows.length > 0 || versions.size === 0) &&
        rows.every((row) => isWhole(row, table, { versions, numbers: null }))
      );
    })();
  } catch (error) {
    return !isDamage(error);
  }
}

async function isWholeTable(
  db: Database.Database,
  table: CheckedTable,
  { tableMs = TABLE_MS }: GlanceOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const by = performance.now() + tableMs;
  try {
    for (const rows of rowsOf(db, table)) {
      if (!rows.every((row) => isWhole(row, table, { versions: NONE, numbers: null }))) return false;
      await nextTurn();
      if (performance.now() > by || signal.aborted) return true;
    }
  } catch (error) {
    return !isDamage(error);
  }
  return true;
}

/** libsql has no code for what is wrong with a page. */
function isDamage(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return code === '' || code.startsWith('SQLITE_CORRUPT');
}

/** All rows of a table that are not too long, some at a time: from one drawn by lot to the last, then those before it. */
function* rowsOf(db: Database.Database, table: CheckedTable): Generator<readonly Row[]> {
  const { name, key, texts, blobs } = table;
  const isText = texts.includes(key);
  const place = isText ? 'CAST(? AS TEXT)' : '?';
  const keyRead = isText ? `CAST(${key} AS BLOB)` : key;
  const sizes = blobs.map((blob) => `AND coalesce(length(${blob}), 0) <= ${LONGEST}`).join(' ');
  const lot = isText ? randomBytes(9) : randomNumber(db, table);
  const least = isText ? Buffer.alloc(0) : Number.MIN_SAFE_INTEGER;
  const rows = (upTo: string) =>
    db.prepare(
      `SELECT ${columnsOf(table)}, ${keyRead} AS named FROM ${name} WHERE ${key} > ${place} ${upTo} ${sizes}
       ORDER BY ${key} LIMIT ?`,
    );
  yield* inTurn(rows(''), lot, []);
  yield* inTurn(rows(`AND ${key} <= ${place}`), least, [lot]);
}

function* inTurn(
  statement: Database.Statement,
  from: unknown,
  upTo: readonly unknown[],
): Generator<readonly Row[]> {
  for (let after = from; ; ) {
    const rows = statement.all(after, ...upTo, ROWS) as Row[];
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS) return;
    const { named } = rows.at(-1)!;
    after = named instanceof ArrayBuffer ? Buffer.from(named) : named;
  }
}

function randomNumber(db: Database.Database, { name, key }: CheckedTable): number {
  const ends = db.prepare(`SELECT min(${key}) AS least, max(${key}) AS most FROM ${name}`).get() as {
    least: number | null;
    most: number | null;
  };
  const [least, most] = [ends.least ?? 0, ends.most ?? 0];
  return least + randomInt(Math.max(1, Math.min(most - least + 1, 2 ** 47)));
}
