import type Database from 'libsql';

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
    /** Undefined when the article is not kept. */
    of(db: Database.Database, digest: string): number | undefined {
      const known = seenIn(db).get(digest);
      if (known !== undefined) return known;
      const row = db.prepare('SELECT number FROM archive_article WHERE digest = ?').get(digest) as
        | { number: number }
        | undefined;
      if (row) seenIn(db).set(digest, row.number);
      return row?.number;
    },
    learn: (db: Database.Database, digest: string, number: number) => seenIn(db).set(digest, number),
    /** To be called when articles are deleted. */
    forget: (db: Database.Database) => seen.delete(db),
  };
}
