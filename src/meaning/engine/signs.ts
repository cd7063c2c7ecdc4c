import { PIECE_WIDTH } from './layout.js';

/** A bit a component: whether it is above zero. */
export const SIGN_BYTES = PIECE_WIDTH / 8;

/** The signs of vectors of `PIECE_WIDTH` numbers, one behind the other. */
export function signsOf(vectors: Float32Array): Uint8Array {
  const signs = new Uint8Array(vectors.length / 8);
  for (let i = 0; i < vectors.length; i++) if (vectors[i]! > 0) signs[i >> 3]! |= 1 << (i & 7);
  return signs;
}
