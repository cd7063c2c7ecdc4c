import { ALWAYS, monthOf, monthsOf, shifted, yearOf } from './calendar.js';
import { readPeriod } from './iso.js';
import { mentionsIn } from './mentions.js';
import { timeInEnglish } from './to-english.js';

/** A time that somebody set, ISO dates, both inclusive; null where it is open. */
export interface SaidTime {
  readonly from: string | null;
  readonly to: string | null;
}

/** A whole time without words before it. */
interface Bounds {
  readonly from: string;
  readonly to: string;
}

const AFTER = /^(?:after|later than)\s+/;
const SINCE = /^(?:since|starting(?: in)?|as of|from)\s+/;
const BEFORE = /^(?:before|prior to|earlier than)\s+/;
const UNTIL = /^(?:until|till|up to|through)\s+/;
const RANGE = /^(?:from |between )?(.+?)\s*(?:\b(?:to|until|till|through|and)\b|\s[–—-]|[–—])\s*(.+)$/;
const BARE_MONTH = /^(?:in )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+(?: \d{1,2})?)$/;
const LENGTH = /^(?:last|past) (\d{1,3}|[a-z]+) (day|week|month|year)s?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * Reads a text that says a time and nothing else, in English, German, French or Spanish: "2017-11", "June 2018", "last month",
 * "since March", "before 2016", "the last 30 days", "2015 to 2017". Null for anything else. A month without a year is the
 * last one that has begun.
 * @param today ISO date
 */
export function timeInWords(text: string, today: string): SaidTime | null {
  const exact = readPeriod(text);
  if (exact) return { from: exact.first, to: exact.last };
  const english = timeInEnglish(text);
  return ranged(english, today) ?? bounded(english, today);
}

function ranged(english: string, today: string): SaidTime | null {
  const [, first, second] = RANGE.exec(english) ?? [];
  if (first === undefined || second === undefined) return null;
  const to = named(second, today);
  // "May to June 2018" says the year once.
  const from = named(BARE_MONTH.test(first) && to ? `${first} ${yearOf(to.to)}` : first, today);
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

function bounded(english: string, today: string): SaidTime | null {
  const time = named(
    english.replace(AFTER, '').replace(SINCE, '').replace(BEFORE, '').replace(UNTIL, ''),
    today,
  );
  if (!time) return null;
  if (AFTER.test(english)) return { from: shifted(time.to, 1), to: null };
  if (SINCE.test(english)) return { from: time.from, to: null };
  if (BEFORE.test(english)) return { from: null, to: shifted(time.from, -1) };
  if (UNTIL.test(english)) return { from: null, to: time.to };
  return { from: time.from, to: time.to };
}

function named(english: string, today: string): Bounds | null {
  const exact = readPeriod(english);
  if (exact) return { from: exact.first, to: exact.last };
  const [, day, month, year] = DOTTED.exec(english) ?? [];
  if (year !== undefined) return named(`${year}-${month}-${day}`, today);
  const length = LENGTH.exec(english);
  if (length) return lastOf(length[1]!, length[2]!, today);
  if (BARE_MONTH.test(english)) return inPast(english.replace(/^in /, ''), today);
  return wholly(english, today);
}

/** The one period that the whole text names. */
function wholly(english: string, today: string): Bounds | null {
  // Some forms are told from running text by what stands before them.
  for (const said of [english, `in ${english}`]) {
    const [only, second] = mentionsIn(said, today);
    const before = said.slice(0, only?.start);
    const isAll = only && !second && only.end === said.length && (before === '' || before === 'in ');
    if (isAll && only.from >= ALWAYS.from) return { from: only.from, to: only.to };
  }
  return null;
}

function inPast(month: string, today: string): Bounds | null {
  const year = yearOf(today);
  const now = wholly(`${month} ${year}`, today);
  return now && now.from > today ? wholly(`${month} ${year - 1}`, today) : now;
}

/** The last 30 days, weeks, months or years up to today, today in them. */
function lastOf(count: string, unit: string, today: string): Bounds | null {
  const number = /^\d/.test(count) ? Number(count) : COUNTS.indexOf(count) + 1;
  if (number < 1) return null;
  if (unit === 'day' || unit === 'week') {
    return { from: shifted(today, 1 - number * (unit === 'week' ? 7 : 1)), to: today };
  }
  const months = unit === 'month' ? number : 12 * number;
  const { from, to } = monthsOf(yearOf(today), monthOf(today) - months);
  // The same day of the month then, or the last that it has.
  const day = `${from.slice(0, 8)}${today.slice(8)}`;
  return { from: shifted(day > to ? to : day, 1), to: today };
}
