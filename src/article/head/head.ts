import type { PageContext } from '../article.js';
import { creditOf } from '../furniture/caption.js';
import { furnitureRule } from '../furniture/furniture.js';
import { isMenuLine } from '../furniture/menu-line.js';
import { isStoriesHeading } from '../tail/headings.js';
import { countWords, endsInAbbreviation, endsSentence, isProse, type Unit } from '../unit.js';
import { readByline, readNames } from './byline.js';
import { type Dateline, isRelativeDateline, readDateline } from './dateline.js';
import { type Candidate, chooseHeadline } from './headline.js';
import { readLabelled } from './labelled.js';
import { placeCandidates } from './place.js';
import { readBreadcrumb } from './section.js';
import type { Statements } from './stated.js';

/** A page without any prose among so many pieces has no head that could be told from its body. */
const MOST_HEAD_UNITS = 200;

/** What was met above the body, before it is put together. */
export interface HeadParts {
  readonly candidates: Candidate[];
  readonly datelines: { readonly dateline: Dateline; readonly index: number; readonly line: number }[];
  readonly breadcrumbs: { readonly labels: readonly string[]; readonly line: number }[];
  /** Indexes of lines that belong to menus; three times that of a line which is a whole menu. */
  readonly menu: number[];
}

/** Where the body begins. */
export interface Head {
  /** Pieces of the head that are body after all, such as a standfirst. */
  readonly body: readonly Unit[];
  /** Index of the first unit after the head. */
  readonly end: number;
}

/** Reads what stands above the first prose paragraph, and states what it says about the article. */
export function readHead(units: readonly Unit[], context: PageContext, said: Statements): Head {
  const parts: HeadParts = { candidates: [], datelines: [], breadcrumbs: [], menu: [] };
  let end = 0;
  while (end < Math.min(units.length, MOST_HEAD_UNITS) && !bodyStarts(units, end, parts)) {
    readHeadUnit(units[end]!, end, parts, said);
    end++;
  }
  const headline = said.stated.headline === undefined ? chooseHeadline(parts.candidates, parts.menu, context) : null;
  if (headline) said.state('headline', headline.unit.text, `line ${headline.unit.line}`);
  stateDates(parts, headline, said);
  const body = placeCandidates(units, parts, headline, context, said);
  return { body, end };
}

/** States a unit that speaks about the article and is no part of it; tells whether it was one. */
export function readStatement(unit: Unit, said: Statements): boolean {
  const { text, line } = unit;
  const labelled = readLabelled(text);
  if (labelled) {
    const value = labelled.label === 'author' ? (readNames(labelled.value) ?? labelled.value) : labelled.value;
    if (!said.state(labelled.label, value, `label, line ${line}`)) said.remove(line, text, 'head/repeated-field');
    return true;
  }
  const author = countWords(text) <= 20 ? readByline(text) : null;
  if (author) {
    if (!said.state('author', author, `byline, line ${line}`)) said.remove(line, text, 'head/repeated-field');
    return true;
  }
  return false;
}

function readHeadUnit(unit: Unit, index: number, parts: HeadParts, said: Statements): void {
  const { text, line } = unit;
  if (unit.kind === 'heading') {
    parts.candidates.push({ unit, index });
    return;
  }
  const dateline = readDateline(text);
  if (dateline) {
    parts.datelines.push({ dateline, index, line });
    return;
  }
  if (readStatement(unit, said)) return;
  if (isRelativeDateline(text)) return said.remove(line, text, 'date/relative');
  const breadcrumb = readBreadcrumb(text);
  if (breadcrumb) {
    parts.breadcrumbs.push({ labels: breadcrumb.labels, line });
    return;
  }
  const credit = creditOf(text);
  if (credit && said.state('credit', credit, `line ${line}`)) return;
  const furniture = furnitureRule(text);
  if (furniture || isStoriesHeading(text)) {
    if (isMenuLine(text)) parts.menu.push(index, index, index);
    else if (countWords(text) <= 4) parts.menu.push(index);
    return said.remove(line, text, furniture?.id ?? 'head/navigation');
  }
  if (LOCATION.test(text)) return said.remove(line, text, 'head/location');
  parts.candidates.push({ unit, index });
}

/** A place by itself above the text: `BRUSSELS (Reuters) —`. */
const LOCATION = /^\p{Lu}[\p{Lu} ,.'’-]{2,40}(?:\([^)]{2,30}\)\s*)?[—–-]$/u;

/** The body begins with the first prose; a sentence at the very top may still be the headline. */
function bodyStarts(units: readonly Unit[], index: number, parts: HeadParts): boolean {
  const unit = units[index]!;
  const { text } = unit;
  const hasHeadline = parts.candidates.some(({ unit: other }) => countWords(other.text) >= 3);
  if (unit.kind === 'heading' || furnitureRule(text) || readDateline(text)) return false;
  if (hasHeadline && (unit.kind === 'quote' || unit.kind === 'item') && countWords(text) >= 4) return true;
  if (!isProse(text, hasHeadline ? 3 : 8)) return false;
  if (hasHeadline || countWords(text) > 20) return true;
  if (/[?!]["'”’]?$/.test(text) || (endsInAbbreviation(text) && countWords(text) <= 16)) return index + 1 >= units.length;
  return !units.slice(index + 1, index + 3).some(({ text: next }) => readDateline(next) !== null || readByline(next) !== null);
}

/** The date said to be that of publication, else the one next to the headline, else the first. */
function stateDates(parts: HeadParts, headline: Candidate | null, said: Statements): void {
  const all = parts.datelines.flatMap(({ dateline, index, line }) =>
    dateline.dates.map((date) => ({ ...date, line, distance: headline ? Math.abs(index - headline.index) : 0 })),
  );
  for (const { iso, text, line } of all) if (iso === null) said.remove(line, text, 'date/unreadable');
  const readable = all.filter(({ iso }) => iso !== null);
  const rank = (label: string | null) => (label === 'published' ? 0 : label === null ? 1 : 2);
  const best = readable.toSorted((a, b) => rank(a.label) - rank(b.label) || a.distance - b.distance)[0];
  if (best?.iso) said.state('date', best.iso, `dateline, line ${best.line}`);
  for (const { dateline, line } of parts.datelines) {
    if (dateline.author) said.state('author', dateline.author, `dateline, line ${line}`);
    if (dateline.section) said.state('section', dateline.section, `dateline, line ${line}`);
    for (const text of dateline.unplaced) said.remove(line, text, 'head/unplaced');
  }
}

/** Whether a line makes sense only by itself, so that it is never joined to the line above or below. */
export function standsAlone(line: string): boolean {
  if (countWords(line) > 20 && endsSentence(line)) return false;
  return (
    readDateline(line) !== null ||
    readByline(line) !== null ||
    readLabelled(line) !== null ||
    furnitureRule(line) !== null ||
    isStoriesHeading(line) !== null
  );
}
