import { findDates } from '../../article/dates.js';
import type { Period } from '../../search/query.js';

const MONTHS = [
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
];

const MONTH_YEAR = new RegExp(`\\b(${MONTHS.join('|')})(?:\\s+of)?,?\\s+((?:19|20)\\d{2})\\b`, 'i');
const YEAR = /(?<![\d.,$£€-])((?:19|20)\d{2})(?![\d,.]*\d|%)\b/;

/** The period that a question names: a day, a month of a year, or a year; null when it names none. */
export function periodOf(question: string): Period | null {
  const day = findDates(question).find(({ iso }) => iso !== null)?.iso;
  if (day) return { from: day, to: day };
  const month = MONTH_YEAR.exec(question);
  if (month) return monthOf(Number(month[2]), MONTHS.indexOf(month[1]!.toLowerCase()));
  const year = YEAR.exec(question)?.[1];
  return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : null;
}

/** `month` counts from 0. */
function monthOf(year: number, month: number): Period {
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(year, month + 1, 0));
  return {
    from: new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10),
    to: last.toISOString().slice(0, 10),
  };
}
