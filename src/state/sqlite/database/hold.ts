import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { HeldError } from '../../state-error.js';
import type { Hold } from '../../stores.js';
import { isDatabaseTrouble } from './database.js';
import { makeFolder } from './make-folder.js';

const LOCK_FILE = 'lock.db';
const HOLDER_FILE = 'lock.txt';

/**
 * A lock of the operating system on a file, which ends with the process however it ends, so that none is ever left behind.
 * @param who what others are told, such as `the bot (process 123)`
 * @throws HeldError when another process has it; any other error when the folder cannot be used
 */
export async function holdState(folder: string, who: string): Promise<Hold> {
  makeFolder(folder);
  const db = new Database(join(folder, LOCK_FILE), { timeout: 0 });
  try {
    // In this mode the lock is on the file itself; SQLite takes it at once and keeps it to the end of the transaction.
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (isBusy(error)) throw new HeldError(holderOf(folder));
    throw error;
  }
  writeFileSync(join(folder, HOLDER_FILE), who);
  return {
    isLost: () => false,
    async release() {
      rmSync(join(folder, HOLDER_FILE), { force: true });
      // Closing alone leaves the lock until the garbage collector comes by.
      db.exec('ROLLBACK');
      db.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const code = isDatabaseTrouble(error) && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
}

function holderOf(folder: string): string {
  try {
    return readFileSync(join(folder, HOLDER_FILE), 'utf8').trim() || 'another process';
  } catch {
    return 'another process';
  }
}
