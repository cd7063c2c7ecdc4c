import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { unpacked, unpackedBytes } from '../../packed.js';
import { STATE_FILE } from '../database/database.js';
import { unsealed, unsealedBytes } from '../database/seal.js';
import { CHECKED_TABLES, type CheckedTable } from './tables.js';

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

type Bytes = ArrayBuffer | Uint8Array | null;
type Row = Readonly<Record<string, Bytes>>;

/**
 * Reads the whole state database and compares it with itself: SQLite's own check of pages and indexes, then every row, of which
 * SQLite checks nothing. Texts are read as bytes: libsql ends the process on one that is no UTF-8. Changes nothing.
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
  try {
    const numbers = name === 'archive_version' ? articleNumbers(db) : new Set<number>();
    for (const found of rowsOf(db, table)) if (!isWhole(found, table, db, numbers)) damaged++;
  } catch (error) {
    return damage(`not all of it can be read (${(error as Error).message})`);
  }
  return damaged === 0 ? [] : damage(damaged === 1 ? row[0] : `${damaged} ${row[1]}`);
}

const BLOBS: Readonly<Record<string, readonly string[]>> = {
  archive_article: ['body'],
  archive_version: ['rejected', 'articles'],
  archive_reading: ['body'],
};

/** One row at a time, since a state may be larger than memory. */
function* rowsOf(db: Database.Database, { name, key, texts }: CheckedTable): Generator<Row> {
  const columns = [...texts, ...(BLOBS[name] ?? [])].map((column) => `CAST(${column} AS BLOB) AS ${column}`);
  const statement = db.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${key}`);
  yield* statement.iterate() as IterableIterator<Row>;
}

function isWhole(
  row: Row,
  table: CheckedTable,
  db: Database.Database,
  numbers: ReadonlySet<number>,
): boolean {
  try {
    const texts = new Map(table.texts.map((column) => [column, textOf(row[column])]));
    for (const column of table.json) unsealed(texts.get(column) ?? '');
    if (table.name === 'archive_article') return digestOf(bytesOf(row.body)) === texts.get('digest');
    if (table.name === 'archive_version') return holdsAll(row, numbers);
    if (table.name === 'archive_reading') return unsealedBytes(bytesOf(row.body)) !== null;
    if (table.name === 'archive_live') return isKept(db, texts.get('version'));
    return true;
  } catch {
    // Neither text, JSON nor packed: whatever is thrown, the row is not what was written.
    return false;
  }
}

/** As `keepArticles` makes it. */
const digestOf = (body: Uint8Array) => createHash('sha256').update(unpacked(body)).digest('base64url');

function holdsAll(row: Row, numbers: ReadonlySet<number>): boolean {
  JSON.parse(unpackedBytes(bytesOf(row.rejected)).toString());
  const raw = unpackedBytes(bytesOf(row.articles));
  const listed = new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  return listed.every((number) => numbers.has(number));
}

function isKept(db: Database.Database, version: string | null | undefined): boolean {
  return db.prepare('SELECT 1 FROM archive_version WHERE version = ?').all(version ?? '').length === 1;
}

function articleNumbers(db: Database.Database): ReadonlySet<number> {
  const rows = db.prepare('SELECT number FROM archive_article').all() as { number: number }[];
  return new Set(rows.map(({ number }) => number));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws TypeError for what is no UTF-8 */
const textOf = (bytes: Bytes | undefined) => (bytes ? decoder.decode(bytes) : null);

/** libsql gives blobs as ArrayBuffer or Buffer, by the way that they are asked for. */
function bytesOf(bytes: Bytes | undefined): Uint8Array {
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : (bytes ?? new Uint8Array(0));
}
