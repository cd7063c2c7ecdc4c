import { PIECE_WIDTH } from '../engine/layout.js';
import { SIGN_BYTES } from '../engine/signs.js';
import { normalise } from './layers.js';
import { MOST_ASKED, MOST_BEFORE, UNIT } from './limits.js';
import type { AskedPieces, Meeting, ReadPieces } from './meeting.js';
import { Passage } from './passage.js';
import { laid, type Matrix, Products, type Weights } from './products.js';
import { Rounds } from './rounds.js';
import { Signals } from './signals.js';
import { type NetworkWeights, SIZE } from './weights.js';

/** A paragraph's pieces, and how it stands to what was shown before the question (`relationOf`); to nothing unless told. */
export type RelatedPieces = ReadPieces & { readonly relation?: readonly number[] };

/** What the network says of a paragraph: log odds. */
export interface Said {
  /** How much better than another it answers: only differences mean something. */
  readonly better: number;
  /** Whether it answers at all. */
  readonly answers: number;
}

/**
 * Tells how well a paragraph answers a question: a small network over the vectors of the question's pieces and the signs of the
 * paragraph's. Each piece of the question, and one row that gathers, looks through the paragraph (attention that leans to pieces that are
 * alike, and to the same), they talk among themselves, and again; what is gathered is judged. Taught with questions asked of news and of an
 * encyclopedia and the paragraphs that answer them (scripts/answering; between ColBERT, whose vectors it takes, and PreTTR, MacAvaney and
 * others 2020, https://arxiv.org/abs/2004.14255).
 */
export class AnsweringNetwork {
  readonly #weights: NetworkWeights;
  readonly #products = new Products();
  readonly #passage: Passage;
  readonly #rounds: Rounds;
  readonly #signals: Signals;
  readonly #relations: Signals;
  readonly #question: Weights;
  readonly #judgement: Weights;
  readonly #sure: Weights;
  readonly #asked: Matrix;
  /** The question's rows, the same for each passage, and as they are for one. */
  readonly #askedRows: Matrix;
  readonly #rows: Matrix;
  readonly #gathered: Matrix;
  readonly #said: Matrix;

  /** @throws where the machine has no SIMD */
  constructor(weights: NetworkWeights) {
    const products = this.#products;
    this.#weights = weights;
    this.#passage = new Passage(weights, products);
    this.#rounds = new Rounds(weights.rounds, products);
    this.#signals = new Signals(weights.signals, SIZE.width);
    this.#relations = new Signals({ weights: weights.relation }, SIZE.width);
    this.#question = laid(products, weights.question);
    this.#judgement = laid(products, weights.judgement);
    this.#sure = laid(products, weights.sure);
    this.#asked = products.matrix(MOST_ASKED + MOST_BEFORE, PIECE_WIDTH);
    this.#askedRows = products.matrix(MOST_ASKED + MOST_BEFORE, SIZE.width);
    this.#rows = products.matrix(1 + MOST_ASKED + MOST_BEFORE, SIZE.width);
    this.#gathered = products.matrix(1, SIZE.width);
    this.#said = products.matrix(1, this.#judgement.columns);
  }

  /**
   * How far each paragraph answers a question, in their order. Null for one that has no piece, and for all where the question has none.
   */
  answering(question: AskedPieces, paragraphs: readonly (RelatedPieces | null)[]): (Said | null)[] {
    const most = question.kinds ? MOST_ASKED + MOST_BEFORE : MOST_ASKED;
    const asked = Math.min(most, question.ids.length, question.vectors.length / PIECE_WIDTH);
    if (asked === 0) return paragraphs.map(() => null);
    const vectors = question.vectors.subarray(0, asked * PIECE_WIDTH);
    this.#passage.ask(vectors);
    for (let i = 0; i < vectors.length; i++) this.#asked.numbers[i] = vectors[i]! * UNIT;
    this.#products.multiply(this.#asked, this.#question, this.#askedRows, asked);
    const kinds = question.kinds?.subarray(0, asked);
    const pieces = { ids: question.ids.subarray(0, asked), ...(kinds && { kinds }) };
    return paragraphs.map((one) => (one && one.signs.length >= SIGN_BYTES ? this.#judge(pieces, one) : null));
  }

  #judge(asked: Pick<AskedPieces, 'ids' | 'kinds'>, paragraph: RelatedPieces): Said {
    const meeting = this.#passage.lay(asked, paragraph);
    const relation = paragraph.relation ?? [];
    this.#layQuestion(meeting, asked.kinds);
    this.#relations.addTo(this.#rows.numbers, 0, relation);
    this.#rounds.run(this.#rows, this.#passage.rows, meeting);
    normalise(this.#rows.numbers, 1, this.#weights.last, this.#gathered.numbers);
    this.#products.multiply(this.#gathered, this.#judgement, this.#said, 1);
    const { judgedRelation } = this.#weights;
    const better = relation.reduce((sum, one, i) => sum + one * judgedRelation[i]!, this.#said.numbers[0]!);
    this.#products.multiply(this.#gathered, this.#sure, this.#said, 1);
    return { better, answers: this.#said.numbers[0]! };
  }

  /** The row that gathers, then those of the question's pieces with how the passage meets them. */
  #layQuestion({ asked, best, same }: Meeting, kinds: Uint8Array | undefined): void {
    const { width } = SIZE;
    const { before } = this.#weights;
    const rows = this.#rows.numbers;
    rows.set(this.#weights.gathering);
    for (let piece = 0; piece < asked; piece++) {
      const to = (piece + 1) * width;
      for (let i = 0; i < width; i++)
        rows[to + i] = this.#askedRows.numbers[piece * width + i]! + this.#weights.asked[i]!;
      this.#signals.addTo(rows, to, [best[piece]!, same[piece]!, 0, 0]);
      const kind = kinds?.[piece] ?? 0;
      if (kind > 0) for (let i = 0; i < width; i++) rows[to + i]! += before[kind * width + i]!;
    }
  }
}
