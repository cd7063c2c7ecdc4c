import type { FileReading, PageContext } from '../article.js';
import type { Statements } from '../head/stated.js';
import { readPage } from '../page.js';
import { articleUnits } from './article-units.js';
import { blocksOf } from './text/blocks.js';
import { attribute, isWithin, type PageElement } from './tree/element.js';

/** Around the text of a picture. */
const CAPTION = new Set(['figcaption']);
/** What a document says that a note is: by EPUB's types, by ARIA's roles, and by the classes that programs write. */
const NOTE_TYPE = /(?:^|\s)(?:doc-)?(?:foot|end|rear)-?notes?(?:\s|$)/i;
const NOTE_CLASS = /(?:^|\s)(?:foot|end)-?notes?(?:-list|-text)?(?:\s|$)/i;
const HOLDS_NOTES = /^(?:aside|section|div|dl|ol|ul|li|p|table)$/;

/** Whether an element stands among a document's notes. */
function isNote(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) {
    const says = attribute(at, 'epub:type') ?? attribute(at, 'role') ?? '';
    if (NOTE_TYPE.test(says)) return true;
    if (HOLDS_NOTES.test(at.name) && NOTE_CLASS.test(attribute(at, 'class') ?? '')) return true;
  }
  return false;
}

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
    else if (isNote(block.element)) said.remove(block.line, block.text, 'html/note');
    else return true;
    return false;
  });
  return readPage(id, fallback, articleUnits(blocks, said.stated.headline ?? ''), context, said);
}
