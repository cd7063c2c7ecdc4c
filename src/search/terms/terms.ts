import stem from 'wink-porter2-stemmer';
import { baseFormOf } from './forms/forms.js';
import { joinedWithLast } from './forms/joined.js';
import { isAside, signTerm } from './signs.js';
import { STOP_WORDS } from './stop-words.js';
import type { Token } from './token.js';
import { eachWord } from './words.js';

/** Longer runs are cut: nobody asks for them, and one hostile page must not fill the vocabulary with them. */
const MAX_TERM_LENGTH = 40;

/** Most texts have no sign, and reading them without is faster; units of UTF-16 are looked at faster than code points. */
const MAY_HAVE_SIGN = /[&$%£¥\u20a0-\u20bf\u231a-\u2bff\ud83c-\ud83e]/;

/** Scripts written without spaces: indexed as overlapping pairs of characters, as Lucene's CJKBigramFilter does. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** A run of such characters, or the word or number beside it: "2017年" holds both. */
const RUN = new RegExp(`(?:${UNSPACED.source}\\p{M}*)+|(?:(?!${UNSPACED.source}).)+`, 'gu');
const GROUPING_COMMA = /(?<=\d),(?=\d{3}(?!\d))/g;
/** The plural of an abbreviation. */
const ABBREVIATIONS = /^(?:\p{Lu}\.?){2,}s$/u;
const NON_ASCII = /[^\u0020-\u007e]/;

/**
 * The term that a word is indexed under, or `''` for a stop word: compatibility-decomposed, without accents, lower
 * case, possessive and the plural of an abbreviation ("NGOs") removed, digits ungrouped ("1,500" is `1500`), an irregular
 * form by its base (`baseFormOf`), and, unless it holds a digit, stemmed (Snowball English,
 * https://snowballstem.org/algorithms/english/stemmer.html).
 */
export function termOf(word: string): string {
  let term = NON_ASCII.test(word) ? foldUnicode(word) : word;
  // "WHO" and "IT" are names; "who" and "it" are not.
  const shouted = term.length > 1 && term === term.toUpperCase() && term !== term.toLowerCase();
  if (ABBREVIATIONS.test(term)) term = term.slice(0, -1);
  term = term.toLowerCase().replace(/'s$/, '').replace(/[' ]/g, '');
  if (/^\d/.test(term)) {
    term = term.replace(GROUPING_COMMA, '');
  } else {
    term = term.replace(/[.‐-]/g, '');
  }
  if (term.length > MAX_TERM_LENGTH) term = term.slice(0, MAX_TERM_LENGTH);
  if (STOP_WORDS.has(term) && !shouted) return '';
  term = baseFormOf(term, word);
  return /\d/.test(term) ? term : stem(term);
}

/**
 * Fractions and the numbers of footnotes go first: "6½" would decompose to "61⁄2" and be read as sixty-one, "10²" as a
 * hundred and two. A few letters decompose into ones with a space or a sign, which is no part of a term.
 */
function foldUnicode(word: string): string {
  return word
    .replace(/[¼-¾⅐-⅟↉]|(?<=\d)[¹²³⁰⁴-⁹]+/g, '')
    .normalize('NFKD')
    .replace(/’/g, "'")
    .replace(NO_PART_OF_A_TERM, '');
}

/** Marks are dropped where they are accents; in scripts of India and others they are vowels. */
const NO_PART_OF_A_TERM =
  /(?![\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}])[^\p{L}\p{N}.,&'‐-]+/gu;

/**
 * Words repeat: folding and stemming the frequent ones once makes indexing several times faster. Two generations of
 * limited size keep what is in use: when the young one is full it becomes the old one, whose rest is forgotten. A word is looked up
 * where it stands: to cut it out of its text first costs more than all the rest.
 */
const GENERATION = 32_768;
const SLOTS = 2 * GENERATION;

class KnownTerms {
  readonly #words: string[] = [];
  readonly #terms: string[] = [];
  /** The place of a word, counted from 1, at its hash or the next free slot behind it; 0 for none. */
  readonly #slots = new Uint16Array(SLOTS);

  get isFull(): boolean {
    return this.#words.length >= GENERATION;
  }

  /** The slot of a word, or the free one where it would stand. */
  slotOf(text: string, start: number, end: number): number {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const place = this.#slots[slot]!;
      if (place === 0 || standsAt(this.#words[place - 1]!, text, start, end)) return slot;
    }
  }

  at(slot: number): string | undefined {
    const place = this.#slots[slot]!;
    return place === 0 ? undefined : this.#terms[place - 1];
  }

  put(slot: number, word: string, term: string): void {
    this.#words.push(word);
    this.#terms.push(term);
    this.#slots[slot] = this.#words.length;
  }
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

let young = new KnownTerms();
let old = new KnownTerms();

function cachedTermOf(text: string, start: number, end: number): string {
  const slot = young.slotOf(text, start, end);
  const known = young.at(slot);
  if (known !== undefined) return known;
  const word = text.slice(start, end);
  const term = old.at(old.slotOf(text, start, end)) ?? termOf(word);
  if (young.isFull) {
    old = young;
    young = new KnownTerms();
    young.put(young.slotOf(text, start, end), word, term);
  } else young.put(slot, word, term);
  return term;
}

function pushWord(start: number, end: number, tokens: Token[], text: string): void {
  const token = { term: cachedTermOf(text, start, end), start, end };
  const joined = joinedWithLast(tokens, token, text);
  if (joined !== null) tokens.push(joined);
  else if (token.term !== '') tokens.push(token);
}

function pushPairs(word: string, start: number, tokens: Token[]): void {
  const characters = [...word];
  let at = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    const pair = characters.slice(i, i + 2).join('');
    tokens.push({ term: pair, start: at, end: at + pair.length });
    at += characters[i]?.length ?? 0;
  }
}

/** The tokens of a text in order, stop words left out. A text all in capitals is read as if it were not. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text === text.toUpperCase() ? lowerSameLength(text) : text;
  const hasSigns = MAY_HAVE_SIGN.test(source);
  eachWord(source, hasSigns, (start, end, isPlain) => {
    if (isPlain) return pushWord(start, end, tokens, source);
    const word = source.slice(start, end);
    const sign = hasSigns ? signTerm(word) : null;
    if (sign !== null) {
      if (!isAside(word, start, source)) tokens.push({ term: sign, start, end });
    } else if (UNSPACED.test(word)) {
      for (const { 0: run, index } of word.matchAll(RUN)) {
        if (UNSPACED.test(run)) pushPairs(run, start + index, tokens);
        else pushWord(start + index, start + index + run.length, tokens, source);
      }
    } else {
      pushWord(start, end, tokens, source);
    }
  });
  return tokens;
}

/** Lower case where that keeps every offset ("İ" grows when lowered). */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
