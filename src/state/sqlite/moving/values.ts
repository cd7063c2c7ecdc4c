import type { ColumnKind, MovedTable, MovedValue } from '../../moving/tables.js';
import { drawnFromColumn, drawnFromOf } from '../asking/forgotten.js';
import { seal, sealBytes, unsealed, unsealedBytes } from '../database/seal.js';

/**
 * Gives all rows of a table. Texts come as bytes, because libsql ends the process on one that is no UTF-8. The order is that of the
 * table's own columns, which an index has: by what is made of them SQLite would sort all rows in memory.
 */
export function queryFor({ name, key, columns }: MovedTable): string {
  const selected = Object.entries(columns).map(([column, kind]) =>
    IS_NUMBER.test(kind) ? column : `CAST(${column} AS BLOB) AS ${column}`,
  );
  if (name === 'vector') selected.push('seal');
  const order = key.map((column) => `${name}.${column}`);
  return `SELECT ${selected.join(', ')} FROM ${name} ORDER BY ${order.join(', ')}`;
}

const IS_NUMBER = /^(?:whole|short|real|flag)/;
const MOST_SHORT = 2 ** 31 - 1;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a column holds, as it is on its way. @throws Error when nobody wrote it so */
export function movedValue(kind: ColumnKind, value: unknown): MovedValue {
  if (value === null && kind.endsWith('?')) return null;
  if (value === null && kind === 'text, or empty') return '';
  if (IS_NUMBER.test(kind)) return numberOf(kind, value);
  const bytes = bytesOf(value);
  if (kind === 'bytes') return bytes;
  if (kind === 'sealed bytes' || kind === 'sealed bytes?') {
    const whole = unsealedBytes(bytes);
    if (whole === null) throw new Error('Its seal is broken.');
    return whole;
  }
  const text = UTF8.decode(bytes);
  if (kind === 'json') return JSON.stringify(unsealed(text));
  return kind === 'people?' ? drawnFromOf(text) : text;
}

function numberOf(kind: ColumnKind, value: unknown): number | boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error('No number.');
  if (kind === 'real') return value;
  if (!Number.isSafeInteger(value)) throw new Error('No whole number.');
  if (kind === 'flag') return value !== 0;
  if (kind.startsWith('short') && Math.abs(value) > MOST_SHORT) throw new Error('No short number.');
  return value;
}

/** libsql gives blobs as ArrayBuffer or Buffer, by the way that they are asked for. */
function bytesOf(value: unknown): Uint8Array {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return value;
  throw new Error('No bytes.');
}

/** The same the other way: what a column is to hold. */
export function columnOf(kind: ColumnKind, value: MovedValue): string | number | Uint8Array | null {
  if (value === null) return null;
  if (kind === 'json') return seal(JSON.parse(value as string));
  if (kind === 'people?') return drawnFromColumn(value as readonly string[], '');
  if (kind === 'sealed bytes' || kind === 'sealed bytes?') return sealBytes(value as Uint8Array);
  if (kind === 'flag') return value ? 1 : 0;
  return value as string | number | Uint8Array;
}
