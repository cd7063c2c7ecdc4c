import { join } from 'node:path';
import Database from 'libsql';
import { guarded } from './guarded.js';
import { makeFolder } from './make-folder.js';
import { MIGRATIONS } from './migrations.js';

/** The file in the state folder. */
export const STATE_FILE = 'clippings.db';

/** How long a statement may wait for another process's lock, in ms. It blocks the event loop, so it is short. */
const BUSY_MS = 100;

/**
 * Opens (or makes) the state database in a folder and brings its schema up to date.
 * @throws Error with a sentence for the operator when the folder or the file cannot be used.
 */
export function openDatabase(folder: string): Database.Database {
  const file = join(folder, STATE_FILE);
  try {
    makeFolder(folder);
    return prepared(new Database(file, { timeout: BUSY_MS }), file);
  } catch (error) {
    throw new Error(describe(error, file), { cause: error });
  }
}

/** A database that lasts as long as the process. */
export function openMemory(): Database.Database {
  return prepared(new Database(':memory:'), ':memory:');
}

/** Empties the write-ahead log, in which what was deleted stands until then. False when others read it just now. */
export function emptyLog(db: Database.Database): boolean {
  const [{ busy }] = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as [{ busy: number }];
  return busy === 0;
}

/** Whether the database, not the program, is at fault: full disk, lock, corruption, no permission. */
export function isDatabaseTrouble(error: unknown): error is Error {
  // Codes that libsql has no name for are called UNKNOWN_SQLITE_ERROR_… by it.
  return error instanceof Error && 'code' in error && String(error.code).includes('SQLITE_');
}

function prepared(connection: Database.Database, file: string): Database.Database {
  const db = guarded(connection);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  // By itself it would do this within a write, and hold the event loop until the disk has it all: see `keepLogShort`.
  db.pragma('wal_autocheckpoint = 0');
  // What someone asked to be forgotten is overwritten, not only marked as free.
  db.pragma('secure_delete = ON');
  const { user_version: taken } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (taken > MIGRATIONS.length) {
    throw new Error(
      `${file} was made by a newer version of Clippings (schema ${taken}, here ${MIGRATIONS.length})`,
    );
  }
  if (taken < MIGRATIONS.length) {
    db.transaction(() => {
      for (const step of MIGRATIONS.slice(taken)) db.exec(step);
      db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    }).immediate();
  }
  return db;
}

function describe(error: unknown, file: string): string {
  const code = isDatabaseTrouble(error) ? String((error as { code?: unknown }).code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return `${file} is locked by another program. Stop it (a second copy of the bot?), then start again.`;
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return `${file} is damaged (${reason}). Move it away, then start again; a fresh one is made.`;
  }
  return `${file} cannot be used (${reason}). Check STATE_DIR, its permissions and the space on its disk.`;
}
