import type { FileReading, PageContext } from '../article.js';
import type { Statements } from '../head/stated.js';
import { readPage } from '../page.js';
import { articleUnits } from './article-units.js';
import { blocksOf } from './text/blocks.js';
import { isWithin, type PageElement } from './tree/element.js';

/** Around the text of a picture. */
const CAPTION = new Set(['figcaption']);

/** A part of a document as it is called. */
export interface Part {
  readonly id: string;
  /** What it is called where nothing in it says so. */
  readonly fallback: string;
}

/**
 * Reads the blocks of a document that is written as HTML and has no site around it: a chapter, a mail, a text of an office
 * program.
 * @returns null when no body is left
 */
export function readBlocks(
  { id, fallback }: Part,
  body: PageElement,
  context: PageContext,
  said: Statements,
): FileReading['read'][number] | null {
  const blocks = blocksOf(body).filter((block) => {
    for (const part of block.omitted) said.remove(block.line, part.text, part.rule);
    const isCaption = isWithin(block.element, CAPTION);
    if (isCaption) said.remove(block.line, block.text, 'html/caption');
    return !isCaption;
  });
  return readPage(id, fallback, articleUnits(blocks, said.stated.headline ?? ''), context, said);
}
