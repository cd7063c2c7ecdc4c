import { unpackedBytes } from '../../packed.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';

/** The numbers of a version's articles, in its order; null when they are damaged. */
export function numbersIn(vault: Vault, archive: number, version: string): Uint32Array | null {
  const [row] = vault.rows(TABLES.lists, 'WHERE archive = ? AND version = ?', archive, version);
  if (!row) return new Uint32Array(0);
  const raw = ifWhole(() => unpackedBytes(row.articles));
  if (raw === null || raw.length % Uint32Array.BYTES_PER_ELEMENT !== 0) {
    vault.damaged(TABLES.lists.name);
    return null;
  }
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
