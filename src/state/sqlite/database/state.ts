import type Database from 'libsql';
import { isDatabaseTrouble, openDatabase, openMemory } from './database.js';
import type { LogKeeper } from './log-keeper.js';
import type { Selected, Table } from './table.js';

/**
 * The state database with a safety net: what cannot be written to disk is kept in memory, so that the bot goes on
 * answering. The operator is told once a spell of trouble, not once a question.
 */
export interface State {
  /** Runs `work` on the database on disk, or on the one in memory while the disk's cannot be used. */
  write<T>(work: (db: Database.Database) => T): T;
  /**
   * The rows that can be read, from disk and from what trouble left in memory; of damaged ones the operator is told.
   * @param rest what comes after the table's name in a SELECT
   */
  rows<Row>(table: Table<Row>, rest: string, ...given: readonly unknown[]): readonly Row[];
  /** The same for what `work` reads in some other way. */
  selected<Row>(
    table: Table<Row>,
    work: (db: Database.Database) => Selected<Row>,
  ): Everywhere<readonly Row[]>;
  /** Runs `work` on the disk's database and on the one that trouble left in memory, as far as there are such. */
  everywhere<T>(work: (db: Database.Database) => T): Everywhere<T>;
  /** Takes what was deleted out of the files. False when that has to wait for others; it is done when they let it. */
  wipe(): Promise<boolean>;
  /** The same some time soon, without holding anything up. */
  wipeSoon(): void;
  close(): void;
}

interface Everywhere<T> {
  readonly results: readonly T[];
  /** False when the disk's database could not be used. */
  readonly whole: boolean;
}

export interface StateOptions {
  /** Told a sentence for the operator when the disk cannot be used. */
  readonly onTrouble: (message: string) => void;
  /** Told of a table in which something is damaged. */
  readonly onDamage?: (table: string) => void;
  /** What takes out of the files what was deleted. */
  readonly files: Pick<LogKeeper, 'wipe' | 'wipeSoon'>;
  /** Milliseconds that only go forward; for tests. */
  readonly elapsed?: () => number;
}

/** After trouble the disk is left alone this long: every try can block the event loop until the lock times out. */
export const RETRY_AFTER_MS = 30_000;

/** Opens the state in `folder`. Never throws for a database that cannot be used: see `onTrouble`. */
export function openState(folder: string, options: StateOptions): State {
  const { onTrouble, onDamage = () => {}, files, elapsed = () => performance.now() } = options;
  let disk: Database.Database | undefined;
  let memory: Database.Database | undefined;
  let retryAt = 0;
  let told = false;

  function trouble(message: string) {
    retryAt = elapsed() + RETRY_AFTER_MS;
    // A statement that failed on a lock stays open in libsql and keeps later ones from being committed.
    disk?.close();
    disk = undefined;
    if (!told)
      onTrouble(`${message} Until then the bot forgets conversations and its buttons when it stops.`);
    told = true;
  }

  function opened(): Database.Database | undefined {
    if (disk || elapsed() < retryAt) return disk;
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

  function everywhere<T>(work: (db: Database.Database) => T): Everywhere<T> {
    const done = onDisk(work);
    const results = done ? [done.value] : [];
    return { results: memory ? [...results, work(memory)] : results, whole: done !== undefined };
  }

  function selected<Row>({ name }: Table<Row>, work: (db: Database.Database) => Selected<Row>) {
    const { results, whole } = everywhere(work);
    if (results.some(({ damaged }) => damaged > 0)) onDamage(name);
    return { results: results.map(({ rows }) => rows), whole };
  }

  opened();
  return {
    write(work) {
      const done = onDisk(work);
      if (done) return done.value;
      memory ??= openMemory();
      return work(memory);
    },
    rows: (table, rest, ...given) => selected(table, (db) => table.select(db, rest, ...given)).results.flat(),
    selected,
    everywhere,
    wipe: files.wipe,
    wipeSoon: files.wipeSoon,
    close() {
      disk?.close();
      memory?.close();
    },
  };
}
