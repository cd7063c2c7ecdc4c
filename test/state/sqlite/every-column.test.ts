import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkState } from '../../../src/state/sqlite/check/check.js';
import { CHECKED_TABLES } from '../../../src/state/sqlite/check/tables.js';
import { STATE_FILE } from '../../../src/state/sqlite/database/database.js';
import { openStores } from '../../../src/state/sqlite/open.js';
import { fill } from './filled.js';

/** Every column of every table, holding what nobody wrote there: SQLite takes any value into any column. */

const BUILT = new URL('../../../dist/src/state/sqlite/open.js', import.meta.url).href;
const USER = new URL('./use-state.js', import.meta.url).pathname;

let root: string;
let whole: string;
let page: string;
/** The columns of each table. */
let columns: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'clippings-columns-'));
  whole = join(root, 'whole');
  const stores = openStores(whole, { keepDays: 30, conversationMinutes: 30, onTrouble: expect.unreachable });
  page = await fill(stores);
  await stores.close();
  const db = new Database(join(whole, STATE_FILE));
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string }[];
  columns = new Map(
    tables.map(({ name }) => [
      name,
      (db.prepare(`SELECT name FROM pragma_table_info('${name}')`).all() as { name: string }[]).map(
        (column) => column.name,
      ),
    ]),
  );
  for (const { name } of tables)
    expect(db.prepare(`SELECT count(*) AS n FROM ${name}`).get(), name).not.toMatchObject({ n: 0 });
  db.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** How many rows hold the value now: none where the column takes none of its kind, as whole numbers that name rows do. */
function set(db: Database.Database, table: string, column: string, value: string, rows: string): number {
  try {
    return db.prepare(`UPDATE OR IGNORE ${table} SET ${column} = ${value} ${rows}`).run().changes;
  } catch (error) {
    expect((error as Error).message).toMatch(/mismatch|constraint/);
    return 0;
  }
}

/** A state in which one column of each table holds the value, in one row or in as many as may hold it. */
function damaged(nth: number, value: string, rows: (table: string) => string): string {
  const folder = mkdtempSync(join(root, 'one-'));
  cpSync(whole, folder, { recursive: true });
  const db = new Database(join(folder, STATE_FILE));
  db.exec('PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF');
  for (const [table, names] of columns) {
    const column = names[nth];
    if (column) set(db, table, column, value, rows(table));
  }
  db.close();
  return folder;
}

const KEYS = new Map(CHECKED_TABLES.map(({ name, key }) => [name, key]));
const one = (table: string) => `WHERE ${KEYS.get(table)} = (SELECT min(${KEYS.get(table)}) FROM ${table})`;

const NO_TEXT = "CAST(x'ff00c3' AS TEXT)";

describe('a column that holds what nobody wrote there', () => {
  it.each([
    ['text that is no text', NO_TEXT],
    ['bytes', "x'00ff10'"],
    ['a number that no number of a program holds', '9223372036854775807'],
    ['a number without end', '9e999'],
    ['another text', '\'{"a":1}\''],
  ])(
    'ends nothing, and nothing is thrown but a sentence: %s',
    (_, value) => {
      const most = Math.max(...[...columns.values()].map((names) => names.length));
      const ways = value === NO_TEXT ? [one, () => ''] : [() => ''];
      const all = Array.from({ length: most }, (_, nth) =>
        ways.map((rows) => damaged(nth, value, rows)),
      ).flat();
      const { status, stdout, stderr } = spawnSync(process.execPath, [USER, BUILT, page, ...all], {
        encoding: 'utf8',
      });
      expect(stdout, stderr).not.toMatch(/^threw/m);
      expect(stdout.trim().split('\n').at(-1), stderr).toBe('used all');
      expect(status).toBe(0);
    },
    120_000,
  );

  it('is found by the check wherever it is text that is no text', () => {
    for (const [table, names] of columns)
      for (const column of names) {
        const folder = mkdtempSync(join(root, 'check-'));
        cpSync(whole, folder, { recursive: true });
        const db = new Database(join(folder, STATE_FILE));
        const changes = set(db, table, column, NO_TEXT, one(table));
        db.close();
        if (changes > 0)
          expect(
            checkState(folder)?.map(({ table }) => table),
            `${table}.${column}`,
          ).toContain(table);
        rmSync(folder, { recursive: true });
      }
  }, 240_000);
});
