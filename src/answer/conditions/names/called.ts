import type { Lexicon } from '../../../search/index/lexicon.js';
import { beginsSentence } from '../../../search/index/spelling.js';
import { tokensOf } from '../../../search/recent-tokens.js';
import { isOrdinary } from '../../../search/terms/ordinary.js';
import { isTitle } from './titles.js';

/** Longer names are of no person. */
const MOST_WORDS = 3;

/**
 * Whether a paragraph speaks of somebody by the last part of a name, and the article gives nobody of that name another first one: "Hayes
 * was an attorney" may well be of Rutherford Hayes.
 * @param terms of the name
 * @param texts the article's paragraphs, those that are looked at
 */
export function isCalledSo(
  terms: readonly string[],
  texts: readonly string[],
  paragraph: number,
  lexicon: Lexicon,
  article: string,
): boolean {
  const last = terms.at(-1)!;
  if (terms.length > MOST_WORDS || !lexicon.paragraphHolds({ article, paragraph }, last)) return false;
  if (!lexicon.isName(last) || terms.slice(0, -1).some((term) => lexicon.articleHolds(article, term)))
    return false;
  return texts.every((text) => !isNamedOtherwise(text, last));
}

/** Whether a text has a first name, or another word of a name, before a last one. */
function isNamedOtherwise(text: string, last: string): boolean {
  return tokensOf(text).some(({ term, start }) => {
    if (term !== last) return false;
    const [, before = ''] = /(\p{Lu}[\p{L}\p{M}’'-]*)\.?\s+$/u.exec(text.slice(0, start)) ?? [];
    if (before === '' || isTitle(before)) return false;
    return !(isOrdinary(before) && beginsSentence(text, text.lastIndexOf(before, start)));
  });
}
