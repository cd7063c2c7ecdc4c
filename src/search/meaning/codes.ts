import { signsOf } from './signs.js';
import { VectorMemory } from './vector-memory.js';
import { bounded, DIMENSIONS, type QuantisedVector, SIGN_BYTES } from './vectors.js';

/** Two sizes to a byte, the first in its low half. */
const SIZE_BYTES = DIMENSIONS / 2;
const MOST_SIZE = 15;

/** Vectors to a block: their memory is taken in one piece when the first of them is set. */
export const BLOCK = 256;

/** More than all signs. */
export const NO_DISTANCE = DIMENSIONS + 1;

interface Block {
  /** The address of the signs in the memory of the kernel; null without one. */
  readonly at: number | null;
  readonly signs: Uint8Array;
  readonly sizes: Uint8Array;
  readonly scales: Float32Array;
  readonly holds: Uint8Array;
  /** How many of its places hold a vector. */
  held: number;
}

/** How many bits a byte has set. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/**
 * Vectors by their places, 245 bytes each: a number is its sign and a size of 0 to 15. The signs lie by themselves, so that many can be compared by
 * them at once; which of those are really close, the sizes tell.
 */
export class Codes {
  readonly #blocks: (Block | undefined)[] = [];
  /** Made with the first block; null where there is no kernel. */
  #memory: VectorMemory | null | undefined;

  /** Bytes that they take. */
  get bytes(): number {
    return this.#blocks.reduce(
      (sum, block) =>
        sum +
        (block ? block.signs.length + block.sizes.length + block.scales.byteLength + block.holds.length : 0),
      0,
    );
  }

  has(place: number): boolean {
    return this.#blocks[Math.floor(place / BLOCK)]?.holds[place % BLOCK] === 1;
  }

  set(place: number, vector: QuantisedVector): void {
    const block = this.#blockOf(place);
    const at = place % BLOCK;
    const { values } = vector;
    block.signs.set(signsOf(values), at * SIGN_BYTES);
    let largest = 0;
    for (let i = 0; i < DIMENSIONS; i++) largest = Math.max(largest, Math.abs(values[i]!));
    let squares = 0;
    for (let i = 0; i < DIMENSIONS; i += 2) {
      const low = Math.round((Math.abs(values[i]!) * MOST_SIZE) / (largest || 1));
      const high = Math.round((Math.abs(values[i + 1]!) * MOST_SIZE) / (largest || 1));
      block.sizes[at * SIZE_BYTES + i / 2] = low | (high << 4);
      squares += low * low + high * high;
    }
    block.scales[at] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    if (block.holds[at] === 0) block.held++;
    block.holds[at] = 1;
  }

  /** The cosine between a question and the vector at a place, −1 to 1; null where there is none. */
  similarity({ values, scale }: QuantisedVector, place: number): number | null {
    const block = this.#blocks[Math.floor(place / BLOCK)];
    const at = place % BLOCK;
    if (block?.holds[at] !== 1) return null;
    const { signs, sizes } = block;
    let sum = 0;
    for (let i = 0, byte = at * SIZE_BYTES, signed = at * SIGN_BYTES; i < DIMENSIONS; signed++) {
      // Without a branch: signs are as good as chance, and the machine would guess half of them wrong.
      const sign = signs[signed]! << 1;
      for (let bit = 0; bit < 8; bit += 2, i += 2, byte++) {
        const both = sizes[byte]!;
        const low = Math.imul(values[i]!, both & 15);
        const high = Math.imul(values[i + 1]!, both >> 4);
        sum = (sum + Math.imul(low, ((sign >> bit) & 2) - 1)) | 0;
        sum = (sum + Math.imul(high, ((sign >> (bit + 1)) & 2) - 1)) | 0;
      }
    }
    return bounded(sum * scale * block.scales[at]!);
  }

  /**
   * Writes in how many signs a question differs from each vector from `first` to before `end`, both multiples of `BLOCK` or the end of what is
   * written to; `NO_DISTANCE` where there is none.
   */
  distances(question: Uint8Array, first: number, end: number, into: Int16Array): void {
    this.#memory?.ask(question);
    for (let from = first; from < end; from += BLOCK) {
      const block = this.#blocks[from / BLOCK];
      const last = Math.min(from + BLOCK, into.length);
      if (!block) {
        into.fill(NO_DISTANCE, from, last);
        continue;
      }
      const { at, signs, holds } = block;
      if (at !== null) {
        const known = this.#memory!.distances(at);
        into.set(last - from === BLOCK ? known : known.subarray(0, last - from), from);
      }
      if (at !== null && block.held === BLOCK) continue;
      for (let place = from, i = 0; place < last; place++, i++) {
        if (holds[i] === 0) into[place] = NO_DISTANCE;
        else if (at === null) into[place] = differing(question, signs, i * SIGN_BYTES);
      }
    }
  }

  #blockOf(place: number): Block {
    const number = Math.floor(place / BLOCK);
    // Not sparse: reading a hole of an array with holes is slow.
    while (this.#blocks.length <= number) this.#blocks.push(undefined);
    this.#blocks[number] ??= this.#newBlock();
    return this.#blocks[number];
  }

  #newBlock(): Block {
    this.#memory ??= VectorMemory.make(BLOCK);
    return {
      ...(this.#memory?.block() ?? { at: null, signs: new Uint8Array(BLOCK * SIGN_BYTES) }),
      sizes: new Uint8Array(BLOCK * SIZE_BYTES),
      scales: new Float32Array(BLOCK),
      holds: new Uint8Array(BLOCK),
      held: 0,
    };
  }
}

function differing(signs: Uint8Array, others: Uint8Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < SIGN_BYTES; i++) sum += BITS[signs[i]! ^ others[from + i]!]!;
  return sum;
}
