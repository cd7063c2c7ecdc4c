import type { PageContext, RelatedStory, SectionHeading } from '../article.js';
import { creditInCaption, creditOf } from '../furniture/caption.js';
import { inlineLinkTarget } from '../furniture/families/inline-link.js';
import { furnitureRule, holdsPitch, soundsLikePitch } from '../furniture/furniture.js';
import { isRepeatedFurniture } from '../furniture/repeated.js';
import { isRelativeDateline, readDateline } from '../head/datelines/dateline.js';
import { readBareNames } from '../head/person.js';
import type { Statements } from '../head/stated.js';
import { readStatement } from '../head/statement.js';
import { readStories } from '../tail/stories.js';
import { relatedBox } from '../tail/tail.js';
import { isProse, type Unit } from '../text/unit.js';
import { isSignature } from '../text/wrapping.js';
import { AUTHOR_NOTE, authorNotes } from './author-note.js';
import { commentsStart } from './comments.js';
import { tableOfContents } from './contents.js';
import { type Judged, judgeEndRun } from './end-run.js';
import { echoes, isSubheading, mendBroken, placeHeadings } from './paragraphs.js';

/** How far into a body a date or byline still speaks about the article: a standfirst may stand above it. */
const EARLY = 10;

export interface Body {
  readonly paragraphs: readonly Unit[];
  readonly headings: readonly SectionHeading[];
  readonly related: readonly RelatedStory[];
}

/** Takes the furniture out of a body; every unit that is not a paragraph ends in `said.removed`. */
export function readBody(units: readonly Unit[], context: PageContext, said: Statements): Body {
  const related: RelatedStory[] = [];
  const open = withoutBoxes(units, related, said);
  const judged: Judged[] = [];
  const commentsAt = commentsStart(open);
  const lastProse = open.findLastIndex(
    ({ text }) =>
      isProse(text, 12) && !holdsPitch(text) && furnitureRule(text) === null && !soundsLikePitch(text),
  );
  for (const [index, unit] of open.entries()) {
    if (index >= commentsAt) {
      said.remove(unit.line, unit.text, 'tail/comments');
      continue;
    }
    if (isEntrysAddress(open, index)) {
      judged.push({ unit, rule: null });
      continue;
    }
    const edge = index < EARLY || index > lastProse;
    if (index < EARLY && stateBareByline(open, index, said)) continue;
    if (
      unit.kind !== 'heading' &&
      edge &&
      !isSignature(unit.text) &&
      (stateDate(unit, index < EARLY, said) || readStatement(unit, said))
    )
      continue;
    judged.push({ unit, rule: furnitureRule(unit.text) });
  }
  for (const index of authorNotes(judged, said.stated.author))
    judged[index] = { ...judged[index]!, rule: AUTHOR_NOTE };
  const atEnd = judgeEndRun(judged);
  const echoed = echoes(
    judged.map(({ unit }) => unit.text),
    said.stated.headline ?? '',
  );
  const kept: Unit[] = [];
  const headings: Unit[] = [];
  for (const [index, { unit, rule }] of judged.entries()) {
    const id =
      rule?.id ??
      atEnd.get(index) ??
      echoed.get(index) ??
      (isRepeatedFurniture(unit.text, context) ? 'furniture/repeated' : null) ??
      (isSubheading(judged, index) ? 'body/subheading' : null);
    if (id === null) {
      kept.push(unit);
      continue;
    }
    said.remove(unit.line, unit.text, id);
    if (id === 'body/subheading') headings.push(unit);
    if (id === 'furniture/caption') stateCredit(unit, said);
    if (id === 'furniture/inline-link') related.push(...linkedStory(unit.text));
  }
  const paragraphs = mendBroken(kept);
  return { paragraphs, headings: placeHeadings(headings, paragraphs), related };
}

/** An address right under a line, in a block of the two: where to find what an entry of a list names. */
function isEntrysAddress(units: readonly Unit[], index: number): boolean {
  const [entry, address] = [units[index - 1], units[index]!];
  if (address.afterBlank || !/^https?:\/\/\S+$/.test(address.text)) return false;
  return entry?.afterBlank === true && furnitureRule(entry.text) === null;
}

function withoutBoxes(units: readonly Unit[], related: RelatedStory[], said: Statements): Unit[] {
  const open: Unit[] = [];
  for (let i = 0; i < units.length; ) {
    const length = relatedBox(units, i);
    const contents = length === 0 ? tableOfContents(units, i) : 0;
    for (const { line, text } of units.slice(i, i + contents)) said.remove(line, text, 'body/contents');
    if (contents > 0) {
      i += contents;
      continue;
    }
    if (length === 0) {
      open.push(units[i++]!);
      continue;
    }
    const box = units.slice(i + 1, i + length).filter(({ text }) => furnitureRule(text) === null);
    related.push(...readStories(box));
    for (const { line, text } of units.slice(i, i + length)) said.remove(line, text, 'body/related-box');
    i += length;
  }
  return open;
}

function stateDate(unit: Unit, early: boolean, said: Statements): boolean {
  const dateline = readDateline(unit.text);
  if (!dateline) {
    if (!isRelativeDateline(unit.text)) return false;
    said.remove(unit.line, unit.text, 'date/relative');
    return true;
  }
  const best =
    dateline.dates.find(({ label }) => label === 'published') ??
    dateline.dates.find(({ label }) => label === null);
  const origin = `dateline, line ${unit.line}`;
  const usable = best?.iso && (early || best.label === 'published');
  if (!usable || !said.state('date', best.iso!, origin)) said.remove(unit.line, unit.text, 'body/dateline');
  if (early && dateline.section) said.state('section', dateline.section, origin);
  if (dateline.author) said.state('author', dateline.author, origin);
  return true;
}

/** A full name on a line next to the date, under a standfirst. */
function stateBareByline(units: readonly Unit[], index: number, said: Statements): boolean {
  const { text, line, kind } = units[index]!;
  const dated = [units[index - 1], units[index + 1]].some(
    (other) => other !== undefined && (readDateline(other.text) ?? isRelativeDateline(other.text)),
  );
  const names = dated && kind === 'text' ? readBareNames(text) : null;
  if (names === null) return false;
  if (!said.state('author', names, `name beside the date, line ${line}`))
    said.remove(line, text, 'head/repeated-field');
  return true;
}

function stateCredit({ text, line }: Unit, said: Statements): void {
  const credit = creditOf(text) ?? creditInCaption(text);
  if (credit) said.state('credit', credit, `caption, line ${line}`);
}

function linkedStory(text: string): RelatedStory[] {
  const headline = inlineLinkTarget(text);
  return headline === null ? [] : [{ headline, section: null, date: null, teaser: null, url: null }];
}
