import type { ReadPieces } from '../answering/meeting.js';
import type { ParagraphText } from '../engine/meanings.js';
import { HEADLINE_PIECES } from '../engine/windows.js';
import { ofWords, type WordPieces } from '../engine/word-pieces.js';

/** The pieces of a headline that are read above each paragraph. */
export function headlinePiecesOf(pieces: WordPieces, headline: string): Int32Array {
  return ofWords(headline, pieces.of(headline)).ids.subarray(0, HEADLINE_PIECES);
}

/** A paragraph's pieces, of which the signs are known, as the network reads them. */
export function readPiecesOf(
  pieces: WordPieces,
  { headline, text }: ParagraphText,
  signs: Uint8Array,
): ReadPieces {
  const above = headlinePiecesOf(pieces, headline);
  const ids = Int32Array.of(...above, ...ofWords(text, pieces.of(text)).ids);
  return { ids, signs, headline: above.length };
}
