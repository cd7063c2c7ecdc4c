import type { Period } from '../../search/query.js';

/** How exactly a period is named. */
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade';

/** Stands for no beginning and no end; ISO dates of four digits compare as text. */
export const ALWAYS: Period = { from: '0000-01-01', to: '9999-12-31' };

const DAY_MS = 86_400_000;

export const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** The number of a month's English name or its beginning, 0 to 11; -1 for what is none. */
export function monthNamed(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return MONTH_NAMES.findIndex((month) => month.startsWith(start));
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** Null for a day that there is not, such as the 31st of June. `month` counts from 0. */
export function dayOf(year: number, month: number, day: number): Period | null {
  const date = new Date(Date.UTC(year, month, day));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return null;
  const named = date.toISOString().slice(0, 10);
  return { from: named, to: named };
}

/** `month` counts from 0 and may lie outside the year. */
export function monthsOf(year: number, month: number, count = 1): Period {
  // Day 0 of a month is the last of the one before.
  return { from: iso(year, month, 1), to: iso(year, month + count, 0) };
}

export function yearsOf(year: number, count = 1): Period {
  return { from: `${year}-01-01`, to: `${year + count - 1}-12-31` };
}

/** The northern seasons as people name them in news; winter begins in December of its year. */
export function seasonOf(name: string, year: number): Period {
  const first = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }[name.toLowerCase()] ?? 0;
  return monthsOf(year, first, 3);
}

/** The day that lies so many days from another; both ISO. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7)) - 1;
}

/** Whether two periods share a day. */
export function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}
