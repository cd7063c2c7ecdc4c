import type Database from 'libsql';
import { unsealed } from './seal.js';

/**
 * What a column holds. `sealed` is plain data as `seal` wrote it. Whatever the schema says, a damaged record may hold anything, and
 * libsql ends the process on text that is no UTF-8: so SQLite is asked for bytes, and they are decoded here.
 */
interface Kinds {
  readonly text: string;
  readonly 'text?': string | null;
  readonly integer: number;
  readonly real: number;
  readonly bytes: Uint8Array;
  readonly 'bytes?': Uint8Array | null;
  readonly sealed: unknown;
}
type Shape = Readonly<Record<string, keyof Kinds>>;
export type RowOf<S extends Shape> = { readonly [Column in keyof S]: Kinds[S[Column]] };

const AS_SQL: Readonly<Record<keyof Kinds, string>> = {
  text: 'BLOB',
  'text?': 'BLOB',
  integer: 'INTEGER',
  real: 'REAL',
  bytes: 'BLOB',
  'bytes?': 'BLOB',
  sealed: 'BLOB',
};

export interface Selected<Row> {
  readonly rows: readonly Row[];
  /** Rows that were found and hold what nobody wrote there. */
  readonly damaged: number;
}

/** The columns of a table that are read. */
export interface Table<Row> {
  readonly name: string;
  /** For `SELECT` and `RETURNING`. */
  readonly columns: string;
  /** @param rest of a statement: what comes after the table's name. @throws Error of SQLite's, also where libsql's own says nothing */
  select(db: Database.Database, rest: string, ...given: readonly unknown[]): Selected<Row>;
  /** Runs a statement that gives `columns`, as `DELETE … RETURNING` does. */
  run(db: Database.Database, sql: string, ...given: readonly unknown[]): Selected<Row>;
}

export function table<const S extends Shape>(name: string, shape: S): Table<RowOf<S>> {
  const kinds = Object.entries(shape);
  // Named by their place: sorting by a column is then sorting by the table's own, for which there is an index.
  const columns = kinds.map(([column, kind], i) => `CAST(${column} AS ${AS_SQL[kind]}) AS c${i}`).join(', ');

  function run(db: Database.Database, sql: string, ...given: readonly unknown[]): Selected<RowOf<S>> {
    const found = allOf(db, sql, given);
    const rows: RowOf<S>[] = [];
    for (const one of found) {
      const row: Record<string, unknown> = {};
      try {
        for (const [i, [column, kind]] of kinds.entries()) row[column] = decoded(one[`c${i}`], kind);
        rows.push(row as RowOf<S>);
      } catch {
        // It is counted.
      }
    }
    return { rows, damaged: found.length - rows.length };
  }

  return {
    name,
    columns,
    run,
    select: (db, rest, ...given) => run(db, `SELECT ${columns} FROM ${name} ${rest}`, ...given),
  };
}

/** What is wrong with a page of the file comes out of libsql as an error without a code. */
function allOf(db: Database.Database, sql: string, given: readonly unknown[]): Record<string, unknown>[] {
  const statement = db.prepare(sql);
  try {
    return statement.all(...given) as Record<string, unknown>[];
  } catch (error) {
    const isNamed = error instanceof Error && 'code' in error && typeof error.code === 'string';
    // What was given is no value of SQLite's: nothing is wrong with the file.
    if (isNamed || error instanceof TypeError) throw error;
    throw Object.assign(new Error('a page of it cannot be read', { cause: error }), {
      code: 'SQLITE_CORRUPT',
    });
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws Error when it cannot have been written so */
function decoded(value: unknown, kind: keyof Kinds): Kinds[keyof Kinds] {
  if (value === null && (kind === 'text?' || kind === 'bytes?')) return null;
  if (kind === 'integer' || kind === 'real') {
    const isOne = kind === 'integer' ? Number.isSafeInteger : Number.isFinite;
    if (typeof value !== 'number' || !isOne(value)) throw new Error('No number.');
    return value;
  }
  // libsql's `all` gives blobs as ArrayBuffer.
  if (!(value instanceof ArrayBuffer)) throw new Error('No bytes.');
  if (kind === 'bytes' || kind === 'bytes?') return new Uint8Array(value);
  const text = UTF8.decode(value);
  return kind === 'sealed' ? unsealed(text) : text;
}
