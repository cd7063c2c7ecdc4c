import { z } from 'zod';

/** Whole numbers only: `Number('')` and `Number('1e3')` are too generous for a settings file. */
export function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected);
}
