import type { Block } from '../text/blocks.js';
import { isInside, type PageElement } from '../tree/element.js';
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
  return blocks.map((block, i) => ({
    block,
    rule: outside[i] ?? (isInside(block.element, root) ? null : 'html/outside-article'),
  }));
}
