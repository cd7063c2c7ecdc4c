import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type Database from 'libsql';
import { StateError } from '../../state-error.js';
import { isDatabaseTrouble, openDatabase, STATE_FILE } from './database.js';
import type { LogKeeper } from './log-keeper.js';
import type { Table } from './table.js';

/**
 * The state database for what must never be kept in memory only: an act on the archive is on disk or it has not been
 * done. Where `State` goes on without its disk, this says no.
 */
export interface Vault {
  /** @throws StateError */
  read<T>(work: (db: Database.Database) => T): T;
  /** All of it or none. Never across an await: everything else that writes waits. @throws StateError */
  write<T>(work: (db: Database.Database) => T): T;
  /**
   * The rows of a table that can be read; of damaged ones the operator is told.
   * @param rest what comes after the table's name in a SELECT
   * @throws StateError
   */
  rows<Row>(table: Table<Row>, rest: string, ...given: readonly unknown[]): readonly Row[];
  /** Tells the operator that something in a table is damaged. */
  damaged(table: string): void;
  /**
   * Resolves when what was written has reached the disk itself, so that not even a power failure undoes it. The
   * database's own way to do that holds the event loop for as long as the disk takes. @throws StateError
   */
  settle(): Promise<void>;
  /** Takes what was deleted out of the files some time soon, without holding anything up. */
  wipeSoon(): void;
  close(): void;
}

export interface VaultOptions {
  /** Called with each connection before it is used; for tests. */
  readonly prepare?: (db: Database.Database) => void;
  /** Told of a table in which something is damaged. */
  readonly onDamage?: (table: string) => void;
  /** What takes out of the files what was deleted. */
  readonly files?: Pick<LogKeeper, 'wipeSoon'>;
}

export function openVault(
  folder: string,
  { prepare = () => {}, onDamage = () => {}, files }: VaultOptions = {},
): Vault {
  let opened: Database.Database | undefined;

  function database(): Database.Database {
    if (opened) return opened;
    try {
      opened = openDatabase(folder);
    } catch (error) {
      throw trouble((error as Error).message, (error as Error).cause ?? error);
    }
    prepare(opened);
    return opened;
  }

  function using<T>(work: (db: Database.Database) => T): T {
    const db = database();
    try {
      return work(db);
    } catch (error) {
      if (!isDatabaseTrouble(error)) throw error;
      // A statement that failed on a lock stays open in libsql and keeps later ones from being committed.
      db.close();
      opened = undefined;
      throw trouble(sentenceFor(error), error);
    }
  }

  return {
    read: using,
    rows(table, rest, ...given) {
      const { rows, damaged } = using((db) => table.select(db, rest, ...given));
      if (damaged > 0) onDamage(table.name);
      return rows;
    },
    damaged: onDamage,
    write: (work) => using((db) => transacted(db, () => work(db))),
    async settle() {
      try {
        const log = await open(join(folder, `${STATE_FILE}-wal`), 'r+');
        await log.sync().finally(() => log.close());
      } catch (error) {
        // Without a log there is nothing that is not in the database file, which SQLite has synced.
        if (codeOf(error) === 'ENOENT') return;
        throw trouble(`The state database cannot be synced (${codeOf(error)}).`, error);
      }
    },
    wipeSoon: () => files?.wipeSoon(),
    close() {
      opened?.close();
      opened = undefined;
    },
  };
}

/** libsql's own `transaction` rolls back what SQLite has rolled back by itself, on a full disk, and tells that fault instead. */
function transacted<T>(db: Database.Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    db.exec('COMMIT');
    return value;
  } catch (error) {
    try {
      db.exec('ROLLBACK');
    } catch {
      // There is nothing left to roll back; the first fault is the one that counts.
    }
    throw error;
  }
}

function trouble(message: string, cause: unknown): StateError {
  return new StateError(message, ['SQLITE_FULL', 'ENOSPC'].includes(codeOf(cause)), cause);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function sentenceFor(error: Error): string {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL') return 'There is no space left for the state database.';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return 'The state database is locked by another program.';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `The state database is damaged (${error.message}); \`npm run state -- check\` says what is lost.`;
  return `The state database failed (${error.message}).`;
}
