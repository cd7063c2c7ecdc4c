import type { Judge } from '../answering/network.js';
import type { ParagraphMeaning, ParagraphText, QuestionMeaning } from '../engine/meanings.js';
import type { WordPieces } from '../engine/word-pieces.js';
import type { Cut } from './pairs.js';
import { readPiecesOf } from './read-pieces.js';

/** So many of the best are judged by the network: each takes some two milliseconds, and more gain nothing. */
const JUDGED = 8;

/**
 * What the network says of those of the first that are read: by how much each answers better than the one that answers least. The others
 * are taken to do no better than that one.
 */
export function judgedBy(
  judge: Judge,
  pieces: WordPieces,
  { pieces: { ids } }: Cut,
  { pieces: vectors }: QuestionMeaning,
  paragraphs: readonly ParagraphText[],
  read: readonly (ParagraphMeaning | null)[],
): number[] {
  const first = read
    .slice(0, JUDGED)
    .map((one, i) => one && readPiecesOf(pieces, paragraphs[i]!, one.pieces));
  const said = judge.answering({ ids, vectors }, first);
  const least = Math.min(...said.filter((one) => one !== null));
  return read.map((_, i) => {
    const one = said[i] ?? null;
    return one === null ? 0 : one - least;
  });
}
