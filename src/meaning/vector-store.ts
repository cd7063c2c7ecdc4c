import { createHash } from 'node:crypto';
import { DIMENSIONS, type QuantisedVector } from '../search/meaning/vectors.js';
import type { Vectors } from '../state/vectors.js';
import type { Job } from './messages.js';
import { MODEL } from './model.js';

/** Vectors by what they are of, as the search compares them; see `Vectors`. */
export interface VectorStore {
  /** Those that are known, by key. Marks them as in use. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, readonly QuantisedVector[]>>;
  keep(key: string, vectors: readonly QuantisedVector[]): Promise<void>;
  sweep(): Promise<void>;
}

const BYTES = Float32Array.BYTES_PER_ELEMENT + DIMENSIONS;

/** Changed whenever the same text would get other vectors: what is read into the model, and how. */
const FORM = 1;

/** Which text of which model; equal keys have equal vectors. */
export function keyOf(job: Job): string {
  const parts = [MODEL, FORM, job.kind, job.kind === 'paragraph' ? job.headline : '', job.text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

export function vectorStore(kept: Vectors): VectorStore {
  return {
    async recall(keys) {
      const found = new Map<string, readonly QuantisedVector[]>();
      for (const [key, bytes] of await kept.recall(keys)) {
        const vectors = decode(bytes);
        if (vectors) found.set(key, vectors);
      }
      return found;
    },
    keep: (key, vectors) => kept.keep(key, encode(vectors)),
    sweep: () => kept.sweep(),
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

/** Null for what is no row of vectors: it is embedded anew. */
function decode(bytes: Uint8Array): QuantisedVector[] | null {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteLength % BYTES !== 0 || byteLength === 0) return null;
  const view = new DataView(buffer, byteOffset, byteLength);
  return Array.from({ length: byteLength / BYTES }, (_, i) => ({
    scale: view.getFloat32(i * BYTES, true),
    values: new Int8Array(bytes.slice((i + 1) * BYTES - DIMENSIONS, (i + 1) * BYTES).buffer),
  }));
}
