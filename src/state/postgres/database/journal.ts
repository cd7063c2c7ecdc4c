import { StateError } from '../../state-error.js';
import type { Connection } from './connection.js';
import type { Database } from './database.js';

/** A write that need not be kept at once. */
export interface Entry {
  /** What is written, for whoever looks for it before it is: a kind, and a row of that kind. */
  readonly kind: string;
  readonly row: unknown;
  /** Whose it is, and whose words may be in it: it goes when one of them is forgotten. */
  readonly people: readonly string[];
  /** When it came, by `performance.now()`; when it was given to the journal unless told. */
  readonly since?: number;
  /** The same run a second time changes nothing more. */
  run(db: Connection): Promise<unknown>;
}

/**
 * Writes that the database could not take in time, in memory and in their order, until it takes them. Bounded: the oldest go first.
 */
export interface Journal {
  /** Writes it now, or soon. Never rejects because the database cannot be used. */
  write(entry: Entry): Promise<void>;
  /** What waits of a kind, the oldest first. */
  waiting<Row>(kind: string): readonly Row[];
  /** Takes out what waits and is no longer to be written; gives it. */
  drop(isMeant: (entry: Entry) => boolean): readonly Entry[];
  /** Resolves when nothing waits any more, or the database cannot be used. */
  flush(): Promise<void>;
}

export interface JournalOptions {
  /** Told a sentence for the operator when something is lost. */
  readonly onTrouble: (message: string) => void;
  readonly most?: number | undefined;
}

/** How long whoever asked waits for a write. */
const NOW_MS = 250;
/** One that has waited may take longer. */
const LATER_MS = 2_000;
/** About 40 MB. */
const MOST = 20_000;

export function journalOf(database: Database, { onTrouble, most = MOST }: JournalOptions): Journal {
  const entries = new Set<Entry>();
  let flushing: Promise<void> | null = null;
  let told = false;

  function defer(entry: Entry) {
    entries.add({ since: performance.now(), ...entry });
    if (entries.size <= most) return;
    const [oldest] = entries;
    entries.delete(oldest!);
    if (!told)
      onTrouble(
        `More than ${most} writes wait for the PostgreSQL server; the oldest are given up, and what they would have kept is forgotten.`,
      );
    told = true;
  }

  /** False when it has to be tried again. */
  async function written(entry: Entry, ms: number): Promise<boolean> {
    try {
      await database.transact((db) => entry.run(db), ms);
      return true;
    } catch (error) {
      if (error instanceof StateError) return false;
      throw error;
    }
  }

  async function flushAll() {
    for (const entry of entries) {
      let isWritten = false;
      try {
        isWritten = await written(entry, LATER_MS);
      } catch (error) {
        // A fault of the program: it would fail again each time, and hold up what comes after it.
        onTrouble(`What was asked could not be kept: ${error instanceof Error ? error.message : error}.`);
        isWritten = true;
      }
      if (!isWritten) {
        // It answers and refuses this one: tried again behind others.
        if (!database.isAway()) retrySoon();
        return;
      }
      entries.delete(entry);
    }
    told = false;
  }

  function retrySoon() {
    setTimeout(() => void flush(), NOW_MS).unref();
  }

  function flush(): Promise<void> {
    flushing ??= flushAll().finally(() => {
      flushing = null;
    });
    return flushing;
  }

  database.onBack(() => void flush());
  return {
    async write(entry) {
      // Behind what waits already, so that all is written in its order.
      if (entries.size === 0 && (await written(entry, NOW_MS))) return;
      defer(entry);
      if (!database.isAway()) retrySoon();
    },
    waiting<Row>(kind: string) {
      return [...entries].filter((entry) => entry.kind === kind).map(({ row }) => row as Row);
    },
    drop(isMeant) {
      const gone = [...entries].filter(isMeant);
      for (const entry of gone) entries.delete(entry);
      return gone;
    },
    flush,
  };
}
