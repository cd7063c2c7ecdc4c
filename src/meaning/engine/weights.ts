import { type Layout, type Norm, type Product, SHAPE } from './layout.js';
import type { Taught } from './taught.js';
import type { WeightsFile } from './weights-file.js';

/** See scripts/wasm/encoder.js: with rows of at most 1,366, no sum of 1,536 products overflows 32 bits. */
const LARGEST_WEIGHT = 1_023;
export const LARGEST_ROW = 1_366;

/** Columns of a block, as the kernel takes them. */
const COLUMNS = 8;

/** Puts the weights where the kernel looks for them, as it wants them: those that read paragraphs, and those that read questions. */
export function packWeights(
  file: WeightsFile,
  taught: Taught,
  layout: Layout,
  memory: ArrayBufferLike,
): void {
  const floats = new Float32Array(memory);
  const { width, vocabulary, mostPieces } = SHAPE;
  new Uint16Array(memory, layout.words, vocabulary * width).set(
    file.halves('embeddings.word_embeddings.weight', vocabulary * width),
  );
  // All texts are of the first type: what the model adds for that is added to the positions here, once.
  const type = file.numbers('embeddings.token_type_embeddings.weight', 2 * width);
  const positions = file.numbers('embeddings.position_embeddings.weight', 512 * width);
  for (let i = 0; i < mostPieces * width; i++) {
    floats[layout.positions / 4 + i] = positions[i]! + type[i % width]!;
  }
  const norm = (name: string, { gain, bias }: Norm) => {
    floats.set(file.numbers(`${name}.weight`, width), gain / 4);
    floats.set(file.numbers(`${name}.bias`, width), bias / 4);
  };
  const product = (names: readonly string[], to: Product, forQuestions: Product) => {
    const columns = to.columns / names.length;
    for (const [part, name] of names.entries()) {
      const weights = file.numbers(`${name}.weight`, to.depth * columns);
      packColumns(weights, part * columns, to, memory);
      taught.addTo(weights, name, to.depth);
      packColumns(weights, part * columns, forQuestions, memory);
      floats.set(file.numbers(`${name}.bias`, columns), to.bias / 4 + part * columns);
    }
  };
  norm('embeddings.LayerNorm', layout.afterWords);
  const { paragraphs, questions } = layout.layers;
  for (const [i, layer] of paragraphs.entries()) {
    const name = `encoder.layer.${i}`;
    const self = `${name}.attention.self`;
    const asked = questions[i]!;
    product([`${self}.query`, `${self}.key`, `${self}.value`], layer.attention, asked.attention);
    product([`${name}.attention.output.dense`], layer.output, asked.output);
    norm(`${name}.attention.output.LayerNorm`, layer.afterAttention);
    product([`${name}.intermediate.dense`], layer.up, asked.up);
    product([`${name}.output.dense`], layer.down, asked.down);
    norm(`${name}.output.LayerNorm`, layer.afterInner);
  }
}

/** Columns from `first` on, given column by column, each as whole numbers under a scale of its own: [columns / 8][depth / 2][8][2]. */
function packColumns(given: Float32Array, first: number, to: Product, memory: ArrayBufferLike): void {
  const { depth } = to;
  const weights = new Int16Array(memory, to.weights, depth * to.columns);
  const scales = new Float32Array(memory, to.scales, to.columns);
  for (let from = 0, column = first; from < given.length; from += depth, column++) {
    let largest = 0;
    for (let i = 0; i < depth; i++) largest = Math.max(largest, Math.abs(given[from + i]!));
    const scale = largest / LARGEST_WEIGHT || 1;
    scales[column] = scale;
    const block = Math.floor(column / COLUMNS) * depth * COLUMNS + (column % COLUMNS) * 2;
    for (let i = 0; i < depth; i++) {
      weights[block + (i >> 1) * 2 * COLUMNS + (i & 1)] = Math.round(given[from + i]! / scale);
    }
  }
}
