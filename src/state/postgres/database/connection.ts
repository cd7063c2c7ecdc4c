import type pg from 'pg';
import { TooLate } from './faults.js';

/** What can be stored. A list stands for a PostgreSQL array. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly string[]
  | readonly number[]
  | readonly Uint8Array[];

/** One connection, for as long as a piece of work has it. */
export interface Connection {
  /** The rows that a statement gives; `$1` and so on stand for what is given. `bigint` columns come as numbers. */
  rows<Row>(sql: string, ...given: readonly Value[]): Promise<Row[]>;
  /** Gives how many rows a statement has changed. */
  run(sql: string, ...given: readonly Value[]): Promise<number>;
}

/** @param left milliseconds that are left at the moment */
export function connectionOn(client: pg.ClientBase, left: () => number): Connection {
  async function query(sql: string, given: readonly Value[]) {
    const ms = left();
    if (ms <= 0) throw new TooLate('it took too long');
    const values = given.map(storable);
    // The client's own deadline: a server that stands still tells nothing of one of its own.
    return client.query({ text: sql, values, query_timeout: Math.ceil(ms) } as pg.QueryConfig);
  }
  return {
    rows: async <Row>(sql: string, ...given: readonly Value[]) => (await query(sql, given)).rows as Row[],
    run: async (sql, ...given) => (await query(sql, given)).rowCount ?? 0,
  };
}

/** PostgreSQL has no NUL in text: whoever writes one finds the sign that stands for what cannot be shown. */
const NUL = /\0/g;
const NO_CHARACTER = '\ufffd';

function storable(value: Value): unknown {
  if (typeof value === 'string') return value.replace(NUL, NO_CHARACTER);
  if (Array.isArray(value))
    return value.map((one: string | number | Uint8Array) =>
      typeof one === 'string' ? one.replace(NUL, NO_CHARACTER) : one,
    );
  if (
    value === null ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Uint8Array
  )
    return value;
  // What came over the network may be anything, and the client would write an object as JSON.
  throw new TypeError(`${typeof value} cannot be stored.`);
}
