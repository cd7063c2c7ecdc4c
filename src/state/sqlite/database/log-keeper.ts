import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql/promise';
import { STATE_FILE } from './database.js';

const EVERY_MS = 2_000;
/** A log of fewer bytes is left alone, unless it is to be emptied. */
const SHORT = 1024 ** 2;

export interface LogKeeper {
  /** What was deleted stands in the log until that is emptied: it is tried until it is, also while others read. */
  empty(): void;
  /** Ends it, and resolves when nothing is under way. */
  end(): Promise<void>;
}

/**
 * Now and then brings what stands in the write-ahead log of the state database into its file, beside the event loop, on a
 * connection of its own; neither readers nor writers wait for that. What cannot be done now is done later, at the latest
 * when the database is closed: the log is as safe a place as the file. A log that is found at the start is emptied: what
 * an earlier process deleted may stand in it.
 */
export function keepLogShort(folder: string): LogKeeper {
  const log = join(folder, `${STATE_FILE}-wal`);
  let connection: Database | undefined;
  let done = 0;
  let toEmpty = true;
  let running = Promise.resolve();

  async function check() {
    try {
      const { size, mtimeMs } = await stat(log);
      if (size === 0) toEmpty = false;
      if (!toEmpty && (size < SHORT || mtimeMs === done)) return;
      connection ??= new Database(join(folder, STATE_FILE), {});
      // Most of the work first, in the way that nobody waits for.
      await connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
      done = mtimeMs;
      if (!toEmpty) return;
      toEmpty = false;
      await connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      if ((await stat(log)).size > 0) toEmpty = true;
    } catch {
      connection?.close();
      connection = undefined;
    }
  }

  const timer = setInterval(() => {
    running = running.then(check);
  }, EVERY_MS);
  timer.unref();
  return {
    empty() {
      toEmpty = true;
    },
    async end() {
      clearInterval(timer);
      await running;
      connection?.close();
    },
  };
}
