import type { Block } from '../text/blocks.js';
import { elementsIn, type PageElement, sumUp } from '../tree/element.js';
import { isCaption, linkLines } from './lines.js';
import { outsideRules } from './outside.js';
import { articleRoot } from './root.js';

/** A block with the rule that takes it out of the article, or null. */
export interface Placed {
  readonly block: Block;
  readonly rule: string | null;
}

/** Which of a page's blocks are its article. */
export function placeBlocks(body: PageElement, blocks: readonly Block[]): Placed[] {
  const outside = outsideRules(body, blocks);
  const open = blocks.filter((_, i) => outside[i] === null);
  const root = articleRoot(body, open);
  const within = new Set([root, ...elementsIn(root)]);
  const inside = open.filter(({ element }) => within.has(element));
  const rules = new Map<Block, string>();
  const links = linkLines(inside);
  const alone = aloneIn(body, blocks);
  for (const [i, block] of inside.entries()) {
    if (links.has(i)) rules.set(block, 'html/link');
    else if (isCaption(block, alone)) rules.set(block, 'html/caption');
  }
  const isArticle = new Set(inside);
  return blocks.map((block, i) => ({
    block,
    rule: outside[i] ?? rules.get(block) ?? (isArticle.has(block) ? null : 'html/outside-article'),
  }));
}

/** Whether an element holds no more than one block of text. */
function aloneIn(body: PageElement, blocks: readonly Block[]): (element: PageElement) => boolean {
  const own = new Map<PageElement, number>();
  for (const { element } of blocks) own.set(element, (own.get(element) ?? 0) + 1);
  const held = sumUp(body, own);
  return (element) => (held.get(element) ?? 0) <= 1;
}
