import { expect } from 'vitest';
import type { Json } from '../../src/local-discord/world/json.js';
import type { Answer } from './raw.js';

/** A body that is refused: why, the body, and where in it the error stands with its code. `row.` is the first row. */
export type Refused = [rule: string, body: Json, error: string];
/** A body at the very limits, which is right. */
export type Accepted = [rule: string, body: Json];

export const x = (length: number) => 'x'.repeat(length);
export const many = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

/** Where in an answer's errors a place of the body stands. */
const pathTo = (place: string) =>
  place
    .replace(/^row\./, 'components.0.components.')
    .split('.')
    .filter(Boolean);

/** The code of the first error that an answer reports at a place of the body; undefined when it reports none. */
export function errorAt(answer: Answer, place: string): string | undefined {
  return [...pathTo(place), '_errors', '0', 'code'].reduce((value, key) => value?.[key], answer.body.errors);
}

/** Expects an answer to refuse a body, at one place and with one code: `content BASE_TYPE_MAX_LENGTH`. */
export function expectRefusal(answer: Answer, error: string, within = ''): void {
  const [place, code] = error.split(' ') as [string, string];
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  expect(errorAt(answer, [within, ...pathTo(place)].join('.'))).toBe(code);
}
