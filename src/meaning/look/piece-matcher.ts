import { PIECE_WIDTH } from '../engine/layout.js';
import { SIGN_BYTES } from '../engine/signs.js';

/**
 * What a vector's component is worth when only its sign is known, so that products are about cosines: the mean size of a normal number is
 * √(2/π). The components that are kept are the large ones: what they come to is so much more than the cosine of all that the model gives.
 */
const OF_ALL = 0.84;
const UNBIASED = OF_ALL * Math.sqrt(Math.PI / 2 / PIECE_WIDTH);

/** The place of what meets nothing. */
const NOWHERE = -1;

/** For each piece of a question the paragraph's piece that is most like it. */
export interface Met {
  /** About the cosine between the two; 0 of a piece that does not count. */
  readonly similarities: Float32Array;
  /** The number of the paragraph's piece; -1 of one that does not count. */
  readonly places: Int32Array;
}

/**
 * The vectors of a question's word pieces, ready to meet those of paragraphs of which only the signs are kept: late interaction
 * (Khattab and Zaharia 2020), asymmetric, since the question's own are exact. For each byte of signs the sum of its eight components is looked up.
 */
export class PieceMatcher {
  /** For each piece that counts, each byte of signs: what each of the 256 bytes comes to. */
  readonly #sums: readonly (Float32Array | null)[];

  /**
   * @param pieces vectors of length 1, `PIECE_WIDTH` numbers a piece
   * @param counted the numbers of those that are to meet others; the rest is like nothing
   */
  constructor(pieces: Float32Array, counted?: ReadonlySet<number>) {
    this.#sums = Array.from({ length: pieces.length / PIECE_WIDTH }, (_, i) =>
      counted?.has(i) === false ? null : sumsOf(pieces.subarray(i * PIECE_WIDTH, (i + 1) * PIECE_WIDTH)),
    );
  }

  /** How each piece of the question is met by a paragraph's, given by their signs; null where either has none. */
  meet(signs: Uint8Array): Met | null {
    const count = Math.floor(signs.length / SIGN_BYTES);
    if (count === 0 || this.#sums.length === 0) return null;
    const similarities = new Float32Array(this.#sums.length);
    const places = new Int32Array(this.#sums.length).fill(NOWHERE);
    for (const [piece, sums] of this.#sums.entries()) {
      if (sums === null) continue;
      let best = Number.NEGATIVE_INFINITY;
      for (let place = 0, at = 0; place < count; place++) {
        let sum = 0;
        for (let byte = 0; byte < SIGN_BYTES; byte++, at++) sum += sums[(byte << 8) | signs[at]!]!;
        if (sum > best) {
          best = sum;
          places[piece] = place;
        }
      }
      similarities[piece] = best;
    }
    return { similarities, places };
  }
}

function sumsOf(vector: Float32Array): Float32Array {
  const sums = new Float32Array(SIGN_BYTES * 256);
  for (let byte = 0; byte < SIGN_BYTES; byte++) {
    const from = byte * 256;
    let none = 0;
    for (let bit = 0; bit < 8; bit++) none -= vector[byte * 8 + bit]! * UNBIASED;
    sums[from] = none;
    // Each further bit turns one component round in all that is known so far.
    for (let bit = 0; bit < 8; bit++) {
      const turned = 2 * vector[byte * 8 + bit]! * UNBIASED;
      for (let below = 0; below < 1 << bit; below++)
        sums[from + (1 << bit) + below] = sums[from + below]! + turned;
    }
  }
  return sums;
}
