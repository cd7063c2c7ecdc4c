import { isOrdinary } from './ordinary.js';
import type { Token } from './token.js';

/** What stands between the parts of an identifier; pages have hyphens of every kind. */
const DASH = '[-‐‑‒–]';
/** A pattern, and a cheap one that must match before it is worth trying. */
interface Shape {
  readonly gate: RegExp;
  readonly pattern: RegExp;
}

const BEFORE = '(?<![\\p{L}\\p{N}/.,‐‑‒–-])';
const AFTER = '(?![\\p{L}\\p{N}]|[/‐‑‒–-]\\p{N})';
/** Grouped or plain digits, the year or series behind them, and a letter: "2,611,480", "16-1466", "12b". */
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:(?:/|${DASH})\\d{1,6})?[A-Za-z]?`;
const ROMAN = '[IVXLC]{1,6}';

/** Words before a number that make it the name of one thing. */
const LABELS =
  'articles?|arts?\\.|sections?|secs?\\.|chapters?|rules?|clauses?|paragraphs?|paras?\\.?|parts?|titles?|class(?:es)?|claims?|' +
  'annex(?:es)?|schedules?|regulations?|directives?|decisions?|resolutions?|cases?|opinions?|amendments?|propositions?|patents?|' +
  'applications?|flights?|phases?|highways?|routes?|versions?|volumes?|vols?\\.|gates?|rooms?|nos?\\.?|numbers?|numéro|nr\\.?';
/** A year is no number of anything, unless more follows. */
const NUMBERED = /[^\s\d(,‐‑‒–-]\s?(?!(?:1[89]|20)\d\d(?![\d/‐‑‒–-]))\d| [IVXLC]{1,6}\b/;
const LABELLED: Shape = {
  gate: NUMBERED,
  pattern: new RegExp(
    `(?:${BEFORE}(${LABELS})\\s?|([§№#])\\s?)(?:\\((?:EU|EC|EEC)\\)\\s)?(?:nos?\\.?\\s?)?(${NUMBER}|${ROMAN})${AFTER}` +
      `((?:(?:,\\s|\\s(?:and|or)\\s)(?:${NUMBER})${AFTER}){0,9})`,
    'giu',
  ),
};
const FURTHER = new RegExp(NUMBER, 'gu');
/** The same label in short, as a sign, and the words that add nothing to a number. */
const SHORT: Readonly<Record<string, string>> = {
  art: 'article', sec: 'section', '§': 'section', para: 'paragraph', vol: 'volume', classe: 'class', annexe: 'annex',
  number: 'no', numéro: 'no', nr: 'no', '№': 'no', '#': 'no',
}; // biome-ignore format: a table

/** "C-521/16", "T 123/17", "2016/1142": a series, with or without its letter. */
const SERIES: Shape = {
  gate: /\d\/\d/,
  pattern: new RegExp(
    `${BEFORE}(?:(\\p{L}{1,4})${DASH}?|(\\p{Lu})\\s)?(\\d{1,6})/(\\d{1,6})(?!/)${AFTER}`,
    'gu',
  ),
};
/** "D2018-7733", "16-cv-1234". */
const FILE: Shape = {
  gate: /\d[-‐‑‒–]\d/,
  pattern: new RegExp(
    `${BEFORE}(?:(\\p{L}{1,5})${DASH}?|(\\p{Lu})\\s)(\\d{2,6})${DASH}(\\d{2,6})${AFTER}`,
    'gu',
  ),
};
const DOCKET: Shape = {
  gate: /[A-Za-z\u00c0-\uffff][-‐‑‒–]0*\d/,
  pattern: new RegExp(`${BEFORE}(?:\\d:)?(\\d{2})${DASH}(\\p{L}{2,3})${DASH}0*(\\d{2,6})${AFTER}`, 'gu'),
};
/** "COP26", "F-35", "ISO 9001", "H5N1". */
const GLUED: Shape = {
  gate: /[A-Za-z\u00c0-\uffff]\d/,
  pattern: new RegExp(`${BEFORE}\\p{L}{1,6}\\d{1,6}(?:\\p{L}{1,2}\\d{0,4})?${AFTER}`, 'gu'),
};
const HYPHENED: Shape = {
  gate: /[A-Za-z\u00c0-\uffff][-‐‑‒–]\d/,
  pattern: new RegExp(`${BEFORE}(\\p{L}{1,6})${DASH}(\\d{1,5}\\p{L}?)(?!${DASH})${AFTER}`, 'gu'),
};
const ABBREVIATED: Shape = {
  gate: /[A-Z.]\s\d/,
  pattern: new RegExp(
    `${BEFORE}((?:\\p{Lu}\\.?){2,5})\\s(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?![.,]\\d)${AFTER}`,
    'gu',
  ),
};
/** "the ’641 patent": American lawyers' short form, the last three digits. */
const LAST_DIGITS: Shape = {
  gate: /\d patent/i,
  pattern: /(?:['’‘]|\bthe\s)(\d{3})\s+patent(?![\p{L}\p{N}])/giu,
};
/** "Windows 10", "Apollo 11": a name that a number tells from its namesakes. */
const NAMED: Shape = {
  gate: /[A-Z][A-Za-z\u00c0-\uffff]{1,24}\s(?!(?:19|20)\d\d\b)\d/,
  pattern: new RegExp(
    `${BEFORE}(\\p{Ll}?\\p{Lu}\\p{Ll}[\\p{L}]{0,20})\\s(\\d{1,4})(?![.,:]\\d|\\s?[%°]|\\s?(?:per\\b|percent|people|years?|days?|months?|weeks?|hours?|minutes?|million|billion|times|other|more|of|to|and)\\b)${AFTER}`,
    'gu',
  ),
};

const YEAR = /^(?:1[89]|20)\d\d$/;
const CALENDAR =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|spring|summer|autumn|fall|winter)(?:[a-z]*)$/i;
/** These say when or how much: "mid-2017", "under-21". */
const PREFIX = /^(?:mid|pre|post|late|early|sub|non|ex|anti|under|over|top|plus|minus|since|until)$/i;
/** Numbers of so many digits name one thing without the word before them. */
const LONG = 5;

/**
 * The identifiers in a text, whole: of cases, files, laws, patents, standards and numbered names, in order, not
 * overlapping. A term is the same however the identifier is written: "C‑521/16", "C 521/16" and "c521/16" are `c521/16`,
 * "No. 20" and "number 20" are `no20`, "COP 26" is `cop26`.
 */
export function identifiersIn(text: string): Token[] {
  if (!mayHoldOne(text)) return [];
  const found: Token[] = [];
  const add = (term: string, start: number, end: number) => found.push({ term, start, end });
  for (const match of matchesOf(LABELLED, text)) pushLabelled(match, add);
  for (const { 0: all, 1: letters, 2: letter, 3: number, 4: year, index } of matchesOf(SERIES, text)) {
    const series = letters ?? letter ?? '';
    // "1/2" and "24/7" name nothing.
    if (series === '' && Math.max(number!.length, year!.length) < 3) continue;
    add(`${plain(series)}${number}/${year}`, index, index + all.length);
  }
  for (const { 0: all, 1: letters, 2: letter, 3: number, 4: rest, index } of matchesOf(FILE, text)) {
    const series = letters ?? letter!;
    if (series.length === 1 || isShouted(series)) {
      add(`${plain(series)}${number}/${rest}`, index, index + all.length);
    }
  }
  for (const { 0: all, 1: year, 2: court, 3: number, index } of matchesOf(DOCKET, text)) {
    if (court!.toLowerCase() !== 'day') add(`${year}${plain(court!)}${number}`, index, index + all.length);
  }
  for (const { 0: all, index } of matchesOf(GLUED, text)) add(plain(all), index, index + all.length);
  for (const { 0: all, 1: letters, 2: number, index } of matchesOf(HYPHENED, text)) {
    if (PREFIX.test(letters!) || CALENDAR.test(letters!)) continue;
    add(plain(letters!) + plain(number!), index, index + all.length);
  }
  for (const { 0: all, 1: letters, 2: number, index } of matchesOf(ABBREVIATED, text)) {
    const digits = number!.replace(/,/g, '');
    if (YEAR.test(digits)) continue;
    add(digits.length >= LONG ? digits : plain(letters!) + digits, index, index + all.length);
  }
  for (const { 0: all, 1: digits, index } of matchesOf(LAST_DIGITS, text)) {
    add(`patent${digits}`, index, index + all.length);
  }
  for (const { 0: all, 1: name, 2: number, index } of matchesOf(NAMED, text)) {
    const opens = /(?:^|[.!?:…]\s*|[\n“"])$/u.test(text.slice(Math.max(0, index - 3), index));
    if (YEAR.test(number!) || CALENDAR.test(name!) || (opens && isOrdinary(name!))) continue;
    add(plain(name!) + number, index, index + all.length);
  }
  return apart(found);
}

/** Most sentences have neither a digit nor a Roman number. */
function mayHoldOne(text: string): boolean {
  return /\d/.test(text) || (/ [IVXLC]/.test(text) && /[a-z] [IVXLC]{1,6}\b/.test(text));
}

function matchesOf({ gate, pattern }: Shape, text: string): Iterable<RegExpExecArray> {
  return gate.test(text) ? text.matchAll(pattern) : [];
}

function pushLabelled(match: RegExpExecArray, add: (term: string, start: number, end: number) => void): void {
  const [all, word, sign, number, further = ''] = match;
  const written = (word ?? sign)!.toLowerCase().replace(/\.$/, '');
  const one = written.replace(/(?<!s)s$|(?<=ss)es$/, '');
  // A Roman number is one in capitals: "part of", "class i" are words.
  if (/^\p{L}/u.test(number!) && number !== number!.toUpperCase()) return;
  if (/^\p{L}/u.test(number!) && !/^\p{Lu}/u.test(word ?? '')) return;
  const label = SHORT[one] ?? one;
  const end = match.index + all.length - further.length;
  add(labelledTerm(label, number!), match.index, end);
  if (one === written) return;
  for (const { 0: next, index } of further.matchAll(FURTHER)) {
    add(labelledTerm(label, next), end + index, end + index + next.length);
  }
}

/** A long number, or one of a series with its year, is known without its label. */
function labelledTerm(label: string, number: string): string {
  const digits = plain(number.replace(/,/g, '').replace(new RegExp(DASH, 'g'), '/'));
  const alone = digits.includes('/') || digits.replace(/\D/g, '').length >= LONG;
  return alone ? digits : label + digits;
}

function plain(part: string): string {
  return part
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}

function isShouted(letters: string): boolean {
  return letters === letters.toUpperCase();
}

/** Of identifiers that overlap the longest counts. */
function apart(found: Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every(({ start, end }) => token.end <= start || token.start >= end)) kept.push(token);
  }
  return kept.sort((a, b) => a.start - b.start);
}
