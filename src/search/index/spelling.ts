import { fold } from '../terms/fold.js';
import { tokenize } from '../terms/terms.js';

/** A sentence's first word is capitalised whatever it is; so is the first of a quotation. */
const BEGINS_SENTENCE = /(?:^|[.!?:;…—–]["'”’)]*\s+|["“‘(«]\s*)$/u;

/** A full stop that ends no sentence: "Gov. Newsom", "Mt. Everest", "J. K. Rowling". */
const SHORTENED =
  /(?:(?<!\p{L})(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof|[Ss]t|[Mm]t|Ft|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Rev|Hon|vs?)|(?<![\p{L}\p{N}]|\p{Ll}\s)\p{Lu})\.\s+$/u;
const REACH = 10;

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
  const before = text.slice(Math.max(0, start - REACH), start);
  return BEGINS_SENTENCE.test(before) && !SHORTENED.test(before);
}
