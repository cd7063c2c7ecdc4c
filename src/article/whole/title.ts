import { type PageContext, SPREAD } from '../article.js';
import { creditInCaption } from '../furniture/caption.js';
import { furnitureRule } from '../furniture/furniture.js';
import { readByline } from '../head/byline.js';
import { isRelativeDateline, readDateline } from '../head/dateline.js';
import { readLooseDateline } from '../head/loose-dateline.js';
import { isSectionLabel } from '../head/section.js';
import { foldLine } from '../normalise.js';
import { isStoriesHeading } from '../tail/headings.js';
import { countWords, endsSentence, type Unit } from '../unit.js';
import type { Run } from './best-run.js';

/** How far above the article its headline is looked for. */
const REACH = 60;
/** How many of the article's opening words tell what it is about. */
const OPENING = 400;
/** Between a headline and its date stand a standfirst and a picture at most. */
const BESIDE = 4;
const LEAST = 2.5;
/** Between the parts of a page's title: the headline, the section, the site. */
const TITLE_SEAM = /\s+[|–—·•»:-]+\s+|\s*[|»]\s*/;

/**
 * The headline among what stands above a page's article: it shares its words with the article, a date or an author
 * stands below it, and the page's title on the first line says it too. Teasers and menus do not.
 * @returns its index among the units, or null when no line is like one
 */
export function titleAbove(units: readonly Unit[], run: Run, context: PageContext): number | null {
  const about = openingTerms(units.slice(run.start, run.end));
  const parts = titleParts(units[0]?.text ?? '');
  const above = units.slice(0, run.start);
  const places = new Map<string, number>();
  for (const { text } of above) {
    const folded = foldLine(text);
    places.set(folded, (places.get(folded) ?? 0) + 1);
  }
  let best: number | null = null;
  let most = LEAST;
  const from = Math.max(0, run.start - REACH);
  for (let index = run.start - 1; index >= from; index--) {
    const unit = above[index]!;
    if (!mayBeTitle(unit, context)) continue;
    const folded = foldLine(unit.text);
    const points =
      4 * overlap(folded, about) +
      (parts.has(folded) && index > 0 ? 3 : 0) +
      ((places.get(folded) ?? 0) > 1 ? 1 : 0) +
      (unit.kind === 'heading' ? 2 : 0) +
      (isSigned(units, index) ? 2 : 0) +
      shape(unit.text) -
      Math.min(2, (run.start - index) / 10);
    if (points >= most) {
      most = points;
      best = index;
    }
  }
  return best;
}

function mayBeTitle({ text, kind }: Unit, context: PageContext): boolean {
  if (kind === 'item' || kind === 'quote' || countWords(text) < 2 || countWords(text) > 40) return false;
  if (furnitureRule(text) || isStoriesHeading(text) || isSectionLabel(text)) return false;
  if (readDateline(text) || isRelativeDateline(text) || readByline(text)) return false;
  if (/^https?:\/\//.test(text) || creditInCaption(text) !== null) return false;
  return context.spreadOf(text) < SPREAD.site;
}

/** Headlines have five to twenty words and no full stop. */
function shape(text: string): number {
  const words = countWords(text);
  const length = words < 3 ? -2 : words < 5 ? -0.5 : words > 20 ? -1.5 : 0.5;
  return length - (endsSentence(text) && !/[?!]["'”’]?$/.test(text) ? 1.5 : 0);
}

/** Whether a date or an author stands right below, as under a headline. */
function isSigned(units: readonly Unit[], index: number): boolean {
  return units
    .slice(index + 1, index + 1 + BESIDE)
    .some(
      ({ text }) => readLooseDateline(text) !== null || isRelativeDateline(text) || readByline(text) !== null,
    );
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

/** The share of a line's telling words that the article opens with. */
function overlap(folded: string, about: ReadonlySet<string>): number {
  const terms = termsOf(folded);
  return terms.length === 0 ? 0 : terms.filter((term) => about.has(term)).length / terms.length;
}

/** Words of four letters and more, and figures; pairs of characters where no spaces stand between words. */
function termsOf(folded: string): string[] {
  return folded.split(' ').flatMap((word) => {
    if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word))
      return Array.from({ length: Math.max(1, word.length - 1) }, (_, i) => word.slice(i, i + 2));
    return word.length >= 4 || /\d/.test(word) ? [word.slice(0, 6)] : [];
  });
}

function titleParts(line: string): Set<string> {
  const parts = line.split(TITLE_SEAM).map(foldLine);
  const whole = foldLine(line);
  return new Set([whole, ...parts].filter((part) => part.split(' ').length >= 2));
}
