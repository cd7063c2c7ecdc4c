import { creditInCaption, creditOf } from '../furniture/caption.js';
import { readByline } from '../head/byline.js';
import { readDateline } from '../head/dateline.js';
import { readBreadcrumb } from '../head/section.js';
import type { Statements } from '../head/stated.js';
import { foldLine, oneLine } from '../normalise.js';
import type { Block } from './blocks.js';
import { type DomDocument, isWithin } from './dom.js';

const BEFORE = 5;
const AFTER = 8;
const FIGURE = new Set(['figure']);
const ASIDE = new Set(['aside']);

/** States what a page shows around its headline, where its metadata is silent. */
export function stateVisibleHead(document: DomDocument, page: readonly Block[], said: Statements): void {
  const title = foldLine(said.stated.headline ?? '');
  const place = page.findIndex(({ text, kind }) =>
    title === '' ? kind === 'heading' : foldLine(text) === title,
  );
  for (const { text, line } of page.slice(Math.max(0, place - BEFORE), Math.max(0, place) + AFTER)) {
    const origin = `dateline, block ${line}`;
    const author = readByline(text);
    if (author) said.state('author', author, `byline, block ${line}`);
    const dateline = readDateline(text);
    if (!dateline) continue;
    const date = dateline.dates.find(({ iso, label }) => iso !== null && label !== 'updated');
    if (date?.iso) said.state('date', date.iso, origin);
    if (dateline.section) said.state('section', dateline.section, origin);
    if (dateline.author) said.state('author', dateline.author, origin);
  }
  const trail = document.querySelector('[class*="breadcrumb" i], [aria-label*="breadcrumb" i]');
  if (trail) {
    const links = [...trail.querySelectorAll('a, li')].map((link) => oneLine(link.textContent ?? ''));
    const line = [...new Set(links)].filter(Boolean).join(' > ');
    const labels = readBreadcrumb(line)?.labels ?? [];
    const label = labels
      .filter((part) => foldLine(part) !== title && !/^(?:home|news|articles)$/i.test(part))
      .at(-1);
    if (label) said.state('section', label, 'breadcrumb');
  }
  for (const { text, element } of page) {
    if (!isWithin(element, FIGURE) || isWithin(element, ASIDE)) continue;
    const credit = creditOf(text) ?? creditInCaption(text);
    if (credit) said.state('credit', credit, 'picture caption');
  }
}
