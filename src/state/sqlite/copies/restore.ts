import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { HeldError } from '../../state-error.js';
import { STATE_FILE } from '../database/database.js';
import { foldLog } from '../database/fold-log.js';
import { holdState } from '../database/hold.js';
import { makeFolder } from '../database/make-folder.js';
import { CopyError } from './copy-error.js';
import { hasOwnFiles, moveIntents, OWN_ARCHIVES, unpackOwnFiles } from './own-files.js';
import { sync } from './sync.js';
import { mustBeWhole } from './whole.js';

export interface Restored {
  /** Where what was there before is now: the database, and the folder of servers' own archives; none when nothing was. */
  readonly before: readonly string[];
  /** How many files of servers' own archives were in the copy; null where it says nothing of them. */
  readonly files: number | null;
}

/**
 * Puts a copy in the place of the state of a bot that is stopped: the database, and the files of archives that servers have of their
 * own. What was there is kept beside it.
 * @param who what others are told that want the folder meanwhile
 * @throws CopyError
 */
export async function restore(
  folder: string,
  file: string,
  who: string,
  now = Date.now(),
): Promise<Restored> {
  if (!existsSync(file)) throw new CopyError(`There is no file ${file}.`);
  mustBeWhole(file);
  const hold = await holdState(folder, who).catch((error: Error) => {
    if (error instanceof HeldError)
      throw new CopyError(`The state folder ${folder} is in use by ${error.holder}. Stop it first.`, {
        cause: error,
      });
    throw new CopyError(`${folder} cannot be used (${error.message}). Check STATE_DIR and its permissions.`, {
      cause: error,
    });
  });
  try {
    return replace(folder, file, now);
  } catch (error) {
    if (error instanceof CopyError) throw error;
    const { code = 'failed', message } = error as NodeJS.ErrnoException;
    throw new CopyError(
      `${folder} could not be written (${code}: ${message}). Check its permissions and the space on its disk.`,
      {
        cause: error,
      },
    );
  } finally {
    await hold.release();
  }
}

/** All that is to be there is written beside its place first; then each is put there in one step. */
function replace(folder: string, file: string, now: number): Restored {
  const target = join(folder, STATE_FILE);
  const draft = `${target}.restoring`;
  const archives = join(folder, OWN_ARCHIVES);
  const draftArchives = `${archives}.restoring`;
  makeFolder(folder);
  rmSync(draftArchives, { recursive: true, force: true });
  copyFileSync(file, draft);
  chmodSync(draft, 0o600);
  try {
    const files = takeFilesOut(draft, draftArchives, folder);
    sync(draft);
    const before: string[] = [];
    if (existsSync(target)) {
      before.push(`${target}.before-${stamp(now)}`);
      // A log that stayed behind would be taken for one of the new file.
      foldLog(folder);
      for (const end of ['', '-wal', '-shm'])
        if (existsSync(target + end)) renameSync(target + end, before[0] + end);
    } else {
      for (const end of ['-wal', '-shm']) rmSync(target + end, { force: true });
    }
    if (files !== null) {
      if (existsSync(archives)) {
        before.push(`${archives}.before-${stamp(now)}`);
        renameSync(archives, before.at(-1)!);
      }
      renameSync(draftArchives, archives);
    }
    renameSync(draft, target);
    sync(folder);
    return { before, files };
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(draft + end, { force: true });
    rmSync(draftArchives, { recursive: true, force: true });
  }
}

/** From the copied database into a folder; null where there are none to be. */
function takeFilesOut(draft: string, root: string, folder: string): number | null {
  const copy = new Database(draft);
  try {
    if (!hasOwnFiles(copy)) return null;
    copy.exec('PRAGMA journal_mode = DELETE');
    const files = unpackOwnFiles(copy, root);
    moveIntents(copy, folder);
    copy.exec('DROP TABLE archive_file');
    copy.exec('VACUUM');
    return files;
  } finally {
    copy.close();
  }
}

/** `20261128-083000`, in UTC. */
const stamp = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
