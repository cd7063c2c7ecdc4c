import { createHash } from 'node:crypto';
import { unpacked, unpackedBytes } from '../../packed.js';
import { sealOf, unsealed, unsealedBytes } from '../database/seal.js';
import type { CheckedTable } from './tables.js';

export type Bytes = ArrayBuffer | Uint8Array | null;
export type Row = Readonly<Record<string, Bytes>>;

/** What rows of other tables name. */
export interface Kept {
  readonly versions: ReadonlySet<string>;
  /** Of articles; null where that is not looked at. */
  readonly numbers: ReadonlySet<number> | null;
}

/** For SELECT: texts are read as bytes, because libsql ends the process on one that is no UTF-8. */
export const columnsOf = ({ texts, blobs, numbers }: CheckedTable): string =>
  [
    ...[...texts, ...blobs].map((column) => `CAST(${column} AS BLOB) AS ${column}`),
    `CASE WHEN ${['0', ...numbers.map(isOdd)].join(' OR ')} THEN x'00' END AS ${ODD}`,
  ].join(', ');

/** Is not null where a number is none, or larger than the program's numbers. */
const ODD = 'odd_number';
const isOdd = (column: string) =>
  `typeof(${column}) IN ('text', 'blob') OR abs(coalesce(CAST(${column} AS REAL), 0)) > ${Number.MAX_SAFE_INTEGER}`;

/** Gives what `versionNames` takes. */
export const VERSIONS = 'SELECT CAST(version AS BLOB) AS version FROM archive_version';

export function versionNames(rows: readonly { readonly version: Bytes }[]): ReadonlySet<string> {
  return new Set(rows.map(({ version }) => Buffer.from(bytesOf(version)).toString()));
}

/** Whether a row, as `columnsOf` reads it, is what was written. */
export function isWhole(row: Row, table: CheckedTable, { versions, numbers }: Kept): boolean {
  try {
    if (row[ODD] !== null) return false;
    const texts = new Map(table.texts.map((column) => [column, textOf(row[column])]));
    for (const column of table.json) unsealed(texts.get(column) ?? '');
    if (table.name === 'archive_article') return digestOf(bytesOf(row.body)) === texts.get('digest');
    if (table.name === 'archive_version') return holdsAll(row, numbers);
    if (table.name === 'archive_reading') return unsealedBytes(bytesOf(row.body)) !== null;
    if (table.name === 'source_item') return row.text === null || unsealedBytes(bytesOf(row.text)) !== null;
    if (table.name === 'archive_live') return versions.has(texts.get('version') ?? '');
    if (table.name === 'vector') return isSealed(row, texts.get('key') ?? '');
    return true;
  } catch {
    // Neither text, JSON nor packed: whatever is thrown, the row is not what was written.
    return false;
  }
}

/** As `keepArticles` makes it. */
const digestOf = (body: Uint8Array) => createHash('sha256').update(unpacked(body)).digest('base64url');

function holdsAll(row: Row, numbers: ReadonlySet<number> | null): boolean {
  JSON.parse(unpackedBytes(bytesOf(row.rejected)).toString());
  const raw = unpackedBytes(bytesOf(row.articles));
  const listed = new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  return numbers === null || listed.every((number) => numbers.has(number));
}

/** What is older than seals are has none, and is not used. */
function isSealed({ vectors, seal }: Row, key: string): boolean {
  return seal === null || Buffer.from(sealOf(key, bytesOf(vectors))).equals(bytesOf(seal));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws TypeError for what is no UTF-8 */
const textOf = (bytes: Bytes | undefined) => (bytes ? decoder.decode(bytes) : null);

/** libsql gives blobs as ArrayBuffer or Buffer, by the way that they are asked for. */
function bytesOf(bytes: Bytes | undefined): Uint8Array {
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : (bytes ?? new Uint8Array(0));
}
