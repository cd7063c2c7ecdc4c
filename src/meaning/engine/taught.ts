import { fileURLToPath } from 'node:url';
import { KINDS, OWN } from '../../search/before.js';
import { PIECE_WIDTH, SHAPE } from './layout.js';
import { openWeights } from './weights-file.js';

/**
 * What the model was taught of questions (scripts/answering): to read them, and what was said before them, towards the paragraphs that answer,
 * which are read as ever.
 */
export interface Taught {
  /**
   * Adds to a matrix of weights, column by column of this depth, what was taught: the product of two narrow ones (LoRA, Hu and others 2021,
   * https://arxiv.org/abs/2106.09685).
   */
  addTo(weights: Float32Array, name: string, depth: number): void;
  /** What is added to a piece of what was said before, by its kind: `SHAPE.width` numbers; nothing to a question's own. */
  readonly kinds: Float32Array;
  /** How much each piece counts, 0 to 1: a question's own 1, what was said before as much as it tells what is asked. */
  sharesOf(rows: Float32Array, kinds: Uint8Array): Float32Array;
}

/** Made by scripts/answering (see its README). */
export const TAUGHT_FILE = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../data/question-reader.safetensors'
    : '../../../../data/question-reader.safetensors',
  import.meta.url,
);

const TAUGHT_SHA256 = '3ab40b56f021d29d1683c6b57e92997bf17f92c75ffea8cfe9ff05496b4f585b';

/** How many rows and columns the narrow matrices have. */
const RANK = 16;

/** @throws when the file is missing, or is not, byte for byte, what it should be */
export function openTaught(): Taught {
  const file = openWeights(fileURLToPath(TAUGHT_FILE), TAUGHT_SHA256);
  const gate = file.numbers('gate.weight', PIECE_WIDTH);
  const gateOfKind = file.numbers('gate.kinds', KINDS);
  return {
    kinds: file.numbers('kinds', KINDS * SHAPE.width),
    addTo(weights, name, depth) {
      const columns = weights.length / depth;
      const into = file.numbers(`${name}.in`, RANK * depth);
      const out = file.numbers(`${name}.out`, columns * RANK);
      for (let column = 0; column < columns; column++) {
        const own = weights.subarray(column * depth, (column + 1) * depth);
        for (let rank = 0; rank < RANK; rank++) {
          const share = out[column * RANK + rank]!;
          const from = rank * depth;
          for (let i = 0; i < depth; i++) own[i]! += share * into[from + i]!;
        }
      }
    },
    sharesOf(rows, kinds) {
      return Float32Array.from(kinds, (kind, piece) => {
        if (kind === OWN) return 1;
        let sum = gateOfKind[kind]!;
        for (let i = 0; i < PIECE_WIDTH; i++) sum += gate[i]! * rows[piece * PIECE_WIDTH + i]!;
        return 1 / (1 + Math.exp(-sum));
      });
    },
  };
}
