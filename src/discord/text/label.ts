import { shortened } from './cut.js';
import { wellFormed } from './markdown.js';

/**
 * One line of plain text for where Discord shows no markdown (button, select option, choice), at most `limit`
 * characters. `fallback` when the text has nothing to see, as a headline of zero-width characters has.
 */
export function label(text: string, limit: number, fallback = '?'): string {
  const line = oneLine(text);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? shortened(line, limit) : fallback;
}

/** White space of every kind, line breaks included, as single spaces. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').trim();
}
