import { seededRandom } from '../../src/cli/eval/random.js';
import { PIECE_WIDTH } from '../../src/meaning/engine/layout.js';
import type { ParagraphText, PlacedText } from '../../src/meaning/engine/meanings.js';
import { modelOf } from '../../src/meaning/engine/model.js';
import { WordPieces } from '../../src/meaning/engine/word-pieces.js';
import type { Embedder } from '../../src/meaning/threads/embedder.js';
import { DIMENSIONS } from '../../src/search/meaning/vectors.js';
import { vectorByWords } from '../search/vectors-by-words.js';

/** Every word that it meets is a piece. */
export class FakePieces extends WordPieces {
  readonly #words: string[];

  constructor() {
    const words = ['[UNK]', '[CLS]', '[SEP]'];
    const numbers = new Map(words.map((word, i) => [word, i]));
    const vocabulary = new Proxy(numbers, {
      get(target, name) {
        if (name !== 'get') return Reflect.get(target, name);
        return (word: string) => {
          const known = target.get(word);
          if (known !== undefined || word.startsWith('##')) return known;
          target.set(word, words.length);
          return words.push(word) - 1;
        };
      },
    });
    super(vocabulary);
    this.#words = words;
  }

  wordOf(id: number): string {
    return this.#words[id]!;
  }
}

/** Each in an article of its own. */
export function placed(paragraphs: readonly ParagraphText[]): PlacedText[] {
  return paragraphs.map((paragraph, i) => ({ article: `article ${i}`, paragraph: 1, ...paragraph }));
}

/** As `vectorByWords`, but as long in every component as a real one, which its signs stand for. */
export function denseByWords(word: string): Float32Array {
  const place = vectorByWords(word).findIndex((value) => value > 0);
  const random = seededRandom(place + 1);
  return Float32Array.from({ length: DIMENSIONS }, () => (place < 0 ? 0 : random() - 0.5));
}

/** Nothing is added to what was said before a question, and it counts half. */
export const UNTAUGHT = {
  kinds: new Float32Array(4 * DIMENSIONS),
  sharesOf: (_: Float32Array, kinds: Uint8Array) =>
    Float32Array.from(kinds, (kind) => (kind === 0 ? 1 : 0.5)),
};

/** A model that reads so many words at once; a piece points where its word does, what frames a text nowhere. */
function fakeModel(vectorOf: (word: string) => Float32Array) {
  const pieces = new FakePieces();
  const rowOf = (id: number) => (id < 3 ? new Float32Array(DIMENSIONS) : vectorOf(pieces.wordOf(id)));
  const encode = (texts: readonly Int32Array[]) => {
    const ids = texts.flatMap((text) => [...text]);
    const rows = new Float32Array(ids.length * DIMENSIONS);
    for (const [i, id] of ids.entries()) rows.set(rowOf(id), i * DIMENSIONS);
    return { last: rows, beforeLast: folded(rows) };
  };
  const encoding = { paragraphs: encode, question: (text: Int32Array) => encode([text]) };
  return { pieces, model: modelOf(pieces, encoding, UNTAUGHT, 40) };
}

/** Rows in which each component is the sum of those that are so many apart. */
function folded(rows: Float32Array): Float32Array {
  const narrow = new Float32Array((rows.length / DIMENSIONS) * PIECE_WIDTH);
  for (const [i, value] of rows.entries())
    narrow[Math.floor(i / DIMENSIONS) * PIECE_WIDTH + ((i % DIMENSIONS) % PIECE_WIDTH)]! += value;
  return narrow;
}

/** A text that the embedder was asked for. */
export interface FakeJob {
  readonly kind: 'question' | 'untaught pieces' | 'paragraph';
  readonly text: string;
  readonly isAsked: boolean;
}

/** An embedder without a model, that writes down its jobs. A job fails when `fails` says with what. */
export function fakeEmbedder(
  fails: (job: FakeJob) => Error | null = () => null,
  vectorOf: (word: string) => Float32Array = vectorByWords,
) {
  const jobs: FakeJob[] = [];
  const { pieces, model } = fakeModel(vectorOf);
  const note = (job: FakeJob) => {
    if (job.text !== '') jobs.push(job);
    const failure = fails(job);
    if (failure) throw failure;
  };
  const embedder: Embedder = {
    threads: 2,
    async question(question) {
      note({ kind: 'question', text: question.text, isAsked: true });
      return model.question(question);
    },
    async untaughtPieces(text) {
      note({ kind: 'untaught pieces', text, isAsked: true });
      return model.untaughtPieces(text);
    },
    async paragraphs(paragraphs: readonly ParagraphText[], { isAsked, signal }) {
      signal?.throwIfAborted();
      for (const { text } of paragraphs) note({ kind: 'paragraph', text, isAsked });
      return model.paragraphs(paragraphs);
    },
    /** As if the paragraph of more pieces answered better. */
    judge: async (_, paragraphs) =>
      paragraphs.map((one) => one && { better: one.ids.length, answers: one.ids.length - 4 }),
    async close() {},
  };
  const of = (kind: FakeJob['kind']) => jobs.filter((job) => job.kind === kind);
  return { embedder, jobs, of, pieces };
}
