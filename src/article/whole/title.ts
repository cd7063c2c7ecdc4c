import { type PageContext, SPREAD } from '../article.js';
import { creditInCaption } from '../furniture/caption.js';
import { furnitureRule } from '../furniture/furniture.js';
import { isStoriesHeading } from '../furniture/stories-heading.js';
import { readByline } from '../head/byline.js';
import { isRelativeDateline, readDateline } from '../head/datelines/dateline.js';
import { readLooseDateline } from '../head/datelines/loose-dateline.js';
import { readBreadcrumb } from '../head/section.js';
import { foldLine } from '../normalise.js';
import { isSectionLabel } from '../text/section-label.js';
import { countWords, endsSentence, type Unit } from '../text/unit.js';
import type { Run } from './best-run.js';

/** How far above the article its headline is looked for, and how far into it: a question may be the headline. */
const REACH = 80;
const INTO = 3;
/** How many of the article's opening words tell what it is about. */
const OPENING = 400;
/** Between a headline and its date stand a standfirst and a picture at most. */
const BESIDE = 4;
const LEAST = 2;
/** How much a place in a list of other stories speaks against a line, and how long such lists are. */
const LISTED = 2;
const LONGEST_LIST = 8;
/** By how much a standfirst may say more than the headline above it. */
const STANDFIRST = 1.5;
/** Between the parts of a page's title: the headline, the section, the site. */
const TITLE_SEAM = /\s+[|–—·•»:-]+\s+|\s*[|»]\s*/;

/**
 * The headline among what stands above a page's article: it shares its words with the article, a date or an author
 * stands below it, and the page's title on the first line says it too. Teasers and menus do not.
 * @returns its index among the units, or null when no line is like one
 */
export function titleAbove(units: readonly Unit[], run: Run, context: PageContext): number | null {
  const points = pointsIn(units, run);
  let best: number | null = null;
  let most = LEAST;
  let between = 0;
  const last = Math.min(run.start + INTO, units.length) - 1;
  for (let index = last; index >= Math.max(0, run.start - REACH); index--) {
    const unit = units[index]!;
    if (!mayBeTitle(unit, context)) continue;
    if (index >= run.start && !(isQuestion(unit.text) && signed(units, index) > 0)) continue;
    const sum =
      points(index) -
      Math.min(2, between / 8) -
      (signed(units, index) === 0 && isListed(units, index) ? LISTED : 0);
    if (index < run.start) between++;
    if (sum < most) continue;
    most = sum;
    best = index;
  }
  if (best === null) return null;
  // What stands right below a headline may say more of what the article is about.
  const above = units
    .slice(Math.max(0, best - BESIDE), best)
    .findLastIndex(({ text }) => !furnitureRule(text));
  const index = Math.max(0, best - BESIDE) + above;
  const isHeadline = above >= 0 && mayBeTitle(units[index]!, context) && countWords(units[index]!.text) >= 4;
  const chosen = isHeadline && points(index) >= most - STANDFIRST ? index : best;
  return withoutTrail(units, chosen, run);
}

/** A line that ends in another one of the head has that for its headline, behind the way that leads to it. */
function withoutTrail(units: readonly Unit[], best: number, run: Run): number {
  const whole = foldLine(units[best]!.text);
  const inside = units.slice(0, run.start).findLastIndex(({ text }, index) => {
    const folded = foldLine(text);
    return index !== best && countWords(text) >= 4 && whole.endsWith(` ${folded}`);
  });
  return inside < 0 ? best : inside;
}

/** One of the stories under a heading that promises others, with no date or author between. */
function isListed(units: readonly Unit[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_LIST); i--) {
    const { text } = units[i]!;
    if (isStoriesHeading(text)) return true;
    if (readLooseDateline(text) !== null || readByline(text) !== null) return false;
  }
  return false;
}

/** How much speaks for a unit of a page being its headline. */
function pointsIn(units: readonly Unit[], run: Run): (index: number) => number {
  const about = openingTerms(units.slice(run.start, run.end));
  const parts = titleParts(units[0]?.text ?? '');
  const places = new Map<string, number>();
  for (const { text } of units.slice(0, run.start + INTO)) {
    const folded = foldLine(text);
    places.set(folded, (places.get(folded) ?? 0) + 1);
  }
  return (index) => {
    const { text, kind } = units[index]!;
    const folded = foldLine(text);
    return (
      4 * overlap(folded, about) +
      (parts.has(folded) && index > 0 ? 3 : 0) +
      ((places.get(folded) ?? 0) > 1 ? 1 : 0) +
      (kind === 'heading' ? 2 : 0) +
      signed(units, index) +
      shape(text)
    );
  };
}

function isQuestion(text: string): boolean {
  return /[?!]["'”’]?$/.test(text);
}

function mayBeTitle({ text, kind }: Unit, context: PageContext): boolean {
  if (kind === 'item' || kind === 'quote' || countWords(text) < 2 || countWords(text) > 40) return false;
  if (furnitureRule(text) || isStoriesHeading(text) || isSectionLabel(text) || readBreadcrumb(text))
    return false;
  if (readDateline(text) || isRelativeDateline(text) || readByline(text)) return false;
  if (/^https?:\/\//.test(text) || creditInCaption(text) !== null || isRowOfNames(text)) return false;
  return context.spreadOf(text) < SPREAD.site;
}

/** Many words and each with a capital: a menu in one line. */
function isRowOfNames(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 14 && words.every((word) => !/^\p{Ll}/u.test(word));
}

/** Headlines have five to twenty words and no full stop. */
function shape(text: string): number {
  const words = countWords(text);
  const length = words < 3 ? -2 : words < 5 ? -0.5 : words > 20 ? -1.5 : 0.5;
  return length - (endsSentence(text) && !isQuestion(text) ? 1.5 : 0);
}

/** A date or an author stands below a headline: the nearer, the surer. */
function signed(units: readonly Unit[], index: number): number {
  const below = units
    .slice(index + 1, index + 1 + BESIDE)
    .findIndex(
      ({ text }) => readLooseDateline(text) !== null || isRelativeDateline(text) || readByline(text) !== null,
    );
  return below < 0 ? 0 : 2 - below / 3;
}

function openingTerms(units: readonly Unit[]): Set<string> {
  const terms = new Set<string>();
  let words = 0;
  for (const { text } of units) {
    if (words > OPENING) break;
    words += countWords(text);
    for (const term of termsOf(foldLine(text))) terms.add(term);
  }
  return terms;
}

/** The share of a line's telling words that the article opens with; one word tells less than several. */
function overlap(folded: string, about: ReadonlySet<string>): number {
  const terms = termsOf(folded);
  return terms.filter((term) => about.has(term)).length / (terms.length + 1);
}

const SAYS_NOTHING = new Set(
  'with this that from have what when where your more about they were will their than into over after been could would should just like'.split(
    ' ',
  ),
);

/** Words of four letters and more, and figures; pairs of characters where no spaces stand between words. */
function termsOf(folded: string): string[] {
  return folded.split(' ').flatMap((word) => {
    if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word))
      return Array.from({ length: Math.max(1, word.length - 1) }, (_, i) => word.slice(i, i + 2));
    if (SAYS_NOTHING.has(word)) return [];
    return word.length >= 4 || /\d/.test(word) ? [word.slice(0, 6)] : [];
  });
}

function titleParts(line: string): Set<string> {
  const parts = line.split(TITLE_SEAM).map(foldLine);
  const whole = foldLine(line);
  return new Set([whole, ...parts].filter((part) => part.split(' ').length >= 2));
}
