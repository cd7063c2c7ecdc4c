import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { emptyLog, STATE_FILE } from './database.js';

/**
 * Brings all that stands in the write-ahead log into the database file, which is whole by itself then: who copies it after a stop
 * copies everything. Closing does not do so by itself, since statements that were used stay open until they are collected. What
 * cannot be done is left: the log is as safe a place as the file.
 */
export function foldLog(folder: string): void {
  const file = join(folder, STATE_FILE);
  if (!existsSync(`${file}-wal`)) return;
  try {
    const db = new Database(file, { timeout: 1_000 });
    try {
      emptyLog(db);
    } finally {
      db.close();
    }
  } catch {
    // See above.
  }
}
