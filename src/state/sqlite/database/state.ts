import type Database from 'libsql';
import { isDatabaseTrouble, openDatabase, openMemory } from './database.js';

/**
 * The state database with a safety net: what cannot be written to disk is kept in memory, so that the bot goes on
 * answering. The operator is told once a spell of trouble, not once a question.
 */
export interface State {
  /** Runs `work` on the database on disk, or on the one in memory while the disk's cannot be used. */
  write<T>(work: (db: Database.Database) => T): T;
  /** The first answer other than `undefined`, from disk, then from what trouble left in memory. */
  read<T>(work: (db: Database.Database) => T | undefined): T | undefined;
  /**
   * Runs `work` on the disk's database and on the one that trouble left in memory, as far as there are such. `whole` is false
   * when the disk's could not be used.
   */
  everywhere<T>(work: (db: Database.Database) => T): {
    readonly results: readonly T[];
    readonly whole: boolean;
  };
  close(): void;
}

export interface StateOptions {
  /** Told a sentence for the operator when the disk cannot be used. */
  readonly onTrouble: (message: string) => void;
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

/** After trouble the disk is left alone this long: every try can block the event loop until the lock times out. */
export const RETRY_AFTER_MS = 30_000;

/** Opens the state in `folder`. Never throws for a database that cannot be used: see `onTrouble`. */
export function openState(folder: string, { onTrouble, now = Date.now }: StateOptions): State {
  let disk: Database.Database | undefined;
  let memory: Database.Database | undefined;
  let retryAt = 0;
  let told = false;

  function trouble(message: string) {
    retryAt = now() + RETRY_AFTER_MS;
    // A statement that failed on a lock stays open in libsql and keeps later ones from being committed.
    disk?.close();
    disk = undefined;
    if (!told)
      onTrouble(`${message} Until then the bot forgets conversations and its buttons when it stops.`);
    told = true;
  }

  function opened(): Database.Database | undefined {
    if (disk || now() < retryAt) return disk;
    try {
      disk = openDatabase(folder);
    } catch (error) {
      trouble((error as Error).message);
    }
    return disk;
  }

  function onDisk<T>(work: (db: Database.Database) => T): { value: T } | undefined {
    const db = opened();
    if (!db) return undefined;
    try {
      const value = work(db);
      told = false;
      return { value };
    } catch (error) {
      if (!isDatabaseTrouble(error)) throw error;
      trouble(`The state database failed (${error.message}). Check the disk of STATE_DIR.`);
      return undefined;
    }
  }

  opened();
  return {
    write(work) {
      const done = onDisk(work);
      if (done) return done.value;
      memory ??= openMemory();
      return work(memory);
    },
    read(work) {
      return onDisk(work)?.value ?? (memory && work(memory));
    },
    everywhere(work) {
      const done = onDisk(work);
      const results = done ? [done.value] : [];
      return { results: memory ? [...results, work(memory)] : results, whole: done !== undefined };
    },
    close() {
      disk?.close();
      memory?.close();
    },
  };
}
