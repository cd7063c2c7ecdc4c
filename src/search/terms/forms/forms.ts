import { CAPITALISED_ONLY, COUNTRY_OF } from './countries.js';
import { BASE_OF, BASE_OF_LOWER_CASE } from './irregular.js';
import { DIGITS_OF } from './numbers.js';

const MONEY_OF: ReadonlyMap<string, string> = new Map([
  ['gbp', 'pound'], ['usd', 'dollar'], ['eur', 'euro'], ['jpy', 'yen'], ['inr', 'rupee'], ['rmb', 'yuan'], ['cny', 'yuan'], ['chf', 'franc'],
]); // biome-ignore format: a table

/**
 * The word that another form of it is read as: "children" is child, "said" say, "Chinese" China, "two" 2; any other
 * word is itself. Shared by archive and question, so that either form finds the other.
 * @param word in lower case
 * @param written as it is written: "Polish" is of Poland, "polish" is not
 */
export function baseFormOf(word: string, written: string): string {
  const base = BASE_OF.get(word) ?? DIGITS_OF.get(word) ?? MONEY_OF.get(word);
  if (base !== undefined) return base;
  const isCapitalised = /^\p{Lu}/u.test(written);
  const country = COUNTRY_OF.get(word);
  if (country !== undefined && (isCapitalised || !CAPITALISED_ONLY.has(word))) return country;
  return (isCapitalised ? undefined : BASE_OF_LOWER_CASE.get(word)) ?? word;
}
