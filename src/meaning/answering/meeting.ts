import { SIGN_BYTES } from '../engine/signs.js';

/** A question's pieces, as the model reads them. */
export interface AskedPieces {
  readonly ids: Int32Array;
  /** Of each a vector of length 1, `PIECE_WIDTH` numbers. */
  readonly vectors: Float32Array;
}

/** A paragraph's pieces under its headline's. */
export interface ReadPieces {
  /** As many as there are signs of; where they are others, none is known. */
  readonly ids: Int32Array;
  /** `SIGN_BYTES` a piece. */
  readonly signs: Uint8Array;
  /** How many are the headline's. */
  readonly headline: number;
}

/** Where it stands how like each of a question's pieces those of a passage are: `width` numbers a piece, the first of them `from`. */
interface Likenesses {
  readonly numbers: Float32Array;
  readonly width: number;
  readonly from: number;
}

const UNKNOWN = -1;

/** How a question's pieces and a passage's meet one by one. A row more, the first, stands for the question as a whole. */
export class Meeting {
  readonly asked: number;
  readonly count: number;
  /** How like each piece of the passage each row is, `count` numbers a row; of the first row how like its best. */
  readonly likeness: Float32Array;
  /** 1 where the two are the same piece; in the first row where any is. */
  readonly sameness: Float32Array;
  /** How like its best of the passage each piece of the question is. */
  readonly best: Float32Array;
  /** 1 where the passage has it. */
  readonly same: Uint8Array;

  /** @param count so many of the passage's pieces are read */
  constructor(
    asked: Int32Array,
    { ids, signs }: ReadPieces,
    count: number,
    { numbers, width, from }: Likenesses,
  ) {
    this.asked = asked.length;
    this.count = count;
    this.likeness = new Float32Array((asked.length + 1) * count).fill(-1, 0, count);
    this.sameness = new Float32Array((asked.length + 1) * count);
    this.best = new Float32Array(asked.length).fill(-1);
    this.same = new Uint8Array(asked.length);
    const isKnown = ids.length * SIGN_BYTES === signs.length;
    for (let piece = 0; piece < count; piece++) {
      const id = isKnown ? ids[piece]! : UNKNOWN;
      for (let own = 0; own < asked.length; own++) {
        const alike = numbers[piece * width + from + own]!;
        const at = (own + 1) * count + piece;
        this.likeness[at] = alike;
        if (alike > this.likeness[piece]!) this.likeness[piece] = alike;
        if (alike > this.best[own]!) this.best[own] = alike;
        if (asked[own] === id) this.sameness[at] = this.sameness[piece] = this.same[own] = 1;
      }
    }
  }
}
