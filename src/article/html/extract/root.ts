import type { Block } from '../text/blocks.js';
import { childElements, findElement, type PageElement } from '../tree/element.js';
import { saysArticle } from './parts.js';
import { proseByElement } from './prose.js';

/** An inner element with so much of the outer one's running text holds the article just as well. */
const NEARLY_ALL = 0.85;
const HALF = 0.5;

/**
 * The smallest element that holds nearly all running text, or what the page marks as its article's text.
 * @param blocks those that may belong to the article
 */
export function articleRoot(body: PageElement, blocks: readonly Block[]): PageElement {
  const prose = proseByElement(body, blocks);
  const in_ = (element: PageElement) => prose.get(element) ?? 0;
  const isMarked = (element: PageElement) => saysArticle(element) && in_(element) > HALF * in_(body);
  let root = findElement(body, isMarked) ?? body;
  for (;;) {
    let best: PageElement | null = null;
    for (const child of childElements(root)) if (in_(child) > (best ? in_(best) : 0)) best = child;
    if (!best || in_(best) < NEARLY_ALL * in_(root) || best.name === 'p') return root;
    root = best;
  }
}
