import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql/promise';
import { STATE_FILE } from './database.js';

const EVERY_MS = 2_000;
/** A log of fewer bytes is left alone. */
const SHORT = 1024 ** 2;

/**
 * Now and then brings what stands in the write-ahead log of the state database into its file, beside the event loop, on a
 * connection of its own; neither readers nor writers wait for that. What cannot be done now is done later, at the latest
 * when the database is closed: the log is as safe a place as the file.
 * @returns a function that ends it, and resolves when nothing is under way
 */
export function keepLogShort(folder: string): () => Promise<void> {
  const log = join(folder, `${STATE_FILE}-wal`);
  let connection: Database | undefined;
  let done = 0;
  let running = Promise.resolve();

  async function check() {
    try {
      const { size, mtimeMs } = await stat(log);
      if (size < SHORT || mtimeMs === done) return;
      connection ??= new Database(join(folder, STATE_FILE), {});
      await connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
      done = mtimeMs;
    } catch {
      connection?.close();
      connection = undefined;
    }
  }

  const timer = setInterval(() => {
    running = running.then(check);
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
    connection?.close();
  };
}
