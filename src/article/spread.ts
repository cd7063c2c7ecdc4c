import { SPREAD, type Spread } from './article.js';

const FEWEST_PAGES = 3;
const SHARE = 0.05;
/** So many pages are enough for furniture, however large the archive is. */
const ENOUGH_PAGES = 20;
const FEWEST_OF_MOST = 5;
const SHARE_OF_MOST = 0.5;

/** How far a line that stands on `pages` of an archive's `of` pages has spread. */
export function spreadFor(pages: number, of: number): Spread {
  if (pages < FEWEST_PAGES || pages < Math.min(of * SHARE, ENOUGH_PAGES)) return SPREAD.own;
  if (pages < of * SHARE) return SPREAD.several;
  return pages >= FEWEST_OF_MOST && pages >= of * SHARE_OF_MOST ? SPREAD.most : SPREAD.site;
}
