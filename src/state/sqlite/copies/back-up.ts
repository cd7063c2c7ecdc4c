import { chmodSync, closeSync, existsSync, linkSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { STATE_FILE } from '../database/database.js';
import { CopyError } from './copy-error.js';
import { OWN_ARCHIVES, type Packed, packOwnFiles } from './own-files.js';
import { mustBeWhole } from './whole.js';

/** What others write meanwhile is waited for so long, in ms. */
const BUSY_MS = 10_000;
/** What people asked stands in it. */
const PRIVATE = 0o600;
/** Files that somebody changes meanwhile are copied anew so often. */
const TRIES = 5;

export interface BackedUp extends Packed {
  /** The size of the copy. */
  readonly bytes: number;
}

/**
 * Copies the state database, and the files of archives that servers have of their own, as they are at one moment into one file that is
 * whole by itself, also while the bot runs. Nothing that is there is written over, and a copy that is not whole is not left.
 * @throws CopyError
 */
export function backUp(folder: string, file: string): BackedUp {
  const source = join(folder, STATE_FILE);
  if (!existsSync(source))
    throw new CopyError(`There is nothing to back up: ${source} is not there (STATE_DIR).`);
  if (existsSync(file))
    throw new CopyError(`${file} is there already. Name a new file, or take it away first.`);
  const draft = `${file}.part`;
  try {
    const packed = copied(folder, draft);
    mustBeWhole(draft);
    // Unlike renaming, it fails where a file has come meanwhile.
    linkSync(draft, file);
    return { ...packed, bytes: statSync(file).size };
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
    removeDraft(draft);
  }
}

/** @throws CopyError where the files are changed all the while */
function copied(folder: string, draft: string): Packed {
  const db = new Database(join(folder, STATE_FILE), { timeout: BUSY_MS });
  try {
    for (let left = TRIES; left > 0; left--) {
      removeDraft(draft);
      // Made first, and empty, so that nobody else can read it while it is filled.
      closeSync(openSync(draft, 'wx', PRIVATE));
      chmodSync(draft, PRIVATE);
      db.prepare('VACUUM INTO ?').run(draft);
      const packed = withFiles(db, folder, draft);
      if (packed) return packed;
    }
  } finally {
    db.close();
  }
  throw new CopyError(
    `Articles were added to archives of servers, or taken out, each of ${TRIES} times that their files were copied. Try again when less is done to them.`,
  );
}

const NONE: Packed = { files: 0, passedOver: [] };

/** Null where an act on the files came between them and the database. */
function withFiles(db: Database.Database, folder: string, draft: string): Packed | null {
  // A state of one archive has no such files, nor one that an older version made.
  if (!existsSync(join(folder, OWN_ARCHIVES))) return NONE;
  const copy = new Database(draft);
  try {
    if (copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'archive'").all().length === 0) return NONE;
    const before = actsIn(copy);
    copy.exec('PRAGMA journal_mode = DELETE');
    const packed = packOwnFiles(copy, folder);
    return actsIn(db) === before ? packed : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    copy.close();
  }
}

/** What changes with each act on the files of archives, from before it to after it. */
function actsIn(db: Database.Database): string {
  const [last] = db.prepare('SELECT max(number) AS number FROM archive_act WHERE archive <> 1').all();
  const intents = db.prepare('SELECT number FROM archive_intent WHERE archive <> 1 ORDER BY number').all();
  return JSON.stringify([last, intents]);
}

function removeDraft(draft: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(draft + end, { force: true });
}
