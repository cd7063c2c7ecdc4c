import { foldLine } from '../normalise.js';
import type { Unit } from '../text/unit.js';
import type { Block } from './text/blocks.js';

const ASKS = /[?？][”"’')]*$|^Q\s?[:.]\s/;
const ANSWERS = /^A\s?[:.]\s/;
/** The number that a heading of a list begins with is no figure that it states. */
const LIST_NUMBER = /^\(?(?:#|no\.? ?)?\d{1,3}[.):]?\s+/i;

/**
 * The article's blocks as pieces of a page. Headings that ask or answer something, or state a figure, are read like items
 * of a list: interviews, prices and scores are told in headings.
 */
export function articleUnits(blocks: readonly Block[], headline: string): Unit[] {
  const title = foldLine(headline);
  return blocks.map(({ line, text, kind, afterBlank }) => {
    const tells =
      kind === 'heading' &&
      foldLine(text) !== title &&
      (ASKS.test(text) || ANSWERS.test(text) || statesFigure(text));
    return { line, text, kind: tells ? 'item' : kind, afterBlank };
  });
}

function statesFigure(heading: string): boolean {
  return /\p{N}/u.test(heading.replace(LIST_NUMBER, ''));
}
