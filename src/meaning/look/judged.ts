import type { AskedPieces } from '../answering/meeting.js';
import type { RelatedPieces } from '../answering/network.js';
import { relationOf } from '../answering/relation.js';
import type { ParagraphMeaning, PlacedText } from '../engine/meanings.js';
import type { WordPieces } from '../engine/word-pieces.js';
import { readPiecesOf } from './read-pieces.js';
import type { Asked } from './said-before.js';

/** So many of the best are judged by the network: each takes some two milliseconds, and more gain nothing. */
const JUDGED = 8;
/** Of a question that goes on with others more: what it says itself puts fewer in order. */
const JUDGED_WITHIN = 12;

/** What the network is asked. */
export interface ToJudge {
  readonly asked: AskedPieces;
  readonly paragraphs: readonly (RelatedPieces | null)[];
}

/** The first of the paragraphs with the question, as the network reads them. @param vectors of the question's pieces: `Model.untaughtPieces` */
export function toJudge(
  { pieces: { ids }, kinds, before }: Asked,
  vectors: Float32Array,
  paragraphs: readonly PlacedText[],
  read: readonly (ParagraphMeaning | null)[],
  pieces: WordPieces,
): ToJudge {
  return {
    asked: { ids, ...(kinds && { kinds }), vectors },
    paragraphs: read.slice(0, before ? JUDGED_WITHIN : JUDGED).map((one, i) => {
      const paragraph = paragraphs[i]!;
      const relation = before && relationOf(paragraph, before);
      return one && { ...readPiecesOf(pieces, paragraph, one.pieces), ...(relation && { relation }) };
    }),
  };
}
