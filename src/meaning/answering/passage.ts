import { PIECE_WIDTH } from '../engine/layout.js';
import { SIGN_BYTES } from '../engine/signs.js';
import { add, normalise, rectify } from './layers.js';
import { COSINE, MOST_ASKED, MOST_BEFORE, MOST_READ } from './limits.js';
import { type AskedPieces, Meeting, type ReadPieces } from './meeting.js';
import { laid, type Matrix, type Products, type Weights } from './products.js';
import { Signals } from './signals.js';
import { type NetworkWeights, SIZE } from './weights.js';

/** The rows of a passage's pieces, one passage after the other: what each piece is, how the question meets it, and what stands near it. */
export class Passage {
  /** Of the passage that was laid last. */
  readonly rows: Matrix;
  readonly #weights: NetworkWeights;
  readonly #products: Products;
  /** Of a piece what it is, then how like each of the question's. */
  readonly #piece: Weights;
  readonly #thought: Weights;
  readonly #signals: Signals;
  readonly #before: Signals;
  /** Of each place beside a piece what it counts. */
  readonly #nearby: readonly Float32Array[];
  readonly #read: Matrix;
  readonly #seen: Matrix;
  readonly #near: Matrix;
  readonly #out: Matrix;

  constructor(weights: NetworkWeights, products: Products) {
    const { width, near } = SIZE;
    this.#weights = weights;
    this.#products = products;
    this.#piece = laid(products, weights.passage, MOST_ASKED + MOST_BEFORE);
    this.#thought = laid(products, weights.nearThought);
    this.#signals = new Signals(weights.signals, width);
    this.#before = new Signals({ weights: weights.beforeMet }, width);
    this.#nearby = Array.from({ length: near }, (_, step) =>
      Float32Array.from({ length: width }, (_, i) => weights.near.weights[i * near + step]!),
    );
    this.#read = products.matrix(MOST_READ, PIECE_WIDTH);
    this.#seen = products.matrix(MOST_READ, this.#piece.columns);
    this.rows = products.matrix(MOST_READ, width);
    this.#near = products.matrix(MOST_READ, width);
    this.#out = products.matrix(MOST_READ, width);
  }

  /** Makes ready to meet the pieces of a question, given their vectors. */
  ask(vectors: Float32Array): void {
    this.#products.fill(
      this.#piece,
      vectors.map((one) => one * COSINE),
      null,
      SIZE.width,
    );
  }

  /** Lays a paragraph's rows, and says how the question that was asked last meets it. */
  lay(asked: Pick<AskedPieces, 'ids' | 'kinds'>, paragraph: ReadPieces): Meeting {
    const { width } = SIZE;
    const count = Math.min(MOST_READ, Math.floor(paragraph.signs.length / SIGN_BYTES));
    unpack(paragraph.signs.subarray(0, count * SIGN_BYTES), this.#read.numbers);
    this.#products.multiply(this.#read, this.#piece, this.#seen, count);
    const { numbers, width: stride } = this.#seen;
    const meeting = new Meeting(asked, paragraph, count, { numbers, width: stride, from: width });
    const rows = this.rows.numbers;
    for (let piece = 0; piece < count; piece++) {
      const to = piece * width;
      for (let i = 0; i < width; i++) rows[to + i] = numbers[piece * stride + i]!;
      const isTitle = piece < paragraph.headline ? 1 : 0;
      this.#signals.addTo(rows, to, [0, meeting.sameness[piece]!, meeting.likeness[piece]!, isTitle]);
      this.#before.addTo(rows, to, [meeting.likeBefore[piece]!, meeting.saidBefore[piece]!]);
    }
    this.#layNear(count);
    this.#products.multiply(this.#near, this.#thought, this.#out, count);
    rectify(this.#out.numbers, count * width);
    add(rows, this.#out.numbers, count * width);
    normalise(rows, count, this.#weights.afterNear, rows);
    return meeting;
  }

  /** Of each piece what stands around it: a convolution, each number by itself. */
  #layNear(count: number): void {
    const { width, near } = SIZE;
    const rows = this.rows.numbers;
    const out = this.#near.numbers;
    const half = (near - 1) / 2;
    for (let piece = 0; piece < count; piece++) {
      const to = piece * width;
      out.set(this.#weights.near.bias, to);
      for (let step = Math.max(-half, -piece); step <= half && piece + step < count; step++) {
        const from = (piece + step) * width;
        const by = this.#nearby[step + half]!;
        for (let i = 0; i < width; i++) out[to + i]! += by[i]! * rows[from + i]!;
      }
    }
  }
}

/** Signs as 1 and -1. */
function unpack(signs: Uint8Array, out: Float32Array): void {
  for (let byte = 0, at = 0; byte < signs.length; byte++) {
    const bits = signs[byte]!;
    for (let bit = 0; bit < 8; bit++) out[at++] = (bits >> bit) & 1 ? 1 : -1;
  }
}
