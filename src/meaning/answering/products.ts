import { kernelOf } from '../../search/meaning/kernel.js';
import type { Linear } from './weights.js';

/** What scripts/wasm/products.js writes; all are addresses, or counts. */
interface Kernel {
  multiply(
    rows: number,
    weights: number,
    bias: number,
    out: number,
    count: number,
    depth: number,
    columns: number,
  ): void;
}

/** As the kernel's module says: 8 MB. */
const PAGES = 128;

/** The kernel's tile: there is room for so many rows and columns more. */
const ROWS = 4;
const COLUMNS = 8;

/** Rows of numbers, one behind the other, where the kernel finds them. */
export interface Matrix {
  readonly at: number;
  /** All that there is room for; `width` numbers a row. */
  readonly numbers: Float32Array;
  readonly width: number;
}

/** Where in the rows of a matrix what is to be laid begins. */
interface Laid {
  readonly of: Matrix;
  /** Numbers of a row as it lies. */
  readonly stride: number;
  readonly first: number;
}

/** What rows are multiplied with: `depth` numbers of a row to `columns` of another. */
export interface Weights {
  readonly at: number;
  readonly bias: number;
  readonly depth: number;
  /** As they lie: a multiple of the tile's. */
  readonly columns: number;
}

/** Products of matrices in a memory of their own, a few numbers at a time (SIMD). */
export class Products {
  readonly #memory: WebAssembly.Memory;
  readonly #kernel: Kernel;
  readonly #numbers: Float32Array;
  #end = 16;

  /** @throws where the machine has no SIMD */
  constructor() {
    this.#memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
    this.#numbers = new Float32Array(this.#memory.buffer);
    this.#kernel = kernelOf<Kernel>('products', this.#memory);
  }

  /** Room for rows, all zero. @throws RangeError when there is none */
  matrix(rows: number, width: number): Matrix {
    const length = Math.ceil(rows / ROWS) * ROWS * width;
    const numbers = this.#room(length);
    return { at: numbers.byteOffset, numbers, width };
  }

  /** Room for weights, all zero. @throws RangeError when there is none */
  weights(depth: number, columns: number): Weights {
    const full = Math.ceil(columns / COLUMNS) * COLUMNS;
    const bias = this.#room(full).byteOffset;
    return { at: this.#room(full * depth).byteOffset, bias, depth, columns: full };
  }

  /**
   * Lays weights where the kernel looks for them.
   * @param rows of each column its weights, `depth` numbers
   * @param bias what is added to each column, or nothing
   * @param first the first of the columns that they are for
   */
  fill({ at, bias, depth }: Weights, rows: Float32Array, added: Float32Array | null, first = 0): void {
    const numbers = this.#numbers;
    for (let from = 0, column = first; from < rows.length; from += depth, column++) {
      const block = at / 4 + Math.floor(column / COLUMNS) * COLUMNS * depth + (column % COLUMNS);
      for (let i = 0; i < depth; i++) numbers[block + i * COLUMNS] = rows[from + i]!;
      numbers[bias / 4 + column] = added?.[column - first] ?? 0;
    }
  }

  /**
   * Lays rows as the columns that others are multiplied with: their numbers from `from` on, as deep as `room`.
   * @param room which is laid over anew
   */
  layColumns(room: Weights, rows: Laid, from: number, count: number): Weights {
    const { at, depth } = room;
    const out = this.#numbers;
    for (let row = 0; row < count; row++) {
      const first = row * rows.stride + rows.first + from;
      let to = at / 4 + Math.floor(row / COLUMNS) * COLUMNS * depth + (row % COLUMNS);
      for (let i = 0; i < depth; i++, to += COLUMNS) out[to] = rows.of.numbers[first + i]!;
    }
    return { ...room, columns: Math.ceil(count / COLUMNS) * COLUMNS };
  }

  /** Lays rows as the depth that others are multiplied with: of each as many numbers as `room` has columns. */
  layRows(room: Weights, rows: Laid, from: number, count: number): Weights {
    const { at, columns } = room;
    const out = this.#numbers;
    for (let block = 0; block < columns; block += COLUMNS) {
      let to = at / 4 + block * count;
      for (let row = 0; row < count; row++) {
        const first = row * rows.stride + rows.first + from + block;
        for (let i = 0; i < COLUMNS; i++) out[to++] = rows.of.numbers[first + i]!;
      }
    }
    return { ...room, depth: count };
  }

  /** Multiplies the first `count` rows into `out`. */
  multiply(rows: Matrix, weights: Weights, out: Matrix, count: number): void {
    const full = Math.ceil(count / ROWS) * ROWS;
    const { at, bias, depth, columns } = weights;
    this.#kernel.multiply(rows.at, at, bias, out.at, full, depth, columns);
  }

  #room(length: number): Float32Array {
    const room = new Float32Array(this.#memory.buffer, this.#end, length);
    this.#end = Math.ceil((this.#end + 4 * length) / 16) * 16;
    return room;
  }
}

/** A linear layer's weights, laid where there is room for so many columns more. @throws RangeError when there is none */
export function laid(products: Products, { weights, bias }: Linear, more = 0): Weights {
  const room = products.weights(weights.length / bias.length, bias.length + more);
  products.fill(room, weights, bias);
  return room;
}
