import type { Look, WordPair } from '../../search/search.js';
import type { ParagraphMeaning, ParagraphText, QuestionMeaning } from '../engine/meanings.js';
import { loadWordPieces } from '../engine/model.js';
import { ofWords, type WordPieces } from '../engine/word-pieces.js';
import { type Cut, pairsOf } from './pairs.js';
import { type Met, PieceMatcher } from './piece-matcher.js';
import { TableMatcher, WordTable } from './word-table.js';

/** A question's further pieces hardly change the mean, and each takes 50 KB to meet others. */
const MOST_PIECES = 64;

/** A headline and the beginning of a paragraph tell what it is about by the table; of what is read all counts. */
const MOST_TABLE_PIECES = 400;

/** 0 is the mean, ever more the least. Up to 5 the sets that it was chosen on hardly differ; more puts what says all of a question's words before what answers it. */
const TOWARDS_LEAST = 1;

/**
 * By how much paragraphs differ when they are read for each part by which they differ by the table: 0.7 to 0.9 on the sets that it
 * was measured on.
 */
const READ_FOR_TABLE = 0.7;

/** Less than this share of the paragraphs that were to be read says nothing of the others: then the table ranks all. */
const ENOUGH_READ = 0.5;

/** How well paragraphs meet a question, in their order. */
export interface Looked {
  readonly by: Look['by'];
  readonly scores: readonly number[];
  /** Which words met which in one of them: none by the table, which knows no word where it stands. */
  pairsIn(paragraph: number): readonly WordPair[];
}

const NO_PAIRS = () => [];

/** Looks at paragraphs word by word: each piece of the question meets the one that is most like it (late interaction), and the mean of that counts. */
export class SecondLook {
  readonly #pieces: WordPieces;
  readonly #table: WordTable;

  constructor(pieces: WordPieces, table: WordTable) {
    this.#pieces = pieces;
    this.#table = table;
  }

  /** With what is shipped: the model's word pieces and the table. @throws when either is missing */
  static async load(): Promise<SecondLook> {
    return new SecondLook(...(await Promise.all([loadWordPieces(), WordTable.load()])));
  }

  /**
   * How well paragraphs meet a question: where enough of those that were to be read are, by what is read, and for the others by what the
   * table leads one to expect; else by the table alone. Null where the question has no word piece.
   * @param read the meaning of the first paragraphs; null for one that is not read
   */
  at(
    question: string,
    paragraphs: readonly ParagraphText[],
    meaning: QuestionMeaning | null,
    read: readonly (ParagraphMeaning | null)[],
  ): Looked | null {
    const asked = { text: question, pieces: this.#pieces.of(question) };
    const counted = countedIn(asked);
    if (counted.length === 0) return null;
    const table = new TableMatcher(
      this.#table,
      Int32Array.from(counted, (i) => asked.pieces.ids[i]!),
    );
    const byTable = paragraphs.map((paragraph) => meanOf(table.meet(this.#idsOf(paragraph))));
    const matcher = meaning && matcherOf(meaning);
    const met = read.map((one) => (one && matcher ? matcher.meet(one.pieces) : null));
    const known = met.flatMap((one, i) =>
      one ? [{ byPieces: metInAll(one, counted), byTable: byTable[i]! }] : [],
    );
    if (known.length === 0 || known.length < ENOUGH_READ * read.length)
      return { by: 'table', scores: byTable, pairsIn: NO_PAIRS };
    const usual = mean(known.map((one) => one.byPieces - READ_FOR_TABLE * one.byTable));
    const scores = byTable.map((score, i) => {
      const one = met[i] ?? null;
      return one ? metInAll(one, counted) : usual + READ_FOR_TABLE * score;
    });
    const pairsIn = (i: number) => {
      const one = met[i];
      if (!one || !matcher) return [];
      const passage = [paragraphs[i]!.headline, paragraphs[i]!.text].map((text) => {
        return { text, pieces: ofWords(text, this.#pieces.of(text)) };
      });
      return pairsOf(asked, passage, one, read[i]!.pieces, matcher, this.#table);
    };
    return { by: 'pieces', scores, pairsIn };
  }

  #idsOf({ headline, text }: ParagraphText): Int32Array {
    const ids = [...this.#pieces.of(headline).ids, ...this.#pieces.of(text).ids];
    return Int32Array.from(new Set(ids.slice(0, MOST_TABLE_PIECES)));
  }
}

/**
 * Which pieces of a question count: those of words. To the model one number is much like another, so numbers are left to the ranking by
 * words; punctuation says nothing.
 */
function countedIn({ text, pieces: { ids, starts, ends } }: Cut): number[] {
  const counted = Array.from(ids.subarray(0, MOST_PIECES), (_, i) => i);
  return counted.filter((i) => /^[^\p{N}]*\p{L}[^\p{N}]*$/u.test(text.slice(starts[i], ends[i])));
}

function matcherOf({ pieces }: QuestionMeaning): PieceMatcher {
  return new PieceMatcher(pieces, MOST_PIECES);
}

/**
 * How well all pieces of a question are met: between the mean and the least (a soft minimum), since a piece that nothing meets tells more
 * against a paragraph than one that is met still better tells for it.
 */
function metInAll({ similarities }: Met, counted: readonly number[]): number {
  const unmet = counted.map((i) => Math.exp(-TOWARDS_LEAST * similarities[i]!));
  return -Math.log(mean(unmet)) / TOWARDS_LEAST;
}

function meanOf(met: Met | null): number {
  return met ? mean(met.similarities) : 0;
}

function mean(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]!;
  return numbers.length === 0 ? 0 : sum / numbers.length;
}
