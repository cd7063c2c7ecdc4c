import type { Period } from '../../search/query.js';
import {
  dayOf,
  monthNamed,
  monthsOf,
  type Precision,
  seasonOf,
  shifted,
  yearOf,
  yearsOf,
} from './calendar.js';
import { DAY, MONTH, OF_A_YEAR, pattern, SEASON, WRITTEN_MONTH, YEAR } from './pattern-parts.js';
import { ago, relative } from './relative.js';

/** A period as a text names it. */
export interface NamedPeriod extends Period {
  readonly precision: Precision;
  /** Whether it is told from the day on which it was said: "last year", "in March". */
  readonly isRelative: boolean;
}

type Named = Omit<NamedPeriod, 'isRelative'>;

export interface PeriodPattern {
  readonly pattern: RegExp;
  /** What each text holds in which the pattern finds something: soon tried, and the pattern takes a millisecond to compile. */
  readonly holds?: RegExp;
  /** @param base the day on which it was said, ISO; null where that is not known */
  readonly read: (groups: readonly (string | undefined)[], base: string | null) => Named | null;
  readonly isRelative?: true;
}

const HOLDS_MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function day(year: string, month: string, date: string): Named | null {
  const named = dayOf(Number(year), monthNamed(month), Number(date));
  return named && { ...named, precision: 'day' };
}

