import { OWN } from '../../search/before.js';
import { SIGN_BYTES } from '../engine/signs.js';

/** The pieces of a question, and of what was said before it, as the model reads them together. */
export interface AskedPieces {
  readonly ids: Int32Array;
  /** Of each a vector of length 1, `PIECE_WIDTH` numbers. */
  readonly vectors: Float32Array;
  /** Of each whether it is the question's own (0) or what else was said (`SAID`); all its own unless told. */
  readonly kinds?: Uint8Array;
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

/**
 * How a question's pieces, and those of what was said before it, meet a passage's one by one. A row more, the first, stands for the question
 * as a whole.
 */
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
  /** Of each piece of the passage how like the best of what was said before, 0 where nothing was; and 1 where it is one of those. */
  readonly likeBefore: Float32Array;
  readonly saidBefore: Uint8Array;

  /** @param count so many of the passage's pieces are read */
  constructor(
    { ids: asked, kinds }: Pick<AskedPieces, 'ids' | 'kinds'>,
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
    this.likeBefore = new Float32Array(count).fill(kinds?.some((kind) => kind !== OWN) ? -1 : 0);
    this.saidBefore = new Uint8Array(count);
    const isKnown = ids.length * SIGN_BYTES === signs.length;
    for (let piece = 0; piece < count; piece++) {
      const id = isKnown ? ids[piece]! : UNKNOWN;
      for (let own = 0; own < asked.length; own++) {
        const alike = numbers[piece * width + from + own]!;
        const at = (own + 1) * count + piece;
        this.likeness[at] = alike;
        if (alike > this.best[own]!) this.best[own] = alike;
        const isSame = asked[own] === id;
        if (isSame) this.sameness[at] = this.same[own] = 1;
        if ((kinds?.[own] ?? OWN) === OWN) {
          if (alike > this.likeness[piece]!) this.likeness[piece] = alike;
          if (isSame) this.sameness[piece] = 1;
        } else {
          if (alike > this.likeBefore[piece]!) this.likeBefore[piece] = alike;
          if (isSame) this.saidBefore[piece] = 1;
        }
      }
    }
  }
}
