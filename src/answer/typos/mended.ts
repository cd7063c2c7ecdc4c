import { isWidelyUsed } from '../../article/text/widely-used.js';
import type { Lexicon } from '../../search/index/lexicon.js';
import { isOrdinary } from '../../search/terms/ordinary.js';
import { tokenize } from '../../search/terms/terms.js';
import type { Token } from '../../search/terms/token.js';
import { languageOf } from '../language/language.js';
import { likeliest } from './likeliest.js';

/** Abbreviations and names like "gTLD" are spelled as somebody chose. */
const WORD = /^[A-Za-z][a-z]+$/;
const POSSESSIVE = /['’]s?$/;
/** Shorter words are chat, or names of a few letters. */
const SHORTEST = 4;
/** Text of which more is unknown is in another language, or no question. */
const MOST_UNKNOWN = 5;

/** As they are typed in chats, and no typo of a letter or two. */
const CHAT: Readonly<Record<string, string>> = {
  wat: 'what',
  wats: "what's",
  wen: 'when',
  wot: 'what',
  wut: 'what',
};
const IN_CHAT = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(?:${Object.keys(CHAT).join('|')})(?![\\p{L}\\p{N}'’])`,
  'giu',
);

export interface MendedAs {
  /** Whether a name may be a name of the archive that is spelled nearly so. */
  readonly names: boolean;
}

/**
 * A question with its mistyped words as they were meant: a word that is none of English's, of those that are widely used, nor of the
 * archive, and lies an edit or two from one that is.
 */
export function mended(question: string, lexicon: Lexicon, { names }: MendedAs): string {
  const known = MENDED.get(lexicon) ?? new Map<string, string>();
  MENDED.set(lexicon, known);
  const key = `${names} ${question}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const read = mend(question, lexicon, names);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, read);
  return read;
}

/** A question is read several times, and those before it with each that follows. */
const MENDED = new WeakMap<Lexicon, Map<string, string>>();
const MOST_KEPT = 500;

function mend(question: string, lexicon: Lexicon, names: boolean): string {
  const language = languageOf(question);
  if (language !== null && language !== 'en') return question;
  const text = question.replace(IN_CHAT, (word) =>
    lexicon.knows(word.toLowerCase()) ? word : CHAT[word.toLowerCase()]!,
  );
  const isName = ({ start }: Token) => start > 0 && /^\p{Lu}/u.test(text.slice(start));
  // A capital within the question makes it a name, which is looked up only where names may be mended.
  const unknown = tokenize(text).filter(
    (token) => (names || !isName(token)) && isUnknown(text, token, lexicon),
  );
  if (unknown.length > MOST_UNKNOWN) return text;
  let read = text;
  for (const token of unknown.toReversed()) {
    const { start, end } = token;
    const typed = text.slice(start, end).replace(POSSESSIVE, '');
    const meant = likeliest(typed, lexicon, { names, ordinary: !isName(token) });
    if (meant !== null) read = read.slice(0, start) + meant + read.slice(start + typed.length);
  }
  return read;
}

function isUnknown(text: string, { term, start, end }: Token, lexicon: Lexicon): boolean {
  const word = text.slice(start, end).replace(POSSESSIVE, '');
  if (word.length < SHORTEST || !WORD.test(word) || isOrdinary(word)) return false;
  if ([word, word.replace(/s$/, '')].some((one) => isWidelyUsed(one))) return false;
  return !lexicon.knows(term) || !isSpelledSo(word.toLowerCase(), term, lexicon);
}

/** Whether the archive writes a word so, or but for its ending, in the places looked at. Of a name the bare one is what is asked for. */
function isSpelledSo(word: string, term: string, lexicon: Lexicon): boolean {
  const spellings = lexicon.spellingsOf(term);
  if (spellings.has(word)) return true;
  if (lexicon.isName(term)) return false;
  const base = baseOf(word);
  return [...spellings.keys()].some((spelling) => baseOf(spelling) === base);
}

const baseOf = (word: string) => word.replace(/(?:s|es|ed|d|ing)$/, '');
