import type { PageContext } from '../article.js';
import { furnitureRule } from '../furniture/furniture.js';
import type { Statements } from '../head/stated.js';
import { countWords, type Unit } from '../text/unit.js';
import { bestRun, type Run } from './best-run.js';
import { titleAbove } from './title.js';
import { type Weighed, weigh } from './weigh.js';

/** A page that was saved whole, cut to its article. */
export interface Framed {
  /** The head and the body. */
  readonly units: readonly Unit[];
  /** The one of them that is the headline, where it was found by the body; else the head has to tell. */
  readonly title: Unit | null;
  /** What stands below the body. */
  readonly below: readonly Unit[];
}

/** A line this short may be a menu's, one this long is none and no teaser's headline. */
const SHORT_LINE = 40;
const LONG_LINE = 100;
/** With fewer short lines above the text, and fewer lines of any sort below its first, it has nothing around it to cut. */
const FEWEST_ABOVE = 5;
const FEWEST_BELOW = 12;
/** So many pieces that are the site's tell that a page was saved with what stands around its article. */
const FEWEST_SITES = 2;
const LONG_HEAD = 7;
/** As many lines without prose are a menu, even where none of them is known. */
const LONG_HEAD_ALONE = 20;
const LONG_TAIL = 20;
const LONGEST_LABEL = 4;
/** Lines above a headline that may speak about the article: its date, section, author. */
const ABOVE_TITLE = 4;
const LONGEST_ABOVE = 12;
/** Prose outside of the best run that is no more than this share of it speaks for no article of its own. */
const SMALL_SHARE = 0.1;
/** In a document of pages, which seldom has a site around it, more than this share outside of the run is a part of it. */
const MOST_OUTSIDE = 0.3;

/**
 * Finds the article in a page that was saved with its menus, teasers and comments: first the body, then the headline above
 * it. A text that holds nothing but an article is left as it is.
 */
export function frame(units: readonly Unit[], context: PageContext, said: Statements): Framed {
  if (!mayHaveSite(units)) return { units, title: null, below: [] };
  const weighed = weigh(units, context);
  const run = bestRun(weighed);
  if (run.end === 0) return { units, title: null, below: [] };
  const isWhole = units[0]!.page !== undefined && isOneDocument(weighed, run);
  const mayHaveTitle = said.stated.headline === undefined && !isWhole && hasSiteAbove(weighed, run);
  const place = mayHaveTitle ? titleAbove(units, run, context) : null;
  const start = place === null ? 0 : cutAbove(units, place, said);
  const end = !isWhole && hasSiteBelow(weighed, run) ? run.end : units.length;
  const title = place === null ? null : units[place]!;
  return { units: units.slice(start, end), title, below: units.slice(end) };
}

/** A look at the lengths alone, for most texts are articles and nothing else. */
function mayHaveSite(units: readonly Unit[]): boolean {
  let above = 0;
  let below = 0;
  let long = 0;
  for (const { text } of units) {
    if (text.length >= LONG_LINE) long++;
    else if (long > 0) below++;
    else if (text.length <= SHORT_LINE) above++;
    if (above >= FEWEST_ABOVE || below >= FEWEST_BELOW) return true;
  }
  return false;
}

function hasSiteAbove(weighed: readonly Weighed[], { start, end }: Run): boolean {
  const above = weighed.slice(0, start);
  if (start < LONG_HEAD) return false;
  if (above.filter(({ isSites, isSection }) => isSites || isSection).length >= FEWEST_SITES) return true;
  return start >= LONG_HEAD_ALONE && prose(above) < prose(weighed.slice(start, end)) * SMALL_SHARE;
}

function hasSiteBelow(weighed: readonly Weighed[], { end }: Run): boolean {
  if (weighed.length - end < LONG_TAIL) return false;
  return weighed.slice(end).filter(({ isSites }) => isSites).length >= FEWEST_SITES;
}

/** Listings, tables and notes part the text of a document, and what stands beyond them is its text as well. */
function isOneDocument(weighed: readonly Weighed[], { start, end }: Run): boolean {
  const inside = prose(weighed.slice(start, end));
  return prose(weighed) - inside > MOST_OUTSIDE * inside;
}

function prose(pieces: readonly Weighed[]): number {
  return pieces.reduce((sum, one) => sum + one.prose, 0);
}

/** Removes what stands above the headline, but for the lines that may tell its date or section. */
function cutAbove(units: readonly Unit[], title: number, said: Statements): number {
  let start = title;
  while (start > Math.max(0, title - ABOVE_TITLE) && countWords(units[start - 1]!.text) <= LONGEST_ABOVE)
    start--;
  for (const { line, text } of units.slice(0, start)) said.remove(line, text, ruleAbove(text));
  return start;
}

function ruleAbove(text: string): string {
  return furnitureRule(text)?.id ?? (countWords(text) <= LONGEST_LABEL ? 'head/navigation' : 'head/above');
}
