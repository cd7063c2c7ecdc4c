import { tokenize } from './terms/terms.js';
import type { Token } from './terms/token.js';

/**
 * A question looks at the same few texts again and again, for its conditions, for the kind of thing that it asks for, and for
 * what is marked in an answer. Two generations of limited size, as of terms: those of a question or two.
 */
const GENERATION = 200_000;
let young = new Map<string, readonly Token[]>();
let old = new Map<string, readonly Token[]>();
/** UTF-16 units of the young one's texts. */
let length = 0;

/** The tokens of a text as `tokenize` gives them, made once for a text that was looked at lately. */
export function tokensOf(text: string): readonly Token[] {
  const known = young.get(text);
  if (known !== undefined) return known;
  const tokens = old.get(text) ?? tokenize(text);
  if (length >= GENERATION) {
    old = young;
    young = new Map();
    length = 0;
  }
  young.set(text, tokens);
  length += text.length;
  return tokens;
}
