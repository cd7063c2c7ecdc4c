import type Database from 'libsql';

const WITH_VALUES = ['run', 'get', 'all', 'iterate'] as const;

/**
 * Takes no other values for a statement than SQLite has. libsql ends the whole process at some others, such as `true` or an
 * object, and what came over the network may be anything.
 * @returns the same connection, whose statements throw a TypeError at such a value
 */
export function guarded(db: Database.Database): Database.Database {
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = prepare(sql) as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of WITH_VALUES) {
      const own = statement[name]!.bind(statement);
      statement[name] = (...given) => {
        // Bytes that are given alone it takes for a list of values, and ends the process; in a list of one they come here again.
        if (isBytesAlone(given)) return own(given);
        if (given.length === 1 && Array.isArray(given[0]) && isBytesAlone(given[0])) return own(...given);
        for (const value of given)
          if (!isStorable(value)) throw new TypeError(`${typeof value} cannot be stored.`);
        return own(...given);
      };
    }
    return statement;
  }) as unknown as typeof db.prepare;
  return db;
}

function isBytesAlone(given: readonly unknown[]): boolean {
  return given.length === 1 && given[0] instanceof Uint8Array;
}

function isStorable(value: unknown): boolean {
  const kind = typeof value;
  return (
    value === null ||
    value === undefined ||
    kind === 'string' ||
    kind === 'number' ||
    kind === 'bigint' ||
    value instanceof Uint8Array
  );
}
