import { DIMENSIONS } from '../../search/meaning/vectors.js';

/** A bit a component: whether it is above zero. */
export const SIGN_BYTES = DIMENSIONS / 8;

/** The signs of vectors of `DIMENSIONS` numbers, one behind the other. */
export function signsOf(vectors: Float32Array): Uint8Array {
  const signs = new Uint8Array(vectors.length / 8);
  for (let i = 0; i < vectors.length; i++) if (vectors[i]! > 0) signs[i >> 3]! |= 1 << (i & 7);
  return signs;
}
