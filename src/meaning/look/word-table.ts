import { readFile } from 'node:fs/promises';
import type { Met } from './piece-matcher.js';

/** Made by `npm run word-table` (src/bench/word-table.ts). */
export const TABLE_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../../data/word-table.bin' : '../../../../data/word-table.bin',
  import.meta.url,
);

/** Numbers of a row of the table, two to a byte: −7 to 7. */
export const TABLE_WIDTH = 128;
export const TABLE_ROW_BYTES = TABLE_WIDTH / 2;

/**
 * What each word piece of the model means by itself, whatever stands around it: known before anything is read. A row is the direction of
 * the piece's vector, read alone, from the mean of all, in the 128 dimensions in which pieces differ most.
 */
export class WordTable {
  readonly #packed: Uint8Array;
  readonly #rows: Int8Array;
  /** By piece: 1 / the length of its row; 0 before it is unpacked. */
  readonly #units: Float32Array;

  /** @param bytes `TABLE_ROW_BYTES` a piece, the first number in the low half of each byte; not to be changed any more */
  constructor(bytes: Uint8Array) {
    this.#packed = bytes;
    this.#rows = new Int8Array(bytes.length * 2);
    this.#units = new Float32Array(bytes.length / TABLE_ROW_BYTES);
  }

  /** The table that is shipped. @throws when it is not there */
  static async load(): Promise<WordTable> {
    return new WordTable(await readFile(TABLE_FILE));
  }

  /** How many pieces it has. */
  get size(): number {
    return this.#units.length;
  }

  /** The cosine between two pieces. */
  similarity(a: number, b: number): number {
    if (a === b) return 1;
    const unitA = this.#units[a] || this.#unpacked(a);
    const unitB = this.#units[b] || this.#unpacked(b);
    const rows = this.#rows;
    const [fromA, fromB] = [a * TABLE_WIDTH, b * TABLE_WIDTH];
    let sum = 0;
    for (let i = 0; i < TABLE_WIDTH; i++) sum += rows[fromA + i]! * rows[fromB + i]!;
    return sum * unitA * unitB;
  }

  /** Makes a row ready when it is asked for first: a question meets a few hundred of 30,000. @returns its unit */
  #unpacked(piece: number): number {
    const from = piece * TABLE_WIDTH;
    let squares = 0;
    for (let i = 0; i < TABLE_WIDTH; i += 2) {
      const both = this.#packed[(from + i) / 2]!;
      this.#rows[from + i] = (both << 28) >> 28;
      this.#rows[from + i + 1] = (both << 24) >> 28;
      squares += this.#rows[from + i]! ** 2 + this.#rows[from + i + 1]! ** 2;
    }
    this.#units[piece] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    return this.#units[piece]!;
  }
}

/** The word pieces of a question, ready to meet those of many paragraphs: each pair is compared once. */
export class TableMatcher {
  readonly #table: WordTable;
  readonly #ids: Int32Array;
  /** By piece of the question, then of a paragraph; NaN for a pair that has not met. */
  readonly #known: readonly Float32Array[];

  constructor(table: WordTable, ids: Int32Array) {
    this.#table = table;
    this.#ids = ids;
    this.#known = Array.from(ids, () => new Float32Array(table.size).fill(Number.NaN));
  }

  /** How each piece of the question is met by a paragraph's; null where either has none. */
  meet(ids: Int32Array): Met | null {
    if (ids.length === 0 || this.#ids.length === 0) return null;
    const similarities = new Float32Array(this.#ids.length).fill(Number.NEGATIVE_INFINITY);
    const places = new Int32Array(this.#ids.length);
    for (const [piece, own] of this.#ids.entries()) {
      const known = this.#known[piece]!;
      for (let place = 0; place < ids.length; place++) {
        const id = ids[place]!;
        if (Number.isNaN(known[id])) known[id] = this.#table.similarity(own, id);
        const similarity = known[id]!;
        if (similarity <= similarities[piece]!) continue;
        similarities[piece] = similarity;
        places[piece] = place;
      }
    }
    return { similarities, places };
  }
}
