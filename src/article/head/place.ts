import type { PageContext } from '../article.js';
import { foldLine } from '../normalise.js';
import { isSectionLabel, mayBeSection } from '../text/section-label.js';
import { countWords, type Unit } from '../text/unit.js';
import { type Candidate, isSiteLine } from './headline.js';
import type { HeadParts } from './parts.js';
import { readBareNames } from './person.js';
import type { Statements } from './stated.js';

const FEWEST_STANDFIRST_WORDS = 7;
const FEWEST_ONLY_WORDS = 4;
const SHORTEST_MENU = 4;
const FEWEST_TEASER_WORDS = 4;
/** So many lines with figures are a list of scores or prices, and the article's own. */
const FEWEST_FACTS = 3;

/**
 * Says of every line above the body that is not the headline what it is: section, picture credit, standfirst, or
 * something that the page does not explain and that therefore is left out.
 * @param nothingFollows no prose stands below, so that a few words are all the body there is
 * @returns what belongs to the body
 */
export function placeCandidates(
  units: readonly Unit[],
  parts: HeadParts,
  headline: Candidate | null,
  context: PageContext,
  said: Statements,
  nothingFollows: boolean,
): Unit[] {
  const fewest = nothingFollows ? FEWEST_ONLY_WORDS : FEWEST_STANDFIRST_WORDS;
  const facts = parts.candidates.filter(({ unit }) => /\d/.test(unit.text)).length >= FEWEST_FACTS;
  const body: Unit[] = [];
  const menu = menuLines(parts, headline);
  const dateline = parts.datelines[0];
  const title = foldLine(said.stated.headline ?? '');
  for (const candidate of parts.candidates) {
    if (candidate === headline) continue;
    const { unit, index } = candidate;
    const { text, line } = unit;
    const folded = foldLine(text);
    if (isPageTitle(text, folded, title)) {
      said.remove(line, text, 'head/page-title');
    } else if (menu.has(index) || isListAbove(candidate, headline)) {
      said.remove(line, text, 'head/navigation');
    } else if (isBareByline(candidate, headline, parts)) {
      if (!said.state('author', readBareNames(text)!, `name beside the date, line ${line}`))
        said.remove(line, text, 'head/repeated-field');
    } else if (
      isStandfirst(candidate, headline, said, facts && /\d/.test(text) ? FEWEST_ONLY_WORDS : fewest)
    ) {
      body.push(unit);
    } else if (
      isSectionLabel(text) &&
      isNear(index, headline, parts) &&
      !isInMenu(candidate, parts, headline)
    ) {
      if (!said.state('section', text, `line ${line}`)) said.remove(line, text, 'head/repeated-field');
    } else if (isSiteLine(text, context)) {
      said.remove(line, text, 'head/site-line');
    } else if (isLoneCredit(candidate, units, dateline, headline)) {
      said.state('credit', text, `line ${line}`);
    } else if (
      mayBeSection(text) &&
      isNear(index, headline, parts, 1) &&
      !isInMenu(candidate, parts, headline)
    ) {
      if (!said.state('section', text, `line ${line}`)) said.remove(line, text, 'head/unplaced');
    } else {
      said.remove(line, text, 'head/unplaced');
    }
  }
  for (const { labels, line } of parts.breadcrumbs) {
    const label =
      labels.filter((part) => !isPartOf(part, title) && !/^(?:news|articles|home)$/i.test(part)).at(-1) ??
      labels[0];
    if (label && !isPartOf(label, title)) said.state('section', label, `breadcrumb, line ${line}`);
  }
  return body;
}

/** The headline once more, with the site or section before or after it; a sentence may begin with the same words. */
function isPageTitle(text: string, folded: string, title: string): boolean {
  if (folded === title) return true;
  if (title === '' || countWords(text) > countWords(title) + 8) return false;
  return folded.startsWith(`${title} `) || (folded.endsWith(` ${title}`) && countWords(title) >= 3);
}

