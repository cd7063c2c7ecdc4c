import { readDate } from '../dates.js';
import { addressOf } from './address.js';

const DEEPEST = 8;
/** Members of an object that say what it is called, as structured data and feeds have them. */
const CALLED = ['name', 'rendered', 'title', 'label', '#text', '$t', '_text', 'value', 'text', '@id', '$oid'];
const NAME_PARTS = [
  ['given', 'family'],
  ['givenName', 'familyName'],
  ['first_name', 'last_name'],
  ['firstName', 'lastName'],
  ['first', 'last'],
] as const;

/**
 * A value of data as text: a scalar, what an object is called, of a list its first member, or all where `joined`.
 * @returns null for what is nothing of these
 */
export function textOfValue(value: unknown, joined = false, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) {
    const members = value
      .map((member) => textOfValue(member, joined, depth + 1))
      .filter((member) => member !== null);
    if (members.length === 0) return null;
    return joined ? [...new Set(members)].join(', ') : members[0]!;
  }
  if (typeof value !== 'object' || value === null) return null;
  const item = value as Record<string, unknown>;
  for (const [given, family] of NAME_PARTS) {
    if (typeof item[given] === 'string' && typeof item[family] === 'string')
      return `${item[given]} ${item[family]}`.trim();
  }
  for (const member of CALLED) {
    const text = Object.hasOwn(item, member) ? textOfValue(item[member], joined, depth + 1) : null;
    if (text !== null) return text;
  }
  return null;
}

/** Seconds since 1970, from 1973 to 2099, also as milli-, micro- and nanoseconds: smaller numbers are years and days. */
const LEAST_SECONDS = 1e8;
const MOST_SECONDS = 4.1e9;
const UNITS = [1, 1e3, 1e6, 1e9];

/**
 * A value of data as a calendar date, `YYYY-MM-DD`: a date in words or figures, a Unix time, or an object that wraps one. A
 * Unix time names no zone: its day is that of UTC.
 * @returns null for what cannot be read with certainty
 */
export function dateOfValue(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  if (typeof value === 'number' || typeof value === 'bigint')
    return unixDay(Number(value)) ?? readDate(String(value));
  if (typeof value === 'string') {
    return /^\s*\d{9,19}(?:\.\d+)?\s*$/.test(value) ? unixDay(Number(value)) : readDate(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.length === 1 ? dateOfValue(value[0], depth + 1) : null;
  if (typeof value !== 'object' || value === null) return null;
  const item = value as Record<string, unknown>;
  for (const name of [
    '$date',
    '$numberLong',
    'seconds',
    '_seconds',
    'iso',
    'date',
    'value',
    'rendered',
    '$t',
    '#text',
    '_text',
  ]) {
    const date = Object.hasOwn(item, name) ? dateOfValue(item[name], depth + 1) : null;
    if (date !== null) return date;
  }
  const { year, month, day } = item;
  const padded = [year, month, day].map((part) => String(part).padStart(2, '0'));
  return year !== undefined && month !== undefined && day !== undefined ? readDate(padded.join('-')) : null;
}

function unixDay(time: number): string | null {
  const unit = UNITS.find((one) => time >= LEAST_SECONDS * one && time <= MOST_SECONDS * one);
  return unit === undefined ? null : new Date((time / unit) * 1000).toISOString().slice(0, 10);
}

/** An absolute web address, or null for anything else. */
export function httpUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || addressOf(text) === null) return null;
  return text;
}
