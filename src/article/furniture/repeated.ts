import { type PageContext, SPREAD } from '../article.js';
import { countWords, endsSentence } from '../text/unit.js';
import { speaksToReader } from './furniture.js';

/**
 * Whether a line is furniture because other pages of the archive carry it too. A news archive repeats sentences of
 * background from story to story: those stay unless the line speaks to the reader or stands on most pages.
 */
export function isRepeatedFurniture(text: string, context: PageContext): boolean {
  const spread = context.spreadOf(text);
  if (spread === SPREAD.own) return false;
  if (!endsSentence(text)) return countWords(text) <= 25;
  if (speaksToReader(text) && !/["“”]/.test(text)) return true;
  return spread === SPREAD.most;
}
