import type { Connection } from './connection.js';
import type { Database } from './database.js';

/**
 * The database for what must never be kept in memory only: an act on the archive is kept or it has not been done. All rejects with a
 * StateError while it cannot be used.
 */
export interface Vault {
  /** Statements that change nothing. */
  read<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** All of it or none, and only while nobody else has the right to change the archive. */
  write<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** The same for what is no change of the archive, whoever has that right. */
  note<T>(work: (db: Connection) => Promise<T>): Promise<T>;
}

/** Longer than nobody waits; a long piece of work is many writes. */
const READ_MS = 2_300;
const WRITE_MS = 2_300;

/** @param check rejects in a write where another process has the right to change the archive */
export function vaultOf(database: Database, check: (db: Connection) => Promise<void>): Vault {
  return {
    read: (work) => database.ask(work, READ_MS),
    write: (work) =>
      database.transact(async (db) => {
        await check(db);
        return work(db);
      }, WRITE_MS),
    note: (work) => database.transact(work, WRITE_MS),
  };
}
