import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'libsql';
import { MoveError, type MoveTarget } from '../../moving/move.js';
import type { MovedRow, MovedTable } from '../../moving/tables.js';
import { sync } from '../copies/sync.js';
import { openDatabase, STATE_FILE } from '../database/database.js';
import { foldLog } from '../database/fold-log.js';
import { makeFolder } from '../database/make-folder.js';
import { sealOf } from '../database/seal.js';
import { holdOf } from './source.js';
import { columnOf } from './values.js';

/** Beside the file that it becomes; what is left there of one that was broken off is begun anew. */
const DRAFT = '.moving';

/**
 * A state folder to be moved to. All is written into a file beside, which takes its place at the end.
 * @param who what others are told that want the folder meanwhile
 * @throws MoveError
 */
export async function sqliteTarget(folder: string, who: string): Promise<MoveTarget> {
  const file = join(folder, STATE_FILE);
  const draft = join(folder, DRAFT);
  const hold = await holdOf(folder, who);
  let there: Database.Database | undefined;
  let db: Database.Database | undefined;
  const end = () => {
    there?.close();
    db?.close();
    there = undefined;
    db = undefined;
  };
  try {
    if (existsSync(file)) there = openDatabase(folder);
  } catch (error) {
    await hold.release();
    throw new MoveError((error as Error).message, { cause: error });
  }

  return {
    name: file,
    async count({ name }) {
      const used = db ?? there;
      if (!used) return 0;
      const but = !db && name === 'archive' ? 'WHERE number > 1' : '';
      return (used.prepare(`SELECT count(*) AS count FROM ${name} ${but}`).get() as { count: number }).count;
    },
    async begin() {
      rmSync(draft, { recursive: true, force: true });
      makeFolder(draft);
      db = openDatabase(draft);
      // Nobody else sees it before it is whole, and then it is synced.
      db.pragma('synchronous = OFF');
      db.exec('DELETE FROM archive');
    },
    async write(table, rows) {
      const insert = db!.prepare(insertOf(table));
      db!.exec('BEGIN');
      for (const row of rows) insert.run(...columnsOf(table, row));
      db!.exec('COMMIT');
    },
    async goOnAfter({ name }, number) {
      // Only of those whose numbers are never given twice there is one.
      const isKept = db!.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?');
      if (isKept.run(number, name).changes > 0 || number === 0) return;
      const [made] = db!
        .prepare("SELECT 1 FROM sqlite_master WHERE name = ? AND sql LIKE '%AUTOINCREMENT%'")
        .all(name);
      if (made) db!.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(name, number);
    },
    async finish() {
      end();
      foldLog(draft);
      sync(join(draft, STATE_FILE));
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      renameSync(join(draft, STATE_FILE), file);
      sync(folder);
    },
    async close() {
      end();
      rmSync(draft, { recursive: true, force: true });
      await hold.release();
    },
  };
}

function insertOf({ name, columns }: MovedTable): string {
  const names = [...Object.keys(columns), ...(name === 'vector' ? ['seal'] : [])];
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

function columnsOf({ name, columns }: MovedTable, row: MovedRow) {
  const values = Object.values(columns).map((kind, i) => columnOf(kind, row[i]!));
  if (name !== 'vector') return values;
  const [key, vectors] = row;
  return [...values, sealOf(key as string, vectors as Uint8Array)];
}
