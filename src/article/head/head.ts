import type { PageContext } from '../article.js';
import { furnitureRule } from '../furniture/furniture.js';
import { isStoriesHeading } from '../furniture/stories-heading.js';
import { countWords, endsInAbbreviation, endsSentence, isProse, type Unit } from '../text/unit.js';
import { readByline } from './byline.js';
import { readDateline } from './datelines/dateline.js';
import { readHeadUnit } from './head-unit.js';
import { type Candidate, chooseHeadline } from './headline.js';
import type { HeadParts } from './parts.js';
import { placeCandidates } from './place.js';
import { stateDates } from './state-dates.js';
import type { Statements } from './stated.js';

/** A page without any prose among so many pieces has no head that could be told from its body. */
const MOST_HEAD_UNITS = 200;

/** Where the body begins. */
export interface Head {
  /** Pieces of the head that are body after all, such as a standfirst. */
  readonly body: readonly Unit[];
  /** Index of the first unit after the head. */
  readonly end: number;
}

/**
 * Reads what stands above the first prose paragraph, and states what it says about the article.
 * @param title the headline, where it is known already: then the head reaches down to it at least
 */
export function readHead(
  units: readonly Unit[],
  context: PageContext,
  said: Statements,
  title: Unit | null = null,
): Head {
  const parts: HeadParts = { candidates: [], datelines: [], times: [], breadcrumbs: [], menu: [] };
  let end = 0;
  const above = title === null ? 0 : units.indexOf(title) + 1;
  for (; end < above; end++) {
    if (units[end] === title) parts.candidates.push({ unit: title, index: end });
    else readHeadUnit(units[end]!, end, parts, said);
  }
  while (end < Math.min(units.length, MOST_HEAD_UNITS) && !bodyStarts(units, end, parts, said)) {
    readHeadUnit(units[end]!, end, parts, said);
    end++;
  }
  const known = title === null ? undefined : parts.candidates.find(({ unit }) => unit === title);
  const headline = said.stated.headline === undefined ? (known ?? headlineOf(parts, context)) : null;
  if (headline) said.state('headline', headline.unit.text, `line ${headline.unit.line}`);
  stateDates(units, parts, headline, said);
  const body = placeCandidates(units, parts, headline, context, said, end === units.length);
  return { body, end };
}

function headlineOf(parts: HeadParts, context: PageContext): Candidate | null {
  const datelines = parts.datelines.map(({ index }) => index);
  return chooseHeadline(parts.candidates, parts.menu, datelines, context);
}

/** The body begins with the first prose; a sentence at the very top may still be the headline. */
function bodyStarts(units: readonly Unit[], index: number, parts: HeadParts, said: Statements): boolean {
  const unit = units[index]!;
  const { text } = unit;
  const hasHeadline =
    said.stated.headline !== undefined ||
    parts.candidates.some(({ unit: other }) => other.kind === 'heading' || countWords(other.text) >= 3);
  if (unit.kind === 'heading' || furnitureRule(text) || readDateline(text)) return false;
  const opens = unit.kind === 'quote' || unit.kind === 'item' || text.endsWith(':');
  if (hasHeadline && opens && countWords(text) >= 4) return true;
  if (!isProse(text, hasHeadline ? 3 : 8)) return false;
  if (isAboveHeadline(units, index, parts, said)) return false;
  const words = countWords(text);
  // At the very top, one long sentence with the date or author right below is a headline.
  if (words > 20)
    return hasHeadline || words > LONGEST_HEADLINE || /[.!?]\s/.test(text) || !datelineFollows(units, index);
  const asks = /[?!]["'”’]?$/.test(text);
  if (hasHeadline) return !(asks && parts.datelines.length === 0 && datelineFollows(units, index));
  if (asks || (endsInAbbreviation(text) && words <= 16)) return index + 1 >= units.length;
  return !datelineFollows(units, index);
}

const LONGEST_HEADLINE = 40;
const LONGEST_SITE_NAME = 4;
/** How many units a consent notice above the headline may take. */
const LONGEST_NOTICE = 15;

/**
 * Whether prose at the top is the site's own, a motto or a consent notice: nothing long enough for a headline stands
 * above it, and below it come a headline with its date or author and an article.
 */
function isAboveHeadline(units: readonly Unit[], index: number, parts: HeadParts, said: Statements): boolean {
  if (said.stated.headline !== undefined || said.stated.author !== undefined || parts.datelines.length > 0)
    return false;
  if (parts.candidates.some(({ unit }) => unit.kind === 'heading' || isShortAndLong(unit.text))) return false;
  const ahead = units.slice(index, index + LONGEST_NOTICE);
  const stop = ahead.findIndex(({ text }) => isStoriesHeading(text) !== null);
  const place = ahead.findIndex(
    (unit, i) => i > 0 && (stop < 0 || i < stop) && mayBeHeadline(unit) && datelineFollows(units, index + i),
  );
  if (place < 0) return false;
  const [above, below] = [ahead.slice(0, place), units.slice(index + place + 1)];
  const paragraphs = below.filter(({ text }) => isProse(text)).length;
  return paragraphs >= 3 || (paragraphs === 2 && proseWords(above) < proseWords(below));
}

function isShortAndLong(text: string): boolean {
  const words = countWords(text);
  return words > LONGEST_SITE_NAME && words <= 20;
}

function mayBeHeadline({ text, kind }: Unit): boolean {
  if (kind === 'item' || kind === 'quote' || furnitureRule(text) || readDateline(text)) return false;
  return (
    isShortAndLong(text) && (!endsSentence(text) || /[?!]["'”’]?$/.test(text) || endsInAbbreviation(text))
  );
}

function proseWords(units: readonly Unit[]): number {
  return units.reduce((sum, { text }) => sum + (isProse(text) ? countWords(text) : 0), 0);
}

function datelineFollows(units: readonly Unit[], index: number): boolean {
  return units
    .slice(index + 1, index + 3)
    .some(({ text }) => readDateline(text) !== null || readByline(text) !== null);
}
