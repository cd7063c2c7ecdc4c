import type Database from 'libsql';
import { TABLES } from '../tables.js';

export type KnownNumbers = ReturnType<typeof knownNumbers>;

/** The numbers of kept articles by their digest, as one connection has seen them: another may be to another file. */
export function knownNumbers() {
  const seen = new WeakMap<Database.Database, Map<string, number>>();
  const seenIn = (db: Database.Database): Map<string, number> => {
    const known = seen.get(db) ?? new Map<string, number>();
    seen.set(db, known);
    return known;
  };
  return {
    /** Those that are kept, in the order given; some hundred at a time. */
    of(db: Database.Database, digests: readonly string[]): (number | undefined)[] {
      const known = seenIn(db);
      const unknown = digests.filter((digest) => !known.has(digest));
      if (unknown.length > 0) {
        const marks = unknown.map(() => '?').join(',');
        const { rows } = TABLES.digests.select(db, `WHERE digest IN (${marks})`, ...unknown);
        for (const { digest, number } of rows) known.set(digest, number);
      }
      return digests.map((digest) => known.get(digest));
    },
    learn(db: Database.Database, digest: string, number: number) {
      seenIn(db).set(digest, number);
    },
    /** To be called when articles are deleted. */
    forget(db: Database.Database, digests: readonly string[]) {
      for (const digest of digests) seenIn(db).delete(digest);
    },
  };
}