/** A full name under the headline and next to the date, where bylines stand. */
function isBareByline({ unit, index }: Candidate, headline: Candidate | null, parts: HeadParts): boolean {
  if (headline && index < headline.index) return false;
  const places = [...parts.datelines.map(({ index: place }) => place), ...parts.times];
  if (!places.some((place) => Math.abs(place - index) <= 2)) return false;
  // Whom the headline names is who the story is about.
  const names = readBareNames(unit.text);
  return names !== null && !foldLine(headline?.unit.text ?? '').includes(foldLine(names));
}

/** A piece without a full stop under the headline that is too long for a label: it opens the body. */
function isStandfirst(
  { unit, index }: Candidate,
  headline: Candidate | null,
  said: Statements,
  fewest: number,
): boolean {
  if (unit.kind === 'heading' || countWords(unit.text) < fewest) return false;
  return headline ? index > headline.index : said.stated.headline !== undefined;
}

/** A lone short line above a dateline that has its section already, or one shaped like a user name. */
function isLoneCredit(
  { unit, index }: Candidate,
  units: readonly Unit[],
  dateline: HeadParts['datelines'][number] | undefined,
  headline: Candidate | null,
): boolean {
  if (countWords(unit.text) > 4 || (headline && index > headline.index && units[index - 1] !== headline.unit))
    return false;
  if (/^[\p{Ll}\d]+(?:[_.-][\p{Ll}\d]+)*$/u.test(unit.text) || /^\S*_\S*$/.test(unit.text)) return true;
  const above = dateline !== undefined && index === dateline.index - 1;
  return above && index === 0 && dateline.dateline.section !== null;
}

/** Beside the headline or a dateline, or at most one line away: where pages put the section. Any other word must touch. */
function isNear(index: number, headline: Candidate | null, parts: HeadParts, reach = 2): boolean {
  const places = parts.datelines.map(({ index: place }) => place);
  if (headline) places.push(headline.index);
  return places.length === 0 || places.some((place) => Math.abs(place - index) <= reach);
}

/** The last of several sections above the headline, with teasers between them: a menu that unfolds. */
function isInMenu({ index }: Candidate, { candidates }: HeadParts, headline: Candidate | null): boolean {
  if (headline === null || index > headline.index) return false;
  const above = candidates.filter((one) => one.index < index);
  const teaser = above.findLast(({ unit }) => countWords(unit.text) >= FEWEST_TEASER_WORDS);
  return above.some((one) => one.index < (teaser?.index ?? 0) && isSectionLabel(one.unit.text));
}

/** Items of a list above the headline: a menu, however short. */
function isListAbove({ unit, index }: Candidate, headline: Candidate | null): boolean {
  return unit.kind === 'item' && headline !== null && index < headline.index;
}

/** Runs of short lines above the headline; the last one counts as a section when it stands apart from the others. */
function menuLines(parts: HeadParts, headline: Candidate | null): Set<number> {
  const short = new Map<number, Unit | null>(parts.menu.map((index) => [index, null]));
  for (const { unit, index } of parts.candidates) {
    if (index !== headline?.index && countWords(unit.text) <= 3) short.set(index, unit);
  }
  const menu = new Set<number>();
  for (const index of [...short.keys()].sort((a, b) => a - b)) {
    if (short.has(index - 1)) continue;
    let end = index;
    while (short.has(end)) end++;
    if (end - index < SHORTEST_MENU) continue;
    const last = short.get(end - 1);
    const before = short.get(end - 2);
    const apart = last?.afterBlank === true && !(before?.afterBlank ?? false);
    for (let i = index; i < (apart ? end - 1 : end); i++) menu.add(i);
  }
  return menu;
}

function isPartOf(label: string, title: string): boolean {
  const folded = foldLine(label);
  return (
    folded !== '' &&
    title !== '' &&
    (title.startsWith(folded) || folded.startsWith(title)) &&
    folded.split(' ').length >= 3
  );
}
