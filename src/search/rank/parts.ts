import type { Corpus } from '../index/corpus.js';
import type { Postings } from '../index/postings.js';
import { termOf } from '../terms/terms.js';

/** "i" and "phone": one letter is no part, and below this length a word is none of two. */
const SHORTEST_PART = 2;
const SHORTEST_WORD = 5;
const LONGEST_WORD = 24;

/** In how many paragraphs it is looked whether two words stand side by side. */
const MOST_LOOKED_AT = 2_000;

/**
 * The terms that stand for a word which no paragraph has: of an abbreviation in lower case its singular ("mps": MP), of a
 * word written together the two that the archive writes apart or with a hyphen ("reentry": re-entry). Null where there are none.
 * @param postings of the paragraphs; without them no word is taken apart
 */
export function partsOf(
  term: string,
  word: string,
  frequencyOf: (term: string) => number,
  corpus: Corpus,
  postings: Postings | null,
): string[] | null {
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return null;
  if (/^[^\s]{2,5}s$/.test(term) && frequencyOf(term.slice(0, -1)) > 0) return [term.slice(0, -1)];
  if (postings === null || word.length < SHORTEST_WORD || word.length > LONGEST_WORD) return null;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const first = termOf(word.slice(0, cut));
    const second = termOf(word.slice(cut));
    if (first === '' || second === '' || frequencyOf(first) === 0 || frequencyOf(second) === 0) continue;
    if (standTogether(first, second, corpus, postings)) return [first, second];
  }
  return null;
}

/** Whether a live paragraph has one term right behind the other. */
function standTogether(first: string, second: string, corpus: Corpus, postings: Postings): boolean {
  const a = corpus.vocabulary.idOf(first);
  const b = corpus.vocabulary.idOf(second);
  const rarer = corpus.frequencyOf(a) < corpus.frequencyOf(b) ? first : second;
  let looked = 0;
  for (const documents of postings.slotsOf(rarer).flat()) {
    for (const paragraph of documents) {
      if (looked++ >= MOST_LOOKED_AT) return false;
      if (!corpus.isAlive(corpus.articleOf(paragraph))) continue;
      const { chunk, start, end } = corpus.paragraphs.run(paragraph);
      for (let at = start; at + 1 < end; at++) if (chunk[at] === a && chunk[at + 1] === b) return true;
    }
  }
  return false;
}
