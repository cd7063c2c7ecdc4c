import type { QuantisedVector } from '../../search/meaning/vectors.js';

/** A paragraph as the model reads it: under its headline. */
export interface ParagraphText {
  readonly headline: string;
  readonly text: string;
}

/** A paragraph with where it stands, as a second look takes it. */
export interface PlacedText extends ParagraphText {
  /** The id of its article. */
  readonly article: string;
  /** Its number in it, from 1. */
  readonly paragraph: number;
}

/** A question as the model reads it: by itself, or behind what was said before it. */
export interface QuestionText {
  readonly text: string;
  /** Of each piece 0 where it is the question's own, else the kind of what was said (`SAID`); absent where all are its own. */
  readonly kinds?: Uint8Array;
}

/** What the model makes of a question, with what was said before it. */
export interface QuestionMeaning {
  readonly vector: QuantisedVector;
  /** The vectors of its word pieces, each of length 1: `PIECE_WIDTH` numbers a piece, without [CLS] and [SEP]. */
  readonly pieces: Float32Array;
  /** How much each of them counts, 0 to 1: the question's own 1. */
  readonly shares: Float32Array;
}

/** What the model makes of a paragraph. */
export interface ParagraphMeaning {
  /** One a window: see windows.ts. */
  readonly vectors: readonly QuantisedVector[];
  /** The signs of its word pieces' vectors, `SIGN_BYTES` a piece: the headline's, then those of the text, without punctuation. */
  readonly pieces: Uint8Array;
}
