import { readDate } from '../dates.js';
import { creditInCaption, creditOf } from '../furniture/caption.js';
import { readByline } from '../head/byline.js';
import { readDateline } from '../head/datelines/dateline.js';
import { readBreadcrumb } from '../head/section.js';
import type { Statements } from '../head/stated.js';
import { foldLine, oneLine } from '../normalise.js';
import { countWords } from '../text/unit.js';
import type { Placed } from './extract/extract.js';
import { dayOfTimes, printedDay, type StatedDay, timesOfPublication, valuesOf } from './metadata/date.js';
import { lineOf } from './metadata/head-facts.js';
import type { Block } from './text/blocks.js';
import { attribute, elementsIn, isWithin, type PageElement } from './tree/element.js';

const BEFORE = 5;
const AFTER = 8;
const FIGURE: ReadonlySet<string> = new Set(['figure']);
const ASIDE: ReadonlySet<string> = new Set(['aside']);
const LONGEST_TRAIL = 12;
const MOST_TRAIL_ELEMENTS = 100;

/** Parts whose dates and names are those of other stories and people. */
const OTHERS: ReadonlySet<string> = new Set([
  'html/aside',
  'html/comments',
  'html/related',
  'html/footer',
  'html/newsletter',
  'html/advertisement',
]);

/** States what a page shows around its headline, where its metadata is silent. */
export function stateVisibleHead(
  body: PageElement,
  placed: readonly Placed[],
  times: readonly PageElement[],
  day: StatedDay | null,
  said: Statements,
): void {
  const title = foldLine(said.stated.headline ?? '');
  const page = placed.map(({ block }) => block);
  const place = page.findIndex(({ text, kind }) =>
    title === '' ? kind === 'heading' : foldLine(text) === title,
  );
  const near = placed
    .slice(Math.max(0, place - BEFORE), Math.max(0, place) + AFTER)
    .filter(({ block, rule }) => block.kind !== 'quote' && (rule === null || !OTHERS.has(rule)))
    .map(({ block }) => block);
  stateDay(near, timesOfPublication(times), day, said);
  for (const { text, line } of near) {
    const author = readByline(text);
    if (author) said.state('author', author, `byline, block ${line}`);
    const dateline = readDateline(text);
    if (dateline?.section) said.state('section', dateline.section, `dateline, block ${line}`);
    if (dateline?.author) said.state('author', dateline.author, `dateline, block ${line}`);
  }
  stateTrail(body, title, said);
  stateKicker(page[place - 1], said);
  for (const { text, element } of page) {
    if (!isWithin(element, FIGURE) || isWithin(element, ASIDE)) continue;
    const credit = creditOf(text) ?? creditInCaption(text);
    if (credit) said.state('credit', credit, 'picture caption');
  }
}

/**
 * The page's own day for machines, unless the page prints that of its time zone; else the day that stands near the
 * headline, else that of a time element in the article.
 */
function stateDay(
  near: readonly Block[],
  times: readonly PageElement[],
  day: StatedDay | null,
  said: Statements,
): void {
  const shown: { iso: string; origin: string }[] = [];
  for (const { text, line, element } of near) {
    const found = readDateline(text)?.dates.find(({ iso, label }) => iso !== null && label !== 'updated');
    if (found?.iso) shown.push({ iso: found.iso, origin: `dateline, block ${line}` });
    for (const time of times) {
      if (!isBeside(time, element)) continue;
      for (const value of valuesOf(time).reverse()) {
        const iso = value === null ? null : readDate(value);
        if (iso) shown.push({ iso, origin: 'time element' });
      }
    }
  }
  const printed = day && shown.find(({ iso }) => printedDay(day, iso) !== null);
  const best = printed ?? day ?? shown[0];
  if (best) said.state('date', best.iso, best.origin);
  else said.state('date', dayOfTimes(times) ?? '', 'time element');
}

function isBeside(time: PageElement, element: PageElement): boolean {
  return time === element || time.parent === element || time.parent?.parent === element;
}

/** The trail of sections that leads to a page: an element with that name and hardly more than links. */
function stateTrail(body: PageElement, title: string, said: Statements): void {
  for (const element of elementsIn(body)) {
    const called = `${attribute(element, 'class') ?? ''} ${attribute(element, 'aria-label') ?? ''}`;
    const links = /bread-?crumb/i.test(called) ? linksOf(element) : null;
    if (links === null) continue;
    const texts = [...new Set(links.map((link) => lineOf(link) ?? ''))].filter(Boolean);
    if (texts.length > LONGEST_TRAIL || !isTrail(element, texts)) continue;
    const labels = readBreadcrumb(texts.join(' > '))?.labels ?? [];
    const label = labels
      .filter((part) => foldLine(part) !== title && !/^(?:home|news|articles)$/i.test(part))
      .at(-1);
    if (label) said.state('section', label, 'breadcrumb');
    return;
  }
}

/** The links and items of an element; null when it holds more than a trail does. */
function linksOf(element: PageElement): PageElement[] | null {
  const links: PageElement[] = [];
  let elements = 0;
  for (const inner of elementsIn(element)) {
    if (++elements > MOST_TRAIL_ELEMENTS) return null;
    if (inner.name === 'a' || inner.name === 'li') links.push(inner);
  }
  return links.length > LONGEST_TRAIL * 2 ? null : links;
}

/** Whether its links are all that an element says, but for the page's own name. */
function isTrail(element: PageElement, texts: readonly string[]): boolean {
  const links = countWords(texts.join(' '));
  return countWords(oneLine(lineOf(element) ?? '')) <= links + 20;
}

const LONGEST_KICKER = 3;

/** One or two linked words right above the headline name its section. */
function stateKicker(block: Block | undefined, said: Statements): void {
  if (!block || block.linked < 0.9 || block.kind === 'item' || countWords(block.text) > LONGEST_KICKER)
    return;
  if (
    /^\p{Lu}/u.test(block.text) &&
    !/\d|^(?:home|news|back|menu|articles|share|print|e-?mail)\b/i.test(block.text)
  )
    said.state('section', block.text, `link above the headline, block ${block.line}`);
}
