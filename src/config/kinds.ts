import { address, matching, oneOf, text } from '../shape/scalars.js';
import { also, made, type Shape, withDefault } from '../shape/shape.js';

const YES = ['true', 'yes', 'on', '1'];
const NO = ['false', 'no', 'off', '0'];
const SNOWFLAKE = /^\d{17,20}$/;

/** Whole numbers only: `Number('')` and `Number('1e3')` are too generous for a settings file. */
export function wholeNumber(least: number, most: number): Shape<number> {
  const expected = `a whole number from ${least} to ${most}`;
  return also(
    made(matching(/^\d{1,9}$/, expected), Number),
    (value) => value >= least && value <= most,
    expected,
  );
}

/** Text in which case counts for nothing. */
export const lowerCase: Shape<string> = made(text(), (value) => value.toLowerCase());

export function yesOrNo(expected: string, normal: boolean): Shape<boolean> {
  const known = also(lowerCase, (value) => YES.includes(value) || NO.includes(value), expected);
  return withDefault(
    made(known, (value) => YES.includes(value)),
    normal,
  );
}

export function choice<const T extends string>(values: readonly T[], normal: NoInfer<T>): Shape<T> {
  const known = oneOf(values, `one of ${values.join(', ')}`);
  return withDefault((value) => known(String(value).toLowerCase()), normal);
}

/** An id of Discord's. */
export const snowflake: Shape<string> = matching(
  SNOWFLAKE,
  'a Discord id of 17 to 20 digits (in Discord: Developer Mode on, right-click, Copy ID)',
);

export function snowflakes(of: 'role' | 'channel'): Shape<readonly string[]> {
  const ids = made(text(), (given) => given.split(/[\s,]+/).filter((id) => id !== ''));
  const known = also(
    ids,
    (given) => given.every((id) => SNOWFLAKE.test(id)),
    `${of} ids of 17 to 20 digits, with commas between them`,
  );
  return withDefault(known, []);
}

/** An address to listen on. */
export const host: Shape<string> = withDefault(
  matching(/^[\w.:-]+$/, 'an address to listen on, such as 127.0.0.1, or 0.0.0.0 for all'),
  '127.0.0.1',
);

/** @returns it without trailing slashes */
export function webAddress(normal: string): Shape<string> {
  const given = address(/^https?:\/\//i, `an http or https address such as ${normal}`);
  return withDefault(
    made(given, (url) => url.replace(/\/+$/, '')),
    normal,
  );
}
