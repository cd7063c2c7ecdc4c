import { normaliseText, oneLine } from '../normalise.js';
import type { Unit } from '../text/unit.js';
import { type DomElement, type DomNode, isElement, isWithin, TEXT } from './dom.js';

/** A block of text of a page. */
export interface Block extends Unit {
  /** Where the block's only link leads, as it is written. */
  readonly href: string | null;
  readonly element: DomElement;
}

const BLOCK = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p pre section select summary
  table tbody td tfoot th thead tr ul`.split(/\s+/),
);
const QUOTE = new Set(['blockquote']);
const ITEM = new Set(['li', 'table', 'pre', 'dd']);
const UNSEEN = new Set(
  'audio canvas embed head iframe img input link math meta noscript object picture script source style svg template textarea title track video'.split(
    ' ',
  ),
);

/** The text blocks below an element, in order, numbered from 1. Two line breaks in a row end a block as well. */
export function blocksOf(root: DomElement): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let owner = root;
  let links: DomElement[] = [];
  const flush = () => {
    for (const piece of text.split(/\n\s*\n/)) {
      const line = oneLine(normaliseText(piece));
      if (line === '') continue;
      const href = links.length === 1 ? links[0]!.getAttribute('href') : null;
      blocks.push({
        line: blocks.length + 1,
        text: line,
        kind: kindOf(owner),
        afterBlank: true,
        href,
        element: owner,
      });
    }
    text = '';
    links = [];
  };
  const walk = (node: DomNode, block: DomElement) => {
    if (node.nodeType === TEXT) {
      if (text === '') owner = block;
      text += (node.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName;
    if (UNSEEN.has(name) || node.getAttribute('hidden') !== null) return;
    if (name === 'br') {
      text += '\n';
    } else if (name === 'tr' && !laysOut(node)) {
      flush();
      owner = node;
      text = rowText(node);
      flush();
    } else if (BLOCK.has(name)) {
      flush();
      for (const child of node.childNodes) walk(child, node);
      flush();
    } else {
      if (name === 'a') links.push(node);
      for (const child of node.childNodes) walk(child, block);
    }
  };
  walk(root, root);
  flush();
  return blocks;
}

/** Whether a table row is there for the page's layout: data cells hold no paragraphs. */
function laysOut(row: DomElement): boolean {
  return [...row.querySelectorAll('*')].some(
    ({ localName }) => BLOCK.has(localName) && !/^t[dh]$/.test(localName),
  );
}

/** A table row with each cell after its column's heading, as Markdown tables are read. */
function rowText(row: DomElement): string {
  const cells = [...row.querySelectorAll('th, td')];
  const texts = cells.map((cell) => oneLine(cell.textContent ?? ''));
  let table: DomElement | null = row;
  while (table && table.localName !== 'table') table = table.parentElement;
  const first = table?.querySelector('tr');
  const headings = first
    ? [...first.querySelectorAll('th')].map((cell) => oneLine(cell.textContent ?? ''))
    : [];
  if (headings.length !== cells.length || cells.length < 2) return texts.filter(Boolean).join(' ');
  if (row === first) return '';
  return texts.map((text, i) => (headings[i] ? `${headings[i]}: ${text}` : text)).join('; ');
}

function kindOf(element: DomElement): Unit['kind'] {
  if (/^h[1-6]$/.test(element.localName)) return 'heading';
  if (isWithin(element, QUOTE)) return 'quote';
  return isWithin(element, ITEM) ? 'item' : 'text';
}
