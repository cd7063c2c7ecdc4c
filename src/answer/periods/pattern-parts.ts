import { MONTH_NAMES } from './calendar.js';

export const MONTH = `(${MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
/** In running text a month without a day or year is told from "may" and "march" by its capital. */
export const WRITTEN_MONTH = `(${MONTH_NAMES.map((name) => name[0]!.toUpperCase() + name.slice(1)).join('|')})`;
export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
export const YEAR = '((?:1[5-9]|20)\\d\\d)';
export const SEASON = '(spring|summer|autumn|fall|winter)';

/** What a year is said of, though it ends as what is counted does. */
export const OF_A_YEAR =
  '(?:christmas|olympics|games|elections|midterms|playoffs|finals|masters|awards|oscars|emmys|grammys|results|figures|statistics|rankings|sales)\\b';

/** A piece of a pattern as a whole word, in small and capital letters. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu');
}
