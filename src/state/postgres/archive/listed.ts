import { packedBytes, unpackedBytes } from '../../packed.js';
import type { Connection } from '../database/connection.js';
import type { Vault } from '../database/vault.js';

/** Articles that are looked up in one statement. */
const NUMBERED = 4_096;

/** A packed column of a version, whether it was live or is only staged; null where it is damaged, `undefined` for a version that is not kept. */
export async function bytesOf(
  vault: Vault,
  archive: number,
  version: string,
  column: 'articles' | 'rejected',
): Promise<Buffer | null | undefined> {
  const [row] = await vault.read((db) =>
    db.rows<{ bytes: Buffer }>(
      `SELECT ${column} AS bytes FROM archive_version WHERE archive = $1 AND version = $2
       UNION ALL SELECT ${column} FROM archive_staged WHERE archive = $1 AND version = $2 LIMIT 1`,
      archive,
      version,
    ),
  );
  return row && ifWhole(() => unpackedBytes(row.bytes));
}

/** The numbers of a version's articles, in its order; null when they are damaged. */
export async function numbersIn(vault: Vault, archive: number, version: string): Promise<Uint32Array | null> {
  const raw = await bytesOf(vault, archive, version, 'articles');
  if (raw === undefined) return new Uint32Array(0);
  if (raw === null || raw.length % Uint32Array.BYTES_PER_ELEMENT !== 0) return null;
  return new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

/** Those of some articles that are kept, by digest. */
export async function numbersOf(db: Connection, digests: readonly string[]): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (let from = 0; from < digests.length; from += NUMBERED) {
    const rows = await db.rows<{ digest: string; number: number }>(
      'SELECT digest, number FROM archive_article WHERE digest = ANY ($1::text[])',
      digests.slice(from, from + NUMBERED),
    );
    for (const { digest, number } of rows) known.set(digest, number);
  }
  return known;
}

/** The column that lists the articles of a version. @throws Error when one is not kept: a version must never name one that is not there */
export async function listedAs(db: Connection, articles: readonly string[]): Promise<Uint8Array> {
  const known = await numbersOf(db, articles);
  const listed = Uint32Array.from(articles, (digest) => {
    const number = known.get(digest);
    if (number === undefined) throw new Error(`The article ${digest} is not kept.`);
    return number;
  });
  return packedBytes(new Uint8Array(listed.buffer));
}

/** What articles are kept under, by their numbers. */
export async function digestsOf(vault: Vault, listed: Uint32Array): Promise<Map<number, string>> {
  const known = new Map<number, string>();
  for (let from = 0; from < listed.length; from += NUMBERED) {
    const rows = await vault.read((db) =>
      db.rows<{ digest: string; number: number }>(
        'SELECT digest, number FROM archive_article WHERE number = ANY ($1::bigint[])',
        [...listed.subarray(from, from + NUMBERED)],
      ),
    );
    for (const { digest, number } of rows) known.set(number, digest);
  }
  return known;
}

/** Null when what is to be unpacked is damaged. */
export function ifWhole<T>(unpack: () => T): T | null {
  try {
    return unpack();
  } catch {
    return null;
  }
}
