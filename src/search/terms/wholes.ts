import { identifiersIn } from './identifiers/identifiers.js';
import { STOP_WORDS } from './stop-words.js';
import type { Token } from './token.js';

/** "The Who", "The The": two capitals and more, though no word of it says anything by itself. */
const CAPITALS = /The(?<![\p{L}\p{N}’'-]The)((?: \p{Lu}\p{Ll}{1,9}){1,3})(?![\p{L}\p{N}’'-])(?! \p{Lu})/gu;

/**
 * What a text holds that is more than its words: identifiers ("C-521/16"), and names that are made of stop words alone. In
 * order, each of one term.
 */
export function wholesIn(text: string): Token[] {
  const wholes = identifiersIn(text);
  for (const { 0: name, 1: rest, index } of text.matchAll(CAPITALS)) {
    const words = rest!.trim().toLowerCase().split(' ');
    if (!words.every((word) => STOP_WORDS.has(word))) continue;
    wholes.push({ term: name.toLowerCase().replaceAll(' ', ''), start: index, end: index + name.length });
  }
  return wholes;
}

/** Those of the wholes that are not a token by themselves: "COP 26" is more than its two, "COP26" is one. */
export function beside(tokens: readonly Token[], wholes: readonly Token[]): Token[] {
  if (wholes.length === 0) return [];
  const own = new Set(tokens.map(({ term, start }) => `${start} ${term}`));
  return wholes.filter(({ term, start, end }) => {
    if (own.has(`${start} ${term}`)) return false;
    // "No 2,611,480" is known by its number.
    return !tokens.some((token) => token.term === term && token.start >= start && token.end <= end);
  });
}
