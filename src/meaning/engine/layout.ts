import { DIMENSIONS } from '../../search/meaning/vectors.js';

/** The shape of all-MiniLM-L6-v2. */
export const SHAPE = {
  width: DIMENSIONS,
  /** Of the layer that each row passes after attention. */
  inner: 1536,
  layers: 6,
  vocabulary: 30_522,
  /** The model has 512 positions; it was trained on texts of at most so many pieces. */
  mostPieces: 256,
};

/**
 * So many components of a piece meet those of others: the ones that the layer's own norm makes largest. The rest tells no more: with 192 of
 * 384 the sets that it was measured on were ranked as well, in half the bytes.
 */
export const PIECE_WIDTH = 192;

/** Rows that one pass takes: those of the longest text, or of several short ones. A multiple of the rows of a tile. */
export const MOST_ROWS = 256;

/** A matrix of weights: addresses of its numbers of 16 bits, its columns' scales and bias. */
export interface Product {
  readonly depth: number;
  readonly columns: number;
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
}

/** Addresses of what layer norm multiplies by and adds. */
export interface Norm {
  readonly gain: number;
  readonly bias: number;
}

export interface Layer {
  readonly attention: Product;
  readonly output: Product;
  readonly afterAttention: Norm;
  readonly up: Product;
  readonly down: Product;
  readonly afterInner: Norm;
}

/** Addresses of what one thread works with. */
export interface Workplace {
  readonly pieces: number;
  readonly rows: number;
  readonly quantised: number;
  readonly scales: number;
  /** Rows of queries, keys and values, or of the inner layer. */
  readonly wide: number;
  readonly narrow: number;
  readonly scores: number;
  readonly keys: number;
}

/** What the model reads: questions it was taught to read anew, with matrices of their own (`taught.ts`). */
export type Read = 'paragraphs' | 'questions';

/** Where everything lies in the memory that all threads share: first a word that says whether the weights are there, then they, then a workplace a thread. */
export interface Layout {
  readonly words: number;
  readonly positions: number;
  readonly afterWords: Norm;
  readonly layers: Readonly<Record<Read, readonly Layer[]>>;
  readonly workplaces: readonly Workplace[];
  readonly bytes: number;
}

const LINE = 64;

/** The same for every thread: it depends on nothing but how many there are. */
export function layoutFor(threads: number): Layout {
  let end = LINE;
  const place = (bytes: number): number => {
    const at = Math.ceil(end / LINE) * LINE;
    end = at + bytes;
    return at;
  };
  const { width, inner, vocabulary, mostPieces } = SHAPE;
  const product = (depth: number, columns: number): Product => ({
    depth,
    columns,
    weights: place(2 * depth * columns),
    scales: place(4 * columns),
    bias: place(4 * columns),
  });
  const norm = (): Norm => ({ gain: place(4 * width), bias: place(4 * width) });
  const layer = (): Layer => ({
    attention: product(width, 3 * width),
    output: product(width, width),
    afterAttention: norm(),
    up: product(width, inner),
    down: product(inner, width),
    afterInner: norm(),
  });
  const taught = (product: Product): Product => ({
    ...product,
    weights: place(2 * product.depth * product.columns),
    scales: place(4 * product.columns),
  });
  const workplace = (): Workplace => ({
    pieces: place(4 * MOST_ROWS),
    rows: place(4 * MOST_ROWS * width),
    quantised: place(2 * MOST_ROWS * inner),
    scales: place(4 * MOST_ROWS),
    wide: place(4 * MOST_ROWS * inner),
    narrow: place(4 * MOST_ROWS * width),
    scores: place(4 * MOST_ROWS),
    keys: place(4 * MOST_ROWS * width),
  });
  const words = place(2 * vocabulary * width);
  const positions = place(4 * mostPieces * width);
  const afterWords = norm();
  const paragraphs = Array.from({ length: SHAPE.layers }, layer);
  const questions = paragraphs.map(({ attention, output, up, down, ...norms }) => ({
    ...norms,
    attention: taught(attention),
    output: taught(output),
    up: taught(up),
    down: taught(down),
  }));
  return {
    words,
    positions,
    afterWords,
    layers: { paragraphs, questions },
    workplaces: Array.from({ length: threads }, workplace),
    get bytes() {
      return end;
    },
  };
}
