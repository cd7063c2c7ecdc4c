import { unpackedBytes } from '../../packed.js';
import type { Vault } from '../database/vault.js';

/** A packed column of a version; null where it is damaged, `undefined` for a version that is not kept. */
export async function bytesOf(
  vault: Vault,
  archive: number,
  version: string,
  column: 'articles' | 'rejected',
): Promise<Buffer | null | undefined> {
  const [row] = await vault.read((db) =>
    db.rows<{ bytes: Buffer }>(
      `SELECT ${column} AS bytes FROM archive_version WHERE archive = $1 AND version = $2`,
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

/** Null when what is to be unpacked is damaged. */
export function ifWhole<T>(unpack: () => T): T | null {
  try {
    return unpack();
  } catch {
    return null;
  }
}
