import { endsSentence } from '../../text/unit.js';
import type { Block } from '../text/blocks.js';
import { type PageElement, sumUp } from '../tree/element.js';

/** Characters from which on a text is prose without a full stop, and with one. */
const LONG = 80;
const SHORT = 25;
const MOST_LINKED = 0.5;

/** How many characters of running text a block holds: 0 for headings, labels and links. */
export function proseIn({ text, kind, linked }: Block): number {
  if (kind === 'heading' || linked > MOST_LINKED) return 0;
  const long = text.length >= LONG || (text.length >= SHORT && endsSentence(text));
  return long ? Math.round(text.length * (1 - linked)) : 0;
}

/** A piece of running text with none right before or after it is a teaser more often than a paragraph. */
const ALONE = 0.1;

/**
 * How much running text stands in each element of a page.
 * @param blocks in the order of the page; what stands between them does not count
 */
export function proseByElement(
  body: PageElement,
  blocks: readonly Block[],
): ReadonlyMap<PageElement, number> {
  const own = new Map<PageElement, number>();
  const prose = blocks.map(proseIn);
  for (const [i, { element }] of blocks.entries()) {
    if (prose[i] === 0) continue;
    const weight = prose[i]! * (isAlone(i) ? ALONE : 1);
    own.set(element, (own.get(element) ?? 0) + weight);
  }
  return sumUp(body, own);

  function isAlone(i: number): boolean {
    if (prose[i - 1] || prose[i + 1]) return false;
    const parts = partsAround(blocks[i]!.element);
    for (let j = Math.max(0, i - REACH); j <= i + REACH && j < blocks.length; j++)
      if (j !== i && prose[j] && partsAround(blocks[j]!.element).some((part) => parts.includes(part)))
        return false;
    return true;
  }
}

/** How far apart two pieces of running text in the same part may stand. */
const REACH = 3;
/** A teaser is an item or an article by itself. */
const TEASER: ReadonlySet<string> = new Set(['li', 'article']);

function partsAround({ name, parent }: PageElement): PageElement[] {
  if (parent === null || TEASER.has(name)) return [];
  return parent.parent === null || TEASER.has(parent.name) ? [parent] : [parent, parent.parent];
}
