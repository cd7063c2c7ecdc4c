import type { Block } from '../text/blocks.js';
import { around, isInside, type PageElement } from '../tree/element.js';
import { isUnderPicture, linkLines } from './lines.js';
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
  const inside = open.filter(({ element }) => isInside(element, root));
  const rules = new Map<Block, string>();
  const links = linkLines(inside);
  const alone = aloneIn(blocks);
  for (const [i, block] of inside.entries()) {
    if (links.has(i)) rules.set(block, 'html/link');
    else if (isUnderPicture(block, alone)) rules.set(block, 'html/caption');
  }
  const isArticle = new Set(inside);
  return blocks.map((block, i) => ({
    block,
    rule: outside[i] ?? rules.get(block) ?? (isArticle.has(block) ? null : 'html/outside-article'),
  }));
}

/** Whether an element holds no more than one block of text. */
function aloneIn(blocks: readonly Block[]): (element: PageElement) => boolean {
  const held = new Map<PageElement, number>();
  for (const { element } of blocks) for (const at of around(element)) held.set(at, (held.get(at) ?? 0) + 1);
  return (element) => (held.get(element) ?? 0) <= 1;
}
