import {
  ABBREVIATED,
  CALENDAR,
  DASH,
  DOCKET,
  FILE,
  FURTHER,
  GLUED,
  HYPHENED,
  LABELLED,
  LAST_DIGITS,
  LONG,
  NAMED,
  PREFIX,
  SERIES,
  SHORT,
  YEAR,
  YEARS,
  type Shape,
} from './shapes.js';
import { isOrdinary } from '../ordinary.js';
import type { Token } from '../token.js';

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
    if (series === '' && isSeason(number!, year!)) continue;
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
  for (const { 0: all, index } of matchesOf(GLUED, text))
    add(plain(singular(all)), index, index + all.length);
  for (const { 0: all, 1: letters, 2: number, index } of matchesOf(HYPHENED, text)) {
    if (PREFIX.test(letters!) || CALENDAR.test(letters!)) continue;
    add(plain(letters!) + plain(singular(number!)), index, index + all.length);
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
  // "Visitor numbers 2022-23" are those of a time.
  if (/^(?:numbers?|cases?)$/.test(written) && YEARS.test(number!)) return;
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

/** "2020/21" is a time: a season, or a business year. */
function isSeason(year: string, next: string): boolean {
  return YEAR.test(year) && next.length === 2 && (Number(year) + 1) % 100 === Number(next);
}

/** "AR-15s" are more of the same. */
function singular(number: string): string {
  return number.replace(/(?<=\d)s$/, '');
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
