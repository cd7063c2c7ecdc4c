import { kindOf, right, type Shape, wrong, wrongKind } from './shape.js';

/** Text of so many characters (Unicode code points), both ends included. */
export function text({ least = 0, most = Number.POSITIVE_INFINITY } = {}): Shape<string> {
  return (value) => {
    if (typeof value !== 'string') return wrongKind('string', value);
    // Counted only where its units of UTF-16, up to two a character, do not tell.
    const length = value.length <= most && value.length >= 2 * least ? value.length : [...value].length;
    if (length < least) return wrong(`Too small: expected string to have >=${least} characters`);
    if (length > most) return wrong(`Too big: expected string to have <=${most} characters`);
    return right(value);
  };
}

/** @param pattern without flags that remember where it matched */
export function matching(pattern: RegExp, message: string): Shape<string> {
  return (value) => {
    if (typeof value !== 'string') return wrongKind('string', value);
    return pattern.test(value) ? right(value) : wrong(message);
  };
}

/** A day of the calendar, `YYYY-MM-DD` (ISO 8601); none that a month does not have. */
export const day: Shape<string> = (value) => {
  if (typeof value !== 'string') return wrongKind('string', value);
  return isDay(value) ? right(value) : wrong('Invalid ISO date');
};

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  // What is too much for a month is either no date or carried into the next.
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/**
 * An address with one of these protocols; given without what the URL standard leaves out: space at its ends, tabs and line breaks.
 * @param beginning what it must begin with
 */
export function address(beginning: RegExp, message: string): Shape<string> {
  return (value) => {
    const trimmed = typeof value === 'string' ? value.trim() : '';
    if (!beginning.test(trimmed) || !URL.canParse(trimmed)) return wrong(message);
    return right(trimmed.replace(/[\t\n\r]/g, ''));
  };
}

/** Any number that JSON can say: neither NaN nor infinite. */
export const number: Shape<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? right(value) : wrongKind('number', value);

/** A whole number that is told from its neighbours: between -(2^53 - 1) and 2^53 - 1. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongKind('number', value);
    if (!Number.isInteger(value)) return wrongKind('int', value);
    if (value < least) return wrong(`Too small: expected number to be >=${least}`);
    if (value > most) return wrong(`Too big: expected number to be <=${most}`);
    return right(value);
  };
}

export const flag: Shape<boolean> = (value) =>
  typeof value === 'boolean' ? right(value) : wrongKind('boolean', value);

export function oneOf<const T extends string>(values: readonly T[], message?: string): Shape<T> {
  const expected =
    message ?? `Invalid option: expected one of ${values.map((one) => JSON.stringify(one)).join('|')}`;
  return (value) => {
    const found = values.find((one) => one === value);
    return found === undefined ? wrong(expected) : right(found);
  };
}

interface Kinds {
  readonly string: unknown;
  readonly number: unknown;
  readonly boolean: unknown;
  readonly array: unknown;
}

/** One of several kinds of value, each with a shape of its own. */
export function eitherOf<K extends Partial<Kinds>>(
  shapes: { readonly [N in keyof K]: Shape<K[N]> },
): Shape<K[keyof K]> {
  const expected = Object.keys(shapes).join(' or ');
  return (value) => {
    const kind = kindOf(value);
    return Object.hasOwn(shapes, kind) ? shapes[kind as keyof K](value) : wrongKind(expected, value);
  };
}
