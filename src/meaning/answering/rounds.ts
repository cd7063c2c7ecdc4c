import { Attention, type Leaning } from './attention.js';
import { add, normalise, rectify } from './layers.js';
import { LEAN, MOST_ASKED, MOST_BEFORE, MOST_READ } from './limits.js';
import type { Meeting } from './meeting.js';
import { laid, type Matrix, type Products, type Weights } from './products.js';
import { type Round, SIZE } from './weights.js';

/** A round with its weights as they lie for products, and how much more each head looks at what is alike and at what is the same. */
interface LaidRound {
  readonly of: Round;
  readonly look: Weights;
  readonly seen: Weights;
  readonly taken: Weights;
  readonly talk: Weights;
  readonly told: Weights;
  readonly up: Weights;
  readonly down: Weights;
  readonly toAlike: Float32Array;
  readonly toSame: Float32Array;
}

/** In each round the rows of a question look through a passage, hear each other, and think. */
export class Rounds {
  readonly #products: Products;
  readonly #rounds: readonly LaidRound[];
  readonly #attention: Attention;
  readonly #keysAndValues: Matrix;
  readonly #calm: Matrix;
  readonly #wide: Matrix;
  readonly #out: Matrix;

  constructor(rounds: readonly Round[], products: Products) {
    const { width, heads } = SIZE;
    const most = { queries: 1 + MOST_ASKED + MOST_BEFORE, keys: MOST_READ };
    this.#products = products;
    this.#rounds = rounds.map((of) => ({
      of,
      look: laid(products, of.look),
      seen: laid(products, of.seen),
      taken: laid(products, of.taken),
      talk: laid(products, of.talk),
      told: laid(products, of.told),
      up: laid(products, of.up),
      down: laid(products, of.down),
      toAlike: of.leaning.subarray(0, heads).map((one) => LEAN * one),
      toSame: of.leaning.subarray(heads).map((one) => LEAN * one),
    }));
    this.#attention = new Attention(products, most, width, heads);
    this.#keysAndValues = products.matrix(most.keys, 2 * width);
    this.#calm = products.matrix(most.queries, width);
    this.#wide = products.matrix(most.queries, 3 * width);
    this.#out = products.matrix(most.queries, width);
  }

  /** Changes the question's rows, one more than it has pieces. */
  run(rows: Matrix, passage: Matrix, meeting: Meeting): void {
    for (const round of this.#rounds) {
      this.#look(round, rows, passage, meeting);
      this.#talk(round, rows, meeting.asked + 1);
      this.#think(round, rows, meeting.asked + 1);
    }
  }

  #look(
    { of, look, seen, taken, toAlike, toSame }: LaidRound,
    rows: Matrix,
    passage: Matrix,
    meeting: Meeting,
  ) {
    const { width } = SIZE;
    const count = meeting.asked + 1;
    const leanings: Leaning[] = [
      { numbers: meeting.likeness, byHead: toAlike },
      { numbers: meeting.sameness, byHead: toSame },
    ];
    const part = (first: number) => ({
      of: this.#keysAndValues,
      stride: 2 * width,
      first,
      count: meeting.count,
    });
    this.#products.multiply(passage, seen, this.#keysAndValues, meeting.count);
    normalise(rows.numbers, count, of.beforeLook, this.#calm.numbers);
    this.#products.multiply(this.#calm, look, this.#out, count);
    const queries = { of: this.#out, stride: width, first: 0, count };
    this.#attention.attend(queries, part(0), part(width), this.#calm, leanings);
    this.#give(this.#calm, taken, rows, count);
  }

  #talk({ of, talk, told }: LaidRound, rows: Matrix, count: number): void {
    const { width } = SIZE;
    const part = (first: number) => ({ of: this.#wide, stride: 3 * width, first, count });
    normalise(rows.numbers, count, of.beforeTalk, this.#calm.numbers);
    this.#products.multiply(this.#calm, talk, this.#wide, count);
    this.#attention.attend(part(0), part(width), part(2 * width), this.#calm);
    this.#give(this.#calm, told, rows, count);
  }

  #think({ of, up, down }: LaidRound, rows: Matrix, count: number): void {
    normalise(rows.numbers, count, of.beforeThought, this.#calm.numbers);
    this.#products.multiply(this.#calm, up, this.#wide, count);
    rectify(this.#wide.numbers, count * 2 * SIZE.width);
    this.#give(this.#wide, down, rows, count);
  }

  #give(from: Matrix, by: Weights, rows: Matrix, count: number): void {
    this.#products.multiply(from, by, this.#out, count);
    add(rows.numbers, this.#out.numbers, count * SIZE.width);
  }
}
