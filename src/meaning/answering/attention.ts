import type { Matrix, Products, Weights } from './products.js';

/** Columns side by side in the rows of a matrix: from `first` on, as wide as all heads. */
export interface Part {
  readonly of: Matrix;
  /** Numbers of a row as it lies. */
  readonly stride: number;
  readonly first: number;
}

/** How much more each query looks at each key than their products say: `keys` numbers a query, times what a head gives for it. */
export interface Leaning {
  readonly numbers: Float32Array;
  readonly byHead: Float32Array;
}

/**
 * Attention (Vaswani and others 2017): of each head every query takes of the values by the soft-max of how its part of the width meets the
 * keys'.
 */
export class Attention {
  readonly #products: Products;
  readonly #width: number;
  readonly #heads: number;
  readonly #queries: Matrix;
  readonly #scores: Matrix;
  readonly #shares: Matrix;
  readonly #taken: Matrix;
  readonly #keys: Weights;
  readonly #values: Weights;

  constructor(
    products: Products,
    most: { readonly queries: number; readonly keys: number },
    width: number,
    heads: number,
  ) {
    const part = width / heads;
    this.#products = products;
    this.#width = width;
    this.#heads = heads;
    this.#queries = products.matrix(most.queries, part);
    this.#keys = products.weights(part, most.keys);
    this.#scores = products.matrix(most.queries, this.#keys.columns);
    this.#shares = products.matrix(most.queries, most.keys);
    this.#values = products.weights(most.keys, part);
    this.#taken = products.matrix(most.queries, part);
  }

  /** @param out a row a query, as wide as all heads */
  attend(
    queries: Part & { readonly count: number },
    keys: Part & { readonly count: number },
    values: Part,
    out: Matrix,
    leanings: readonly Leaning[] = [],
  ): void {
    const part = this.#width / this.#heads;
    const products = this.#products;
    for (let head = 0; head < this.#heads; head++) {
      const from = head * part;
      for (let query = 0; query < queries.count; query++) {
        const at = query * queries.stride + queries.first + from;
        this.#queries.numbers.set(queries.of.numbers.subarray(at, at + part), query * part);
      }
      const laidKeys = products.layColumns(this.#keys, keys, from, keys.count);
      products.multiply(this.#queries, laidKeys, this.#scores, queries.count);
      for (let query = 0; query < queries.count; query++)
        this.#share(query, keys.count, laidKeys.columns, head, leanings);
      const laidValues = products.layRows(this.#values, values, from, keys.count);
      products.multiply(this.#shares, laidValues, this.#taken, queries.count);
      for (let query = 0; query < queries.count; query++) {
        const taken = this.#taken.numbers.subarray(query * part, (query + 1) * part);
        out.numbers.set(taken, query * this.#width + from);
      }
    }
  }

  /** The soft-max of a query's scores. */
  #share(query: number, count: number, stride: number, head: number, leanings: readonly Leaning[]): void {
    const scores = this.#scores.numbers.subarray(query * stride, query * stride + count);
    const shares = this.#shares.numbers.subarray(query * count, (query + 1) * count);
    const scale = 1 / Math.sqrt(this.#width / this.#heads);
    for (let key = 0; key < count; key++) shares[key] = scores[key]! * scale;
    for (const { numbers, byHead } of leanings) {
      const by = byHead[head]!;
      const from = query * count;
      for (let key = 0; key < count; key++) shares[key]! += by * numbers[from + key]!;
    }
    let most = Number.NEGATIVE_INFINITY;
    for (let key = 0; key < count; key++) if (shares[key]! > most) most = shares[key]!;
    let all = 0;
    for (let key = 0; key < count; key++) {
      const one = Math.exp(shares[key]! - most);
      shares[key] = one;
      all += one;
    }
    const one = 1 / all;
    for (let key = 0; key < count; key++) shares[key]! *= one;
  }
}
