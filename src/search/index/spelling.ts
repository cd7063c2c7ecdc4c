import { fold } from '../terms/fold.js';
import { tokenize } from '../terms/terms.js';

/** A sentence's first word is capitalised whatever it is; so is the first of a quotation. */
const BEGINS_SENTENCE = /(?:^|[.!?:;…—–]["'”’)]*\s+|["“‘(«]\s*)$/u;

/** The share of a word's places from which on its capital says that it is a name. */
const MOSTLY = 0.6;

/** Whether texts write a term as a name: with a capital, or holding a capital or digit, where no sentence begins. */
export function isWrittenAsName(term: string, texts: readonly string[]): boolean {
  let names = 0;
  let places = 0;
  for (const text of texts) {
    for (const token of tokenize(text)) {
      if (token.term !== term) continue;
      const word = text.slice(token.start, token.end);
      if (/^\p{Lu}.*\p{Lu}/u.test(word)) {
        names++;
        places++;
      } else if (!beginsSentence(text, token.start)) {
        places++;
        if (/^\p{Lu}/u.test(word)) names++;
      }
    }
  }
  return places > 0 && names / places >= MOSTLY;
}

/** How texts write a term: each spelling without capitals and accents, with one as it stands there. */
export function spellingsIn(texts: readonly string[], term: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const token of tokenize(text)) {
      if (token.term !== term) continue;
      const word = text.slice(token.start, token.end).replace(/['’]s?$/, '');
      found.set(fold(word), word);
    }
  }
  return found;
}

/** Whether a sentence or a quotation begins where a word stands: its capital then tells nothing. */
export function beginsSentence(text: string, start: number): boolean {
  return BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 6), start));
}
