import { StateError } from '../../state-error.js';
import type { Connection } from './connection.js';
import type { Database } from './database.js';
import { type Journal, type JournalOptions, journalOf } from './journal.js';

/**
 * What answering needs of a database that may be away: nothing here rejects because of that, and nobody waits for it for longer
 * than a fraction of a second.
 */
export interface State {
  /** What `work` gives; null when the database cannot be asked just now. */
  ask<T>(work: (db: Connection) => Promise<T>): Promise<{ readonly value: T } | null>;
  /** The same for what changes something, all of it or none. Null: it is not known to be kept. */
  change<T>(work: (db: Connection) => Promise<T>, ms?: number): Promise<{ readonly value: T } | null>;
  /** Work that nobody waits for. */
  later<T>(work: (db: Connection) => Promise<T>): Promise<{ readonly value: T } | null>;
  readonly journal: Journal;
  /**
   * By the clock that all processes share, milliseconds since 1970, of a `performance.now()`. To be asked within what is written: by
   * then the clock is known.
   */
  timeOf(mark: number): number;
}

const ASK_MS = 700;
const CHANGE_MS = 1_500;
const LATER_MS = 10_000;

export function stateOf(database: Database, options: JournalOptions): State {
  async function unlessAway<T>(run: () => Promise<T>) {
    try {
      return { value: await run() };
    } catch (error) {
      if (error instanceof StateError) return null;
      throw error;
    }
  }
  return {
    ask: (work) => unlessAway(() => database.ask(work, ASK_MS)),
    change: (work, ms = CHANGE_MS) => unlessAway(() => database.transact(work, ms)),
    later: (work) => unlessAway(() => database.ask(work, LATER_MS)),
    journal: journalOf(database, options),
    timeOf: database.timeOf,
  };
}
