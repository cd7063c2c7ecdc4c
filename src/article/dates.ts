/**
 * Finds calendar dates as pages write them. Own work rather than a date library: those guess a missing year or day and
 * stumble over a section glued to the year ("10 November 2017Trademarks").
 */
import { monthBetweenDe, monthNumber } from './month-names.js';
import { large } from './text/large-pattern.js';

/** A date where it stands in a text. */
export interface FoundDate {
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`; null when it is shaped like a date but is impossible (30 February) or has two readings (10/11/2017). */
  readonly iso: string | null;
  /** The two readings of a date in figures, where the page's other dates have to tell which is meant. */
  readonly either?: Either;
}

/** How a date in figures reads in either order of day and month. */
export interface Either {
  readonly dayFirst: string;
  readonly monthFirst: string;
}

/** A word in one of three spellings, so that a month after a small letter can be told: `Jo RoeMay 3, 2017`. */
const WORD = '(\\p{Lu}\\p{Ll}{2,9}|\\p{Lu}{3,10}|\\p{Ll}{3,10})\\.?';
const WORD_START = '(?:(?<![\\p{L}\\p{M}])|(?<=\\p{Ll})(?=\\p{Lu}))';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|ER|[ºª°])?';
/** The hour may be stuck to the year: `Nov 10 20174:29 AM`. */
const YEAR_END = '(?!\\d(?!\\d?[:.]\\d{2}))';
const FULL_YEAR = `(\\d{4})${YEAR_END}`;
const YEAR = `(?:(\\d{4})${YEAR_END}|(['’]\\d{2}|\\d{2})(?!\\d))`;
const GAP = '[\\s,./–-]{0,4}';

type Reading = Pick<FoundDate, 'iso' | 'either'>;

interface Pattern {
  readonly regexp: RegExp;
  /** Null for what is no date at all, as where no month's name stands. */
  readonly read: (groups: readonly (string | undefined)[]) => Reading | null;
}

/** Longest and least ambiguous first: a later pattern never reads what an earlier one has taken. */
const PATTERNS: readonly Pattern[] = [
  {
    regexp:
      /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?!\d)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z\b|[+-]\d{2}:?\d{2})?)?/g,
    read: ([year, month, day]) => ({ iso: calendarDate(year, month, day) }),
  },
  {
    regexp: /(?<![\d/.-])(\d{4})([/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/])/g,
    read: ([year, , month, day]) => ({ iso: calendarDate(year, month, day) }),
  },
  {
    regexp: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/g,
    read: ([year, month, day]) => ({ iso: calendarDate(year, month, day) }),
  },
  {
    regexp: large(
      new RegExp(`(?<![\\d/.])(\\d{4})${GAP}${WORD}[\\s,-]{1,3}${DAY}(?!\\d)(?!,?\\s+\\d{4})`, 'gu'),
    ),
    read: ([year, month, day]) => namedMonthDate(year, monthNumber(month!), day),
  },
  {
    regexp: large(
      new RegExp(
        `(?<![\\d/.])${DAY}(?:\\s(?:de|del|DE))\\s${WORD}(?:\\s(?:de|del|DE))?,?\\s${FULL_YEAR}`,
        'gu',
      ),
    ),
    read: ([day, month, year]) => namedMonthDate(year, monthBetweenDe(month!), day),
  },
  {
    regexp: large(
      new RegExp(
        `(?<![\\d/.])${DAY}(?:\\s(?:of|OF))?[\\s./–-]{0,4}${WORD}(?![\\p{L}\\p{M}])${GAP}${YEAR}`,
        'gu',
      ),
    ),
    read: ([day, month, year, short]) => namedMonthDate(year ?? short, monthNumber(month!), day),
  },
  {
    regexp: large(
      new RegExp(
        `${WORD_START}${WORD}\\s{1,3}${DAY}(?:\\s?,\\s{0,3}|\\s{1,3})(?:${FULL_YEAR}|(['’]\\d{2})(?!\\d))`,
        'gu',
      ),
    ),
    read: ([month, day, year, short]) => namedMonthDate(year ?? short, monthNumber(month!), day),
  },
  {
    regexp: large(
      new RegExp(
        `(?<![\\d/.-])(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?(?:${FULL_YEAR}|(\\d{2})(?!\\d))(?!/)`,
        'gu',
      ),
    ),
    read: ([first, , second, year, short]) =>
      year === undefined ? shortNumericDate(first, second, short) : numericDate(first, second, year),
  },
];

/** No date is without one of these: four figures, two after an apostrophe, or figures with a mark or a month between. */
const YEAR_SHAPE = /\d{4}|['’]\d{2}|\d[./-]\s?\d|\d\D{4,24}\d{2}/;

/** Every date in a text, in order, none overlapping. A day and month without a year is not a date. */
export function findDates(text: string): FoundDate[] {
  let found: FoundDate[] = [];
  if (!YEAR_SHAPE.test(text)) return found;
  for (const pattern of PATTERNS) {
    const more = [...datesIn(text, pattern, found)];
    if (more.length > 0) found = [...found, ...more].sort((a, b) => a.start - b.start);
  }
  return found;
}

/** The dates of one form, in order, outside of those that are known. */
function* datesIn(
  text: string,
  { regexp, read }: Pattern,
  known: readonly FoundDate[],
): Generator<FoundDate> {
  let next = 0;
  regexp.lastIndex = 0;
  for (let match = regexp.exec(text); match !== null; match = regexp.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((known[next]?.end ?? Infinity) <= start) next++;
    const taken = (known[next]?.start ?? Infinity) < end;
    const reading = taken ? null : read(match.slice(1));
    if (reading === null) regexp.lastIndex = start + 1;
    else yield { start, end, ...reading };
  }
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

function namedMonthDate(year = '', month = 0, day = ''): Reading | null {
  if (month === 0) return null;
  const written = year.replace(/^['’]/, '');
  if (written.length === 4) return { iso: calendarDate(written, String(month), day) };
  // "10 Nov 17" could be the 17th of November 2010: only an apostrophe or a number that is no day settles it.
  if (year === written && Number(written) <= 31 && Number(written) !== Number(day)) return { iso: null };
  return { iso: calendarDate(fullYear(written), String(month), day) };
}

function numericDate(first = '', second = '', year = ''): Reading {
  const dayFirst = calendarDate(year, second, first);
  const monthFirst = calendarDate(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst)
    return { iso: null, either: { dayFirst, monthFirst } };
  return { iso: dayFirst ?? monthFirst };
}

/** With two figures for the year, it may also stand first: `17/11/19`. Only one reading may exist. */
function shortNumericDate(first = '', second = '', third = ''): Reading {
  const last = numericDate(first, second, fullYear(third));
  const yearFirst = calendarDate(fullYear(first.padStart(2, '0')), second, third);
  if (yearFirst === null || yearFirst === last.iso) return last;
  if (last.iso === null && last.either === undefined) return { iso: yearFirst };
  return { iso: null };
}

function fullYear(twoDigits: string): string {
  return `${Number(twoDigits) < 70 ? '20' : '19'}${twoDigits}`;
}

function calendarDate(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1600 || y > 2199 || m < 1 || m > 12 || d < 1 || d > daysOf(y, m)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
