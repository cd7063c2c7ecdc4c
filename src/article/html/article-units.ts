import { furnitureRule } from '../furniture/furniture.js';
import { readByline } from '../head/byline.js';
import { isRelativeDateline, readDateline } from '../head/datelines/dateline.js';
import { foldLine } from '../normalise.js';
import { countWords, type Unit } from '../text/unit.js';
import { proseIn } from './extract/prose.js';
import type { Block } from './text/blocks.js';

const ASKS = /[?？][”"’')]*$|^Q\s?[:.]\s/;
const ANSWERS = /^A\s?[:.]\s/;
/** The number that a heading of a list begins with is no figure that it states. */
const LIST_NUMBER = /^\(?(?:#|no\.? ?)?\d{1,3}[.):]?\s+/i;
const FEWEST_FACT_WORDS = 3;

/**
 * The article's blocks as pieces of a page. Headings that ask or answer something, or state a figure, are read like items
 * of a list: interviews, prices and scores are told in headings. So are several lines with figures above the first
 * paragraph, which would be taken for the head of a page.
 */
export function articleUnits(blocks: readonly Block[], headline: string): Unit[] {
  const title = foldLine(headline);
  const prose = blocks.findIndex((block) => proseIn(block) > 0);
  const facts = blocks.map((block, i) => i < prose && isFact(block));
  return blocks.map((block, i) => {
    const { line, text, kind, afterBlank } = block;
    const tells = kind === 'heading' && foldLine(text) !== title && tellsSomething(text);
    const isListed = facts[i] && (facts[i - 1] || facts[i + 1]);
    return { line, text, kind: tells || isListed ? 'item' : kind, afterBlank };
  });
}

function tellsSomething(heading: string): boolean {
  return ASKS.test(heading) || ANSWERS.test(heading) || /\p{N}/u.test(heading.replace(LIST_NUMBER, ''));
}

function isFact({ text, kind, linked }: Block): boolean {
  if (kind !== 'text' || linked > 0.5 || !/\p{N}/u.test(text) || countWords(text) < FEWEST_FACT_WORDS)
    return false;
  if (readDateline(text) !== null || isRelativeDateline(text) || readByline(text) !== null) return false;
  return furnitureRule(text) === null;
}
