/**
 * Finds calendar dates as pages write them. Own work rather than a date library: those guess a missing year or day and
 * stumble over a section glued to the year ("10 November 2017Trademarks").
 */

/** A date where it stands in a text. */
export interface FoundDate {
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`; null when it is shaped like a date but is impossible (30 February) or has two readings (10/11/2017). */
  readonly iso: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec';
/** In three spellings instead of a flag, so that a month after a small letter can be told: `Jo RoeMay 3, 2017`. */
const MONTH = `(${MONTH_NAMES.split(' ')
  .flatMap((name) => [name, name[0]!.toUpperCase() + name.slice(1), name.toUpperCase()])
  .join('|')})\\.?`;
const MONTH_START = '(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?';
const YEAR = "(\\d{4}|['’]\\d{2}|\\d{2})(?!\\d)";
const GAP = '[\\s,./–-]*';

interface Pattern {
  readonly regexp: RegExp;
  readonly iso: (groups: readonly string[]) => string | null;
}

/** Longest and least ambiguous first: a later pattern never reads what an earlier one has taken. */
const PATTERNS: readonly Pattern[] = [
  {
    regexp:
      /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?!\d)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z\b|[+-]\d{2}:?\d{2})?)?/g,
    iso: ([year, month, day]) => calendarDate(year, month, day),
  },
  {
    regexp: /(?<![\d/.-])(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?![\d/])/g,
    iso: ([year, , month, day]) => calendarDate(year, month, day),
  },
  {
    regexp: new RegExp(`(?<![\\d/.])(\\d{4})${GAP}${MONTH}[\\s,-]+${DAY}(?!\\d)(?!,?\\s+\\d{4})`, 'g'),
    iso: ([year, month, day]) => calendarDate(year, monthNumber(month), day),
  },
  {
    regexp: new RegExp(
      `(?<![\\d/.])${DAY}(?:\\s+(?:of|OF))?[\\s./–-]*${MONTH}(?![a-zA-Z])${GAP}${YEAR}`,
      'g',
    ),
    iso: ([day, month, year]) => namedMonthDate(year, month, day),
  },
  {
    regexp: new RegExp(`${MONTH_START}${MONTH}\\s+${DAY}(?:\\s*,\\s*|\\s+)(\\d{4}|['’]\\d{2})(?!\\d)`, 'g'),
    iso: ([month, day, year]) => namedMonthDate(year, month, day),
  },
  {
    regexp: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/g,
    iso: ([first, , second, year]) => numericDate(first, second, year),
  },
];

/** Every date in a text, in order, none overlapping. A day and month without a year is not a date. */
export function findDates(text: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const found: FoundDate[] = [];
  for (const { regexp, iso } of PATTERNS) {
    for (const match of text.matchAll(regexp)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, iso: iso(match.slice(1)) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Reads a field that should hold one date and nothing else but a weekday, a time and a label.
 * @returns `YYYY-MM-DD`, or null when there is no date, several, or one that cannot be read with certainty.
 */
export function readDate(field: string): string | null {
  const compact = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(field);
  if (compact) return calendarDate(compact[1], compact[2], compact[3]);
  const dates = findDates(field);
  const only = dates[0];
  return dates.length === 1 && only ? only.iso : null;
}

function namedMonthDate(year = '', month = '', day = ''): string | null {
  const written = year.replace(/^['’]/, '');
  if (written.length === 4) return calendarDate(written, monthNumber(month), day);
  // "10 Nov 17" could be the 17th of November 2010: only an apostrophe or a number that is no day settles it.
  if (year === written && Number(written) <= 31 && Number(written) !== Number(day)) return null;
  return calendarDate(fullYear(written), monthNumber(month), day);
}

function numericDate(first = '', second = '', year = ''): string | null {
  if (year.length !== 4) return null;
  const dayFirst = calendarDate(year, second, first);
  const monthFirst = calendarDate(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

function fullYear(twoDigits: string): string {
  return `${Number(twoDigits) < 70 ? '20' : '19'}${twoDigits}`;
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function calendarDate(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1600 || y > 2199) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}
