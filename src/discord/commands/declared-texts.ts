import { type TextKey, TRANSLATED, textsFor } from '../strings/texts.js';
import { LIMITS } from '../text/limits.js';

/** The texts of a command and its options, in English and in every translation. */

export function described(key: TextKey) {
  return { description: english(key), description_localizations: localised(key) };
}

/** @param number stands behind each of them */
export function localised(key: TextKey, number = ''): Record<string, string> {
  return Object.fromEntries(Object.keys(TRANSLATED).map((locale) => [locale, plain(locale, key) + number]));
}

export const english = (key: TextKey) => plain('en-US', key);

function plain(locale: string, key: TextKey): string {
  // The keys are made of the declaration's own names, which the types cannot follow into the texts.
  const text = (textsFor(locale).plain as (key: string) => string)(key);
  if (text === key) throw new Error(`src/discord/strings has no text "${key}"`);
  if (text.length > LIMITS.commandDescription)
    throw new Error(`"${key}" in ${locale} is over 100 characters`);
  return text;
}
