import { type Before, OWN, SAID, type Within } from '../../search/before.js';
import { MOST_ASKED } from '../answering/limits.js';
import type { Pieces, WordPieces } from '../engine/word-pieces.js';
import type { Cut } from './pairs.js';

/** So many pieces of what was said are read, of each kind. */
const MOST = { [SAID.question]: 24, [SAID.answer]: 36, [SAID.newerQuestion]: 24 };

/** A question as the model reads it: alone, or together with what it goes on with. */
export interface Asked {
  /** In the likeliest words that stand alone. */
  readonly alone: Cut;
  readonly text: string;
  readonly pieces: Pieces;
  /** Of each piece 0 where it is the question's own, else the kind of what was said; absent where all are its own. */
  readonly kinds?: Uint8Array;
  readonly before: Before | null;
}

/** A question that is read by itself. */
export function askedAlone(text: string, pieces: WordPieces): Asked {
  const alone = { text, pieces: pieces.of(text) };
  return { ...alone, alone, before: null };
}

/**
 * Puts a question behind what was said before it, of which only the beginnings are read.
 * @param alone its likeliest words that stand alone
 */
export function askedWithin(alone: string, { asked, before }: Within, pieces: WordPieces): Asked {
  const parts = [
    ...before.said.map(({ kind, text }) => ({ kind, text: beginning(text, MOST[kind], pieces) })),
    { kind: OWN, text: beginning(asked, MOST_ASKED, pieces) },
  ];
  const text = parts.map(({ text }) => text).join(' ');
  return {
    alone: { text: alone, pieces: pieces.of(alone) },
    text,
    pieces: pieces.of(text),
    kinds: Uint8Array.from(
      parts.flatMap(({ kind, text }) => Array.from({ length: pieces.count(text) }, () => kind)),
    ),
    before,
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
