import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql/promise';
import { STATE_FILE } from './database.js';
import { clearSlack } from './slack.js';

const EVERY_MS = 2_000;
/** A log of fewer bytes is left alone, unless what was deleted is to be wiped. */
const SHORT = 1024 ** 2;
const PAGE = 4096;

/** While others read, it is tried again so often, and for so long while somebody waits. */
const AGAIN_MS = 50;
const WAIT_MS = 1_000;

export interface LogKeeper {
  /** Takes what was deleted out of the files some time soon: it is tried until it is done, also while others read. */
  wipeSoon(): void;
  /** The same at once. False when others keep it from being done for a second; it is done as soon as they let it. */
  wipe(): Promise<boolean>;
  /** Ends it, and resolves when nothing is under way. */
  end(): Promise<void>;
}

/**
 * Now and then brings what stands in the write-ahead log of the state database into its file, beside the event loop, on a
 * connection of its own; neither readers nor writers wait for that. What cannot be done now is done later, at the latest
 * when the database is closed: the log is as safe a place as the file. What was deleted is taken out of both when that is
 * asked for, and at the start: an earlier process may have left it there.
 */
export function keepLogShort(folder: string): LogKeeper {
  const file = join(folder, STATE_FILE);
  const log = `${file}-wal`;
  let connection: Database | undefined;
  let done = 0;
  let toWipe = true;
  let running = Promise.resolve();

  async function check() {
    const wiping = toWipe;
    try {
      const { size, mtimeMs } = await stat(log);
      if (!wiping && (size < SHORT || mtimeMs === done)) return;
      toWipe = false;
      connection ??= new Database(file, {});
      if (wiping) await clearSlack(connection, Math.ceil(((await stat(file)).size + size) / PAGE));
      // Most of the work first, in the way that nobody waits for.
      await connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
      done = mtimeMs;
      if (!wiping) return;
      await connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      if ((await stat(log)).size > 0) toWipe = true;
    } catch {
      toWipe ||= wiping;
      connection?.close();
      connection = undefined;
    }
  }

  const checked = () => (running = running.then(check));
  const timer = setInterval(checked, EVERY_MS);
  timer.unref();
  return {
    wipeSoon() {
      toWipe = true;
    },
    async wipe() {
      toWipe = true;
      const by = performance.now() + WAIT_MS;
      for (;;) {
        await checked();
        if (!toWipe) return true;
        if (performance.now() > by) return false;
        await setTimeout(AGAIN_MS);
      }
    },
    async end() {
      clearInterval(timer);
      await (toWipe ? checked() : running);
      connection?.close();
    },
  };
}
