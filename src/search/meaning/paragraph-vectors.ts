import { VectorMemory } from './vector-memory.js';
import { bounded, DIMENSIONS, dot, meanOf, type QuantisedVector } from './vectors.js';

/** Paragraphs to a block: their memory is taken in one piece when the first of them gets its vector. */
const BLOCK = 64;

/** Paragraphs compared between two yields: about a tenth of a millisecond. A multiple of a block. */
const BATCH = 4_096;

/** What a place in a block holds. */
const NONE = 0;
const WHOLE = 1;
const HALVES = 2;

/** Two numbers of 4 bits in the place of one of 8: −7 to 7. */
const MOST_OF_HALF = 7;

interface Block {
  /** Its address in the memory of the kernel; null without one. */
  readonly at: number | null;
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly holds: Uint8Array;
}

/**
 * The vectors of an index's paragraphs by their dense numbers, 389 bytes each whatever their length: one vector of 8 bits
 * a component or, for a paragraph that the model could not read at once, two of 4 bits, of its first and second half. The
 * better of the two counts.
 */
export class ParagraphVectors {
  readonly #blocks: (Block | undefined)[] = [];
  /** Made with the first block; null where there is no kernel. */
  #memory: VectorMemory | null | undefined;
  #count = 0;

  /** How many paragraphs have a vector. */
  get count(): number {
    return this.#count;
  }

  /** Bytes that the vectors take. */
  get bytes(): number {
    return this.#blocks.reduce(
      (sum, block) =>
        sum + (block ? block.values.byteLength + block.scales.byteLength + block.holds.byteLength : 0),
      0,
    );
  }

  has(paragraph: number): boolean {
    return (this.#blocks[Math.floor(paragraph / BLOCK)]?.holds[paragraph % BLOCK] ?? NONE) !== NONE;
  }

  /** Takes the vectors of a paragraph's windows, in their order; at least one. */
  set(paragraph: number, windows: readonly QuantisedVector[]): void {
    const block = this.#blockOf(paragraph);
    const place = paragraph % BLOCK;
    if (block.holds[place] === NONE) this.#count++;
    const values = block.values.subarray(place * DIMENSIONS, (place + 1) * DIMENSIONS);
    if (windows.length === 1) {
      values.set(windows[0]!.values);
      block.scales[place] = windows[0]!.scale;
      block.holds[place] = WHOLE;
    } else {
      const middle = Math.ceil(windows.length / 2);
      block.scales[place] = pack(meanOf(windows.slice(0, middle)), meanOf(windows.slice(middle)), values);
      block.holds[place] = HALVES;
    }
  }

  /** The cosine between a question and a paragraph, −1 to 1; null for a paragraph without a vector. */
  similarity(question: QuantisedVector, paragraph: number): number | null {
    const block = this.#blocks[Math.floor(paragraph / BLOCK)];
    const place = paragraph % BLOCK;
    if (!block || block.holds[place] === NONE) return null;
    const product =
      block.holds[place] === WHOLE
        ? dot(question.values, block.values, place * DIMENSIONS)
        : dotOfHalves(question.values, block.values, place * DIMENSIONS);
    return bounded(product * question.scale * block.scales[place]!);
  }

  /**
   * The cosines between a question and the first `count` paragraphs, by their numbers; NaN for one without a vector. Yields between
   * small pieces of the work; what is set meanwhile may be in it.
   */
  *similarities(question: QuantisedVector, count: number): Generator<void, Float32Array> {
    const all = new Float32Array(count).fill(Number.NaN);
    for (let first = 0; first < count; first += BLOCK) {
      const block = this.#blocks[first / BLOCK];
      if (!block) continue;
      const sums = block.at === null ? null : this.#memory!.sums(question.values, block.at);
      for (let place = 0; place < BLOCK && first + place < count; place++) {
        if (block.holds[place] === NONE) continue;
        const isKnown = sums !== null && block.holds[place] === WHOLE;
        all[first + place] = isKnown
          ? bounded(sums[place]! * question.scale * block.scales[place]!)
          : this.similarity(question, first + place)!;
      }
      if (first % BATCH === 0) yield;
    }
    return all;
  }

  #blockOf(paragraph: number): Block {
    const number = Math.floor(paragraph / BLOCK);
    // Not sparse: reading a hole of an array with holes is slow.
    while (this.#blocks.length <= number) this.#blocks.push(undefined);
    this.#blocks[number] ??= this.#newBlock();
    return this.#blocks[number];
  }

  #newBlock(): Block {
    this.#memory ??= VectorMemory.make(BLOCK);
    const place = this.#memory?.block() ?? { at: null, values: new Int8Array(BLOCK * DIMENSIONS) };
    return { ...place, scales: new Float32Array(BLOCK), holds: new Uint8Array(BLOCK) };
  }
}

/** Two vectors into the bytes of one, under one scale, which is returned: the first in the low half of each byte. */
function pack(first: QuantisedVector, second: QuantisedVector, into: Int8Array): number {
  let largest = 0;
  for (const { values, scale } of [first, second])
    for (const value of values) largest = Math.max(largest, Math.abs(value) * scale);
  const scale = largest / MOST_OF_HALF || 1;
  for (let i = 0; i < DIMENSIONS; i++) {
    const low = Math.round((first.values[i]! * first.scale) / scale);
    const high = Math.round((second.values[i]! * second.scale) / scale);
    into[i] = (high << 4) | (low & 15);
  }
  return scale;
}

/** The larger of the two sums of products. */
function dotOfHalves(vector: Int8Array, others: Int8Array, from: number): number {
  let low = 0;
  let high = 0;
  for (let i = 0; i < DIMENSIONS; i++) {
    const both = others[from + i]!;
    low = (low + vector[i]! * ((both << 28) >> 28)) | 0;
    high = (high + vector[i]! * (both >> 4)) | 0;
  }
  return Math.max(low, high);
}
