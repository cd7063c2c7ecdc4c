import { kernelOf } from '../../search/meaning/kernel.js';
import {
  type Layer,
  type Layout,
  layoutFor,
  MOST_ROWS,
  type Norm,
  PIECE_WIDTH,
  type Product,
  SHAPE,
} from './layout.js';
import { LARGEST_ROW } from './weights.js';

/** What scripts/wasm/encoder.js writes; all are addresses, numbers of bytes or counts. */
interface Kernel {
  embed(pieces: number, count: number, words: number, positions: number, rows: number): void;
  add(rows: number, more: number, bytes: number): void;
  normalise(rows: number, count: number, gain: number, bias: number): void;
  quantise(rows: number, count: number, width: number, out: number, scales: number, largest: number): void;
  multiply(
    rows: number,
    rowScales: number,
    weights: number,
    columnScales: number,
    bias: number,
    out: number,
    count: number,
    depth: number,
    columns: number,
  ): void;
  attend(rows: number, count: number, out: number, scores: number, keys: number): void;
  gelu(numbers: number, bytes: number): void;
}

/** The vectors of texts' word pieces, one text behind the other. */
export interface Encoded {
  /** In the last layer, `SHAPE.width` numbers a piece. Valid until the next call. */
  readonly last: Float32Array;
  /** In the one before it, of each piece the `PIECE_WIDTH` numbers that tell most. */
  readonly beforeLast: Float32Array;
}

/** A tile's rows: what is computed past the last is left. */
const TILE = 4;

/** Runs the model in the thread that made it, over weights that are there. */
export class Encoder {
  readonly #memory: WebAssembly.Memory;
  readonly #layout: Layout;
  readonly #thread: number;
  readonly #kernel: Kernel;
  /** The components that tell most before the last layer, in their order; known once the weights are there. */
  #telling: readonly number[] | null = null;

  /**
   * @param threads how many share the memory, and which of them this is
   * @throws where the machine has no SIMD
   */
  constructor(memory: WebAssembly.Memory, threads: number, thread: number) {
    this.#memory = memory;
    this.#layout = layoutFor(threads);
    this.#thread = thread;
    this.#kernel = kernelOf<Kernel>('encoder', memory);
  }

  /** @param texts the pieces of each with [CLS] and [SEP], together at most `MOST_ROWS` */
  paragraphs(texts: readonly Int32Array[]): Encoded {
    return this.#encode(texts, this.#layout.layers.paragraphs, null);
  }

  /**
   * @param text its pieces with [CLS] and [SEP], at most `MOST_ROWS`
   * @param added to what each begins with: `SHAPE.width` numbers a piece
   */
  question(text: Int32Array, added: Float32Array | null): Encoded {
    return this.#encode([text], this.#layout.layers.questions, added);
  }

  #encode(texts: readonly Int32Array[], layers: readonly Layer[], added: Float32Array | null): Encoded {
    const { words, positions, afterWords, workplaces } = this.#layout;
    const { rows, wide, narrow, scores, keys, pieces } = workplaces[this.#thread]!;
    const { width, inner } = SHAPE;
    const kernel = this.#kernel;
    const count = texts.reduce((sum, text) => sum + text.length, 0);
    if (count > MOST_ROWS) throw new Error(`${count} word pieces are more than ${MOST_ROWS}.`);
    const rowBytes = 4 * width;
    for (const [text, first] of withFirst(texts)) {
      new Int32Array(this.#memory.buffer, pieces, text.length).set(text);
      kernel.embed(pieces, text.length, words, positions, rows + first * rowBytes);
    }
    const all = new Float32Array(this.#memory.buffer, rows, count * width);
    for (const [i, value] of (added ?? []).entries()) all[i]! += value;
    this.#normalise(count, afterWords);
    let beforeLast: Float32Array = new Float32Array(0);
    for (const [number, { attention, output, afterAttention, up, down, afterInner }] of layers.entries()) {
      if (number === layers.length - 1) beforeLast = this.#tellingOf(all, count);
      this.#multiply(rows, count, attention, wide);
      for (const [text, first] of withFirst(texts)) {
        kernel.attend(wide + 3 * first * rowBytes, text.length, narrow + first * rowBytes, scores, keys);
      }
      this.#multiply(narrow, count, output, wide);
      kernel.add(rows, wide, count * rowBytes);
      this.#normalise(count, afterAttention);
      this.#multiply(rows, count, up, wide);
      kernel.gelu(wide, 4 * count * inner);
      this.#multiply(wide, count, down, narrow);
      kernel.add(rows, narrow, count * rowBytes);
      this.#normalise(count, afterInner);
    }
    return { last: all, beforeLast };
  }

  #tellingOf(rows: Float32Array, count: number): Float32Array {
    const { width } = SHAPE;
    this.#telling ??= largest(
      new Float32Array(this.#memory.buffer, this.#layout.layers.paragraphs.at(-2)!.afterInner.gain, width),
      PIECE_WIDTH,
    );
    const telling = this.#telling;
    const chosen = new Float32Array(count * PIECE_WIDTH);
    for (let row = 0, at = 0; row < count; row++)
      for (const component of telling) chosen[at++] = rows[row * width + component]!;
    return chosen;
  }

  #normalise(count: number, { gain, bias }: Norm): void {
    this.#kernel.normalise(this.#layout.workplaces[this.#thread]!.rows, count, gain, bias);
  }

  #multiply(rows: number, count: number, { depth, columns, weights, scales, bias }: Product, out: number) {
    const { quantised, scales: rowScales } = this.#layout.workplaces[this.#thread]!;
    this.#kernel.quantise(rows, count, depth, quantised, rowScales, LARGEST_ROW);
    const full = Math.ceil(count / TILE) * TILE;
    this.#kernel.multiply(quantised, rowScales, weights, scales, bias, out, full, depth, columns);
  }
}

/** The places of the `count` numbers that are furthest from zero, in their order. */
function largest(numbers: Float32Array, count: number): number[] {
  const places = Array.from(numbers, (_, place) => place);
  places.sort((a, b) => Math.abs(numbers[b]!) - Math.abs(numbers[a]!) || a - b);
  return places.slice(0, count).sort((a, b) => a - b);
}

/** Each text with the number of its first row. */
function* withFirst(texts: readonly Int32Array[]): Generator<[Int32Array, number]> {
  let first = 0;
  for (const text of texts) {
    yield [text, first];
    first += text.length;
  }
}
