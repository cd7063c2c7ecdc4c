import { endsSentence } from '../../text/unit.js';
import type { Block } from '../text/blocks.js';
import { around, type PageElement } from '../tree/element.js';

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

/** How much running text stands in each element of a page. */
export function proseByElement(blocks: readonly Block[]): ReadonlyMap<PageElement, number> {
  const sums = new Map<PageElement, number>();
  for (const block of blocks) {
    const prose = proseIn(block);
    if (prose === 0) continue;
    for (const element of around(block.element)) sums.set(element, (sums.get(element) ?? 0) + prose);
  }
  return sums;
}
