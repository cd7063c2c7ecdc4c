import type { PageContext } from '../article.js';
import { countWords, endsSentence } from '../unit.js';
import { speaksToReader } from './furniture.js';

const FEWEST_PAGES = 3;
const SHARE = 0.05;
const ENOUGH_PAGES = 20;

/**
 * Whether a line is furniture because other pages of the archive carry it too. A news archive repeats sentences of
 * background from story to story: those stay unless the line speaks to the reader or stands on most pages.
 */
export function isRepeatedFurniture(text: string, context: PageContext): boolean {
  const { pages, of } = context.repeats(text);
  if (pages < FEWEST_PAGES || pages < Math.min(of * SHARE, ENOUGH_PAGES)) return false;
  if (!endsSentence(text)) return countWords(text) <= 25;
  if (speaksToReader(text) && !/["“”]/.test(text)) return true;
  return pages >= 5 && pages >= of * 0.5;
}
