import { createHash } from 'node:crypto';
import { DIMENSIONS, type QuantisedVector } from '../search/meaning/vectors.js';
import type { State } from '../state/state.js';
import type { Job } from './messages.js';
import { MODEL } from './model.js';

/** Vectors by what they are of, so that nothing is embedded twice: not after a restart, a reload or a rollback. */
export interface VectorStore {
  /** Those that are known, by key. Marks them as in use. */
  recall(keys: readonly string[]): ReadonlyMap<string, readonly QuantisedVector[]>;
  keep(key: string, vectors: readonly QuantisedVector[]): void;
  /** Deletes what has not been recalled for `KEPT_DAYS`. */
  sweep(): void;
}

/** Vectors that no archive has used for so long are deleted: a version may be rolled back until then. */
export const KEPT_DAYS = 90;

/** Their use is noted only so often: each note is a write. */
const NOTED_EVERY_DAYS = 7;

const DAY_MS = 86_400_000;
const BYTES = Float32Array.BYTES_PER_ELEMENT + DIMENSIONS;

/** Changed whenever the same text would get other vectors: what is read into the model, and how. */
const FORM = 1;

/** Which text of which model; equal keys have equal vectors. */
export function keyOf(job: Job): string {
  const parts = [MODEL, FORM, job.kind, job.kind === 'paragraph' ? job.headline : '', job.text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

export function vectorStore(state: State, now: () => number = Date.now): VectorStore {
  const today = () => Math.floor(now() / DAY_MS);
  return {
    recall(keys) {
      const day = today();
      const found = new Map<string, readonly QuantisedVector[]>();
      const marks = keys.map(() => '?').join(',');
      const sql = `SELECT key, vectors, used FROM vector WHERE key IN (${marks})`;
      const { results } = state.everywhere((db) => {
        const rows = db.prepare(sql).all(...keys) as { key: string; vectors: ArrayBuffer; used: number }[];
        const stale = rows.filter(({ used }) => used <= day - NOTED_EVERY_DAYS);
        if (stale.length > 0) {
          db.prepare(`UPDATE vector SET used = ? WHERE key IN (${stale.map(() => '?').join(',')})`).run(
            day,
            ...stale.map(({ key }) => key),
          );
        }
        return rows;
      });
      for (const { key, vectors } of results.flat()) {
        const read = decode(vectors);
        if (read) found.set(key, read);
      }
      return found;
    },
    keep(key, vectors) {
      state.everywhere((db) =>
        db
          .prepare('INSERT OR REPLACE INTO vector (key, vectors, used) VALUES (?, ?, ?)')
          .run(key, encode(vectors), today()),
      );
    },
    sweep() {
      state.everywhere((db) => db.prepare('DELETE FROM vector WHERE used < ?').run(today() - KEPT_DAYS));
    },
  };
}

/** Each vector's scale (32 bits, little-endian), then its components. */
function encode(vectors: readonly QuantisedVector[]): Buffer {
  const bytes = Buffer.alloc(vectors.length * BYTES);
  for (const [i, { values, scale }] of vectors.entries()) {
    bytes.writeFloatLE(scale, i * BYTES);
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, DIMENSIONS), i * BYTES + BYTES - DIMENSIONS);
  }
  return bytes;
}

/**
 * Null for what is no row of vectors: it is embedded anew.
 * @param blob as libsql's `all` gives it, which its `get` gives as a Buffer
 */
function decode(blob: ArrayBuffer): QuantisedVector[] | null {
  if (blob.byteLength % BYTES !== 0 || blob.byteLength === 0) return null;
  const view = new DataView(blob);
  return Array.from({ length: blob.byteLength / BYTES }, (_, i) => ({
    scale: view.getFloat32(i * BYTES, true),
    values: new Int8Array(blob.slice((i + 1) * BYTES - DIMENSIONS, (i + 1) * BYTES)),
  }));
}
