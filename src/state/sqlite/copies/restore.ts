import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HeldError } from '../../state-error.js';
import { STATE_FILE } from '../database/database.js';
import { foldLog } from '../database/fold-log.js';
import { holdState } from '../database/hold.js';
import { makeFolder } from '../database/make-folder.js';
import { CopyError } from './copy-error.js';
import { sync } from './sync.js';
import { mustBeWhole } from './whole.js';

export interface Restored {
  /** Where what was there before is now; `null` when nothing was. */
  readonly before: string | null;
}

/**
 * Puts a copy in the place of the state database of a bot that is stopped. What was there is kept beside it.
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

function replace(folder: string, file: string, now: number): Restored {
  const target = join(folder, STATE_FILE);
  const draft = `${target}.restoring`;
  makeFolder(folder);
  copyFileSync(file, draft);
  chmodSync(draft, 0o600);
  sync(draft);
  const before = existsSync(target) ? `${target}.before-${stamp(now)}` : null;
  if (before !== null) {
    // A log that stayed behind would be taken for one of the new file.
    foldLog(folder);
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(target + end)) renameSync(target + end, before + end);
  } else {
    for (const end of ['-wal', '-shm']) rmSync(target + end, { force: true });
  }
  renameSync(draft, target);
  sync(folder);
  return { before };
}

/** `20261128-083000`, in UTC. */
const stamp = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