/** The one nearest to the base: "in March", said in May, is this year's, and said in December next year's. */
function nearest(base: string, named: (year: number) => Period | null): Period | null {
  const year = yearOf(base);
  const distance = ({ from }: Period) => Math.abs(Date.parse(from) - Date.parse(base));
  const candidates = [year - 1, year, year + 1].flatMap((one) => named(one) ?? []);
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function count(word: string): number {
  return /^\d/.test(word) ? Number(word) : /^an?$/i.test(word) ? 1 : NUMBERS.indexOf(word.toLowerCase()) + 1;
}

/** Longest first: a later one never reads what an earlier one has taken. */
export const PERIOD_PATTERNS: readonly PeriodPattern[] = [
  {
    pattern: pattern('(\\d{4})-(\\d{2})-(\\d{2})'),
    holds: /\d-\d/,
    read: ([year, month, date]) => {
      const named = dayOf(Number(year), Number(month) - 1, Number(date));
      return named && { ...named, precision: 'day' };
    },
  },
  {
    pattern: pattern(`${MONTH}\\s+${DAY}(?:,|\\s)\\s*${YEAR}`),
    holds: HOLDS_MONTH,
    read: ([month, date, year]) => day(year!, month!, date!),
  },
  {
    pattern: pattern(`${DAY}(?:\\s+of)?\\s+${MONTH}(?:,|\\s)\\s*${YEAR}`),
    holds: HOLDS_MONTH,
    read: ([date, month, year]) => day(year!, month!, date!),
  },
  {
    pattern: pattern(`${MONTH}(?:\\s+of|,)?\\s+${YEAR}`),
    holds: HOLDS_MONTH,
    read: ([month, year]) => ({ ...monthsOf(Number(year), monthNamed(month!)), precision: 'month' }),
  },
  {
    pattern: pattern(`(?:Q([1-4])|(first|second|third|fourth|last)\\s+quarter)(?:\\s+of|,)?\\s+${YEAR}`),
    holds: /q[1-4]|quarter/i,
    read: ([figure, word, year]) => {
      const quarter = figure
        ? Number(figure) - 1
        : word === 'last'
          ? 3
          : ORDINALS.indexOf(word!.toLowerCase());
      return { ...monthsOf(Number(year), 3 * quarter, 3), precision: 'quarter' };
    },
  },
  {
    pattern: pattern(`(first|second)\\s+half(?:\\s+of)?\\s+${YEAR}`),
    holds: /half/i,
    read: ([word, year]) => ({
      ...monthsOf(Number(year), word!.toLowerCase() === 'first' ? 0 : 6, 6),
      precision: 'quarter',
    }),
  },
  {
    pattern: pattern(`${SEASON}(?:\\s+of)?,?\\s+${YEAR}`),
    holds: /spring|summer|autumn|fall|winter/i,
    read: ([season, year]) => ({ ...seasonOf(season!, Number(year)), precision: 'season' }),
  },
  {
    pattern: pattern("(?:fiscal(?:\\s+year)?|FY)\\s*['’]?(\\d{4}|\\d\\d)"),
    holds: /fiscal|fy/i,
    read: ([year]) => ({
      ...yearsOf(year!.length === 2 ? 2000 + Number(year) : Number(year)),
      precision: 'year',
    }),
  },
  {
    pattern: pattern('((?:1[5-9]|20)\\d0)s'),
    holds: /0s/i,
    read: ([year]) => ({ ...yearsOf(Number(year), 10), precision: 'decade' }),
  },
  {
    pattern: pattern(`${YEAR}\\s?[–—-]\\s?(\\d{4}|\\d\\d)`),
    holds: /\d\s?[–—-]\s?\d/,
    read: ([year, to]) => {
      const last = to!.length === 2 ? Number(year!.slice(0, 2) + to) : Number(to);
      return last > Number(year)
        ? { ...yearsOf(Number(year), last - Number(year) + 1), precision: 'year' }
        : null;
    },
  },
  {
    // A season or a business year.
    pattern: pattern(`${YEAR}/(\\d\\d)`),
    holds: /\d\/\d/,
    read: ([year, next]) =>
      (Number(year) + 1) % 100 === Number(next) ? { ...yearsOf(Number(year), 2), precision: 'year' } : null,
  },
  {
    // "2000 volunteers" is no year, and neither is what stands in a case number or an amount.
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$£€¥/.,-])(?:(?<=\\b(?:in|since|by|during|until|till|after|before|for|from|of|the|and|to|year|early|mid|late|than|through|a)\\s|['’]s\\s)${YEAR}|${YEAR}(?!\\s+(?!${OF_A_YEAR})(?:\\p{Ll}+s|people|men|women|children)\\b))(?![\\p{L}\\p{N}/%]|[.,-]\\p{N})`,
      'giu',
    ),
    read: ([first, second]) => ({ ...yearsOf(Number(first ?? second)), precision: 'year' }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${WRITTEN_MONTH}\\s+${DAY}(?![\\p{L}\\p{N}])`, 'gu'),
    holds: HOLDS_MONTH,
    isRelative: true,
    read: ([month, date], base) => {
      const named = base && nearest(base, (year) => dayOf(year, monthNamed(month!), Number(date)));
      return named ? { ...named, precision: 'day' } : null;
    },
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${DAY}(?:\\s+of)?\\s+${WRITTEN_MONTH}(?![\\p{L}\\p{N}])`, 'gu'),
    holds: HOLDS_MONTH,
    isRelative: true,
    read: ([date, month], base) => {
      const named = base && nearest(base, (year) => dayOf(year, monthNamed(month!), Number(date)));
      return named ? { ...named, precision: 'day' } : null;
    },
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|by|last|from|during|of|early|late|mid)\\s)${WRITTEN_MONTH}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    holds: HOLDS_MONTH,
    isRelative: true,
    read: ([month], base) => {
      const named = base && nearest(base, (year) => monthsOf(year, monthNamed(month!)));
      return named ? { ...named, precision: 'month' } : null;
    },
  },
  {
    pattern: pattern(`(last|this|previous|past|current)\\s+(year|month|week|quarter|${SEASON})`),
    holds: /last|this|previous|past|current/i,
    isRelative: true,
    read: ([which, unit], base) =>
      base === null ? null : relative(/^(?:this|current)$/i.test(which!) ? 0 : 1, unit!, base),
  },
  {
    pattern: pattern(
      '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\\s+(years?|months?|weeks?|days?)\\s+ago',
    ),
    holds: /ago/i,
    isRelative: true,
    read: ([number, unit], base) =>
      base === null ? null : ago(count(number!), unit!.replace(/s$/i, ''), base),
  },
  {
    pattern: pattern('(yesterday|today|tonight)'),
    holds: /yesterday|today|tonight/i,
    isRelative: true,
    read: ([word], base) => {
      const named = base && shifted(base, /^yesterday$/i.test(word!) ? -1 : 0);
      return named ? { from: named, to: named, precision: 'day' } : null;
    },
  },
];
