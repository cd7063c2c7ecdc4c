import type { Within } from '../../search/before.js';
import { similarityOf } from '../../search/meaning/vectors.js';
import type { Look, LookedScores, WordPair } from '../../search/search.js';
import type { ParagraphMeaning, ParagraphText, PlacedText, QuestionMeaning } from '../engine/meanings.js';
import { loadWordPieces } from '../engine/model.js';
import { ofWords, type WordPieces } from '../engine/word-pieces.js';
import { type ToJudge, toJudge } from './judged.js';
import { countedIn, type MetQuestion, mean, QuestionMatcher } from './met-question.js';
import { type Cut, pairsOf } from './pairs.js';
import { headlinePiecesOf } from './read-pieces.js';
import { type Asked, askedAlone, askedWithin } from './said-before.js';
import { withinArticles } from './within-article.js';
import { TableMatcher, WordTable } from './word-table.js';

/** A headline and the beginning of a paragraph tell what it is about by the table; of what is read all counts. */
const MOST_TABLE_PIECES = 400;

/**
 * By how much paragraphs differ when they are read for each part by which they differ by the table: 0.7 to 0.9 on the sets that it
 * was measured on.
 */
const READ_FOR_TABLE = 0.7;

/** So many of the best are read for a question that are not kept. */
export const READ = 20;

/** Less than this share of the first `READ` says nothing of the others: then the table ranks all. */
const ENOUGH_READ = 0.5;

/** How well paragraphs meet a question, in their order. */
export interface Looked {
  readonly by: Look['by'];
  readonly scores: readonly LookedScores[];
  /** Whether one of them answers at all, by a network that reads both: log odds; null of one that it did not judge. */
  answersIn(paragraph: number): number | null;
  /** Which words met which in one of them: none by the table, which knows no word where it stands. */
  pairsIn(paragraph: number): readonly WordPair[];
}

const NO_PAIRS = () => [];
const NOT_JUDGED = () => null;

/** Looks at paragraphs word by word: each piece of the question meets the one that is most like it (late interaction). */
export class SecondLook {
  readonly #pieces: WordPieces;
  readonly #table: WordTable;

  constructor(pieces: WordPieces, table: WordTable) {
    this.#pieces = pieces;
    this.#table = table;
  }

  /** With what is shipped: the model's word pieces and the table. @throws when they are missing */
  static async load(): Promise<SecondLook> {
    return new SecondLook(...(await Promise.all([loadWordPieces(), WordTable.load()])));
  }

  /** A question, behind what was said before it where it goes on with that, ready for the model. */
  asked(question: string, within?: Within): Asked {
    return within ? askedWithin(question, within, this.#pieces) : askedAlone(question, this.#pieces);
  }

  /** What the network is asked of the first of the paragraphs. */
  toJudge(
    asked: Asked,
    vectors: Float32Array,
    paragraphs: readonly PlacedText[],
    read: readonly (ParagraphMeaning | null)[],
  ): ToJudge {
    return toJudge(asked, vectors, paragraphs, read, this.#pieces);
  }

  /**
   * How well paragraphs meet a question: where enough of the first are read, by what is read, and for the others by what the table leads
   * one to expect; else by the table alone. Null where the question has no word piece.
   * @param read the meaning of the paragraphs, or of the first of them; null for one that is not read
   */
  at(
    asked: Asked,
    paragraphs: readonly PlacedText[],
    meaning: QuestionMeaning | null,
    read: readonly (ParagraphMeaning | null)[],
  ): Looked | null {
    const { alone } = asked;
    const counted = countedIn(alone);
    if (counted.length === 0) return null;
    const matcher = meaning && new QuestionMatcher(asked, meaning);
    const met = read.map((one, i) =>
      one && matcher
        ? matcher.meet(one.pieces, headlinePiecesOf(this.#pieces, paragraphs[i]!.headline).length)
        : null,
    );
    const pairsIn = (i: number) =>
      met[i] && matcher ? this.#pairsIn(asked, paragraphs[i]!, read[i]!.pieces, met[i], matcher) : [];
    const whole = met.filter((one) => one !== null);
    const within = matcher ? withinArticles(met, paragraphs, (one) => matcher.allOf(one)) : [];
    const scores = met.map(
      (one, i) =>
        one && {
          ...scoresOf(one),
          whole: wholeOf(meaning!, read[i]!),
          within: within[i]!,
          answering: 0,
        },
    );
    if (whole.length > 0 && whole.length === paragraphs.length)
      return { by: 'pieces', scores: scores.filter((one) => one !== null), answersIn: NOT_JUDGED, pairsIn };
    const table = new TableMatcher(
      this.#table,
      Int32Array.from(counted, (i) => alone.pieces.ids[i]!),
    );
    const byTable = paragraphs.map((paragraph) =>
      mean(table.meet(this.#idsOf(paragraph))?.similarities ?? []),
    );
    const first = met.slice(0, READ);
    const isEnough = first.filter((one) => one !== null).length >= ENOUGH_READ * first.length;
    if (!isEnough || whole.length === 0) {
      const scores = byTable.map((all) => ({ all, whole: 0, asking: 0, open: 0, within: 0, answering: 0 }));
      return { by: 'table', scores, answersIn: NOT_JUDGED, pairsIn: NO_PAIRS };
    }
    return { by: 'pieces', scores: withUnread(scores, byTable), answersIn: NOT_JUDGED, pairsIn };
  }

  #pairsIn(
    asked: Cut,
    { headline, text }: ParagraphText,
    signs: Uint8Array,
    { met }: MetQuestion,
    { matcher }: QuestionMatcher,
  ): WordPair[] {
    const passage = [headline, text].map((text) => ({ text, pieces: ofWords(text, this.#pieces.of(text)) }));
    return pairsOf(asked, passage, met, signs, matcher, this.#table);
  }

  #idsOf({ headline, text }: ParagraphText): Int32Array {
    const ids = [...this.#pieces.of(headline).ids, ...this.#pieces.of(text).ids];
    return Int32Array.from(new Set(ids.slice(0, MOST_TABLE_PIECES)));
  }
}

/** Those that are not read are as those that are on the whole, and in all as much better or worse as the table says. */
function withUnread(read: readonly (LookedScores | null)[], byTable: readonly number[]): LookedScores[] {
  const known = read.flatMap((one, i) => (one ? [{ ...one, byTable: byTable[i]! }] : []));
  const usual = mean(known.map(({ all, byTable }) => all - READ_FOR_TABLE * byTable));
  const of = (which: keyof LookedScores) => mean(known.map((one) => one[which]));
  const unread = {
    whole: of('whole'),
    asking: of('asking'),
    open: of('open'),
    within: of('within'),
    answering: 0,
  };
  return byTable.map((score, i) => read[i] ?? { all: usual + READ_FOR_TABLE * score, ...unread });
}

/** A paragraph is as like a question as the window of it that is most like it. */
function wholeOf({ vector }: QuestionMeaning, { vectors }: ParagraphMeaning): number {
  return Math.max(...vectors.map((one) => similarityOf(vector, one)));
}

function scoresOf({ all, asking, open }: MetQuestion) {
  return { all, asking, open };
}
