import { termOf, tokenize } from './terms.js';
import type { Token } from './token.js';
import { beside, wholesIn } from './wholes.js';

/** Small words that names hold and initials leave out: "Court of Justice of the European Union" is CJEU. */
const SMALL = 'of|for|and|the|on|in|to|de|des|du|la';

const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}[\\p{L}’'-]{0,40}(?:\\s+(?:(?:${SMALL})\\s+){0,2}\\p{Lu}\\p{Ll}[\\p{L}’'-]{0,40}){2,}`,
  'gu',
);
const CAPITALISED = /\p{Lu}\p{Ll}[\p{L}’'-]{0,40}/gu;

/** A sentence's first word is capitalised whatever it is. */
const OPENER =
  /^(?:The|A|An|In|On|At|For|And|But|When|While|After|Before|As|Since|Under|By|From|With|If|Its|His|Her)$/;

const FEWEST_WORDS = 3;
const MOST_WORDS = 5;

/**
 * The initials of the names of three and more words in a text, as terms: "European Patent Office" is also looked for as
 * `epo`. A longer run of capitalised words may hold a title behind the name, so each beginning of it counts.
 */
export function initialsIn(text: string): Token[] {
  const found: Token[] = [];
  for (const run of text.matchAll(NAME)) {
    const words = [...run[0].matchAll(CAPITALISED)];
    if (OPENER.test(words[0]![0])) words.shift();
    for (let count = FEWEST_WORDS; count <= Math.min(MOST_WORDS, words.length); count++) {
      const name = words.slice(0, count);
      const last = name.at(-1)!;
      found.push({
        // In capitals, as an abbreviation is written: WHO is no stop word.
        term: termOf(name.map(([word]) => word[0]!).join('')),
        start: run.index + name[0]!.index,
        end: run.index + last.index + last[0].length,
      });
    }
  }
  return found;
}

/**
 * The tokens of a text as it is indexed: its words in order, then what is more than words, the initials of its names and
 * its identifiers.
 * @param words what `tokenize` gives for it, where that is known
 */
export function indexedTokens(text: string, words: readonly Token[] | null = null): Token[] {
  const tokens = words === null ? tokenize(text) : [...words];
  const wholes = beside(tokens, wholesIn(text));
  for (const token of initialsIn(text)) tokens.push(token);
  for (const token of wholes) tokens.push(token);
  return tokens;
}
