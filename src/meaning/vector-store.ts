import { createHash } from 'node:crypto';
import { DIMENSIONS, type QuantisedVector } from '../search/meaning/vectors.js';
import type { Vectors } from '../state/vectors.js';
import type { ParagraphMeaning, ParagraphText } from './engine/meanings.js';
import { MODEL } from './engine/model.js';
import { SIGN_BYTES } from './engine/signs.js';

/** The meanings of paragraphs by what they are of; see `Vectors`. */
export interface VectorStore {
  /** Those that are known, by key. Marks them as in use. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, ParagraphMeaning>>;
  keep(key: string, meaning: ParagraphMeaning): Promise<void>;
  sweep(): Promise<void>;
}

const BYTES = Float32Array.BYTES_PER_ELEMENT + DIMENSIONS;

/** Changed whenever the same text would get another meaning: what is read into the model, how, and what of it is kept. */
const FORM = 5;

/** Which text of which model; equal keys have equal meanings. */
export function keyOf({ headline, text }: ParagraphText): string {
  const parts = [MODEL, FORM, headline, text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

export function vectorStore(kept: Vectors): VectorStore {
  return {
    async recall(keys) {
      const found = new Map<string, ParagraphMeaning>();
      for (const [key, bytes] of await kept.recall(keys)) {
        const meaning = decode(bytes);
        if (meaning) found.set(key, meaning);
      }
      return found;
    },
    keep: (key, meaning) => kept.keep(key, encode(meaning)),
    sweep: () => kept.sweep(),
  };
}

/** A byte that says how many windows there are; of each its vector: the scale (32 bits, little-endian), then the components; then the signs of all pieces. */
function encode({ vectors, pieces }: ParagraphMeaning): Buffer {
  const bytes = Buffer.alloc(1 + vectors.length * BYTES + pieces.length);
  bytes.writeUInt8(vectors.length);
  for (const [i, { values, scale }] of vectors.entries()) {
    const at = 1 + i * BYTES;
    bytes.writeFloatLE(scale, at);
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, DIMENSIONS), at + BYTES - DIMENSIONS);
  }
  bytes.set(pieces, 1 + vectors.length * BYTES);
  return bytes;
}

/** Null for what is no such row: it is read anew. */
function decode(bytes: Uint8Array): ParagraphMeaning | null {
  const windows = bytes[0] ?? 0;
  const pieces = 1 + windows * BYTES;
  if (windows === 0 || bytes.length < pieces || (bytes.length - pieces) % SIGN_BYTES !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const vectors: QuantisedVector[] = [];
  for (let at = 1; at < pieces; at += BYTES) {
    const values = new Int8Array(bytes.slice(at + BYTES - DIMENSIONS, at + BYTES).buffer);
    vectors.push({ scale: view.getFloat32(at, true), values });
  }
  return { vectors, pieces: bytes.slice(pieces) };
}
