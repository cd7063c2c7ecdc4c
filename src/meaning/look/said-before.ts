import { type Before, OWN, SAID } from '../../search/before.js';
import { MOST_ASKED } from '../answering/limits.js';
import type { WordPieces } from '../engine/word-pieces.js';

/** So many pieces of what was said are read, of each kind. */
const MOST = { [SAID.question]: 24, [SAID.answer]: 36, [SAID.newerQuestion]: 24 };

/** A question behind what it goes on with, as the model reads them together. */
export interface AskedWithin {
  readonly text: string;
  readonly ids: Int32Array;
  /** Of each piece 0 where it is the question's own, else the kind of what was said. */
  readonly kinds: Uint8Array;
}

/** Puts a question behind what was said before it, of which only the beginnings are read. */
export function askedWithin(question: string, { said }: Before, pieces: WordPieces): AskedWithin {
  const parts = [
    ...said.map(({ kind, text }) => ({ kind, text: beginning(text, MOST[kind], pieces) })),
    { kind: OWN, text: beginning(question, MOST_ASKED, pieces) },
  ].map((part) => ({ ...part, ids: pieces.of(part.text).ids }));
  return {
    text: parts.map(({ text }) => text).join(' '),
    ids: Int32Array.from(parts.flatMap(({ ids }) => [...ids])),
    kinds: Uint8Array.from(parts.flatMap(({ kind, ids }) => Array.from(ids, () => kind))),
  };
}

/** As many of a text's first words as have at most so many pieces. */
function beginning(text: string, most: number, pieces: WordPieces): string {
  const words = text.trim().split(/\s+/);
  let kept = 0;
  for (let count = 0; kept < words.length; kept++) {
    count += pieces.count(words[kept]!);
    if (count > most) break;
  }
  return words.slice(0, kept).join(' ');
}
