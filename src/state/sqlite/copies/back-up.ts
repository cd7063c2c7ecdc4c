import { chmodSync, closeSync, existsSync, linkSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { STATE_FILE } from '../database/database.js';
import { CopyError } from './copy-error.js';
import { mustBeWhole } from './whole.js';

/** What others write meanwhile is waited for so long, in ms. */
const BUSY_MS = 10_000;
/** What people asked stands in it. */
const PRIVATE = 0o600;

/**
 * Copies the state database as it is at one moment into one file that is whole by itself, also while the bot runs. Nothing that is
 * there is written over, and a copy that is not whole is not left.
 * @returns its size in bytes
 * @throws CopyError
 */
export function backUp(folder: string, file: string): number {
  const source = join(folder, STATE_FILE);
  if (!existsSync(source))
    throw new CopyError(`There is nothing to back up: ${source} is not there (STATE_DIR).`);
  if (existsSync(file))
    throw new CopyError(`${file} is there already. Name a new file, or take it away first.`);
  const draft = `${file}.part`;
  try {
    rmSync(draft, { force: true });
    // Made first, and empty, so that nobody else can read it while it is filled.
    closeSync(openSync(draft, 'wx', PRIVATE));
    chmodSync(draft, PRIVATE);
    const db = new Database(source, { timeout: BUSY_MS });
    try {
      db.prepare('VACUUM INTO ?').run(draft);
    } finally {
      db.close();
    }
    mustBeWhole(draft);
    // Unlike renaming, it fails where a file has come meanwhile.
    linkSync(draft, file);
    return statSync(file).size;
  } catch (error) {
    if (error instanceof CopyError) throw error;
    const { code = 'failed', message } = error as NodeJS.ErrnoException;
    throw new CopyError(
      `${file} could not be written (${code}: ${message}). Look at the folder and the space on its disk.`,
      {
        cause: error,
      },
    );
  } finally {
    rmSync(draft, { force: true });
  }
}
