import type { Statements } from '../head/stated.js';
import { type Block, blocksOf } from '../html/text/blocks.js';
import { parsePage } from '../html/tree/parse.js';
import type { Unit } from '../text/unit.js';
import { headLines } from './mail-parts.js';

/** A text this much shorter than the page beside it only says that there is one. */
const LEAST_TEXT = 0.4;

/**
 * The blocks of a mail's page where it is what is read: where it has no text beside it, or one that only says so, or where the page
 * tells what a text cannot: headings, tables. Of parts that say the same the last is the most faithful (RFC 2046, 5.1.4). Null where
 * the text is read.
 */
export function mailPage(html: string | undefined, text: string): readonly Block[] | null {
  if (html === undefined) return null;
  const blocks = blocksOf(parsePage(html).body);
  const [onPage, inText] = [blocks.reduce((sum, block) => sum + block.text.length, 0), text.trim().length];
  if (inText < LEAST_TEXT * onPage) return blocks;
  const isFuller = blocks.some(({ kind, omitted }) => kind === 'heading' || omitted.some(isTableHeading));
  return isFuller && onPage >= LEAST_TEXT * inText ? blocks : null;
}

const isTableHeading = ({ rule }: Block['omitted'][number]) => rule === 'html/table-heading';

/** The units of a page, what stands in them and is no part of their text being told as left out. */
export function unitsOf(blocks: readonly Block[], said: Statements): Unit[] {
  return blocks.map(({ line, text, kind, afterBlank, omitted }) => {
    for (const part of omitted) said.remove(line, part.text, part.rule);
    return { line, text, kind, afterBlank };
  });
}

/** The lines of units, as a text has them: what a page quotes begins with a mark. */
export function linesOf(units: readonly Unit[]): { readonly line: string; readonly unit: number }[] {
  return units.flatMap(({ text, kind }, unit) =>
    headLines(text).map((line) => ({ line: kind === 'quote' ? `> ${line}` : line, unit })),
  );
}

/** What is passed on within a quotation is no quotation itself. */
export function unquoted(units: readonly Unit[]): Unit[] {
  return units.map((unit) => (unit.kind === 'quote' ? { ...unit, kind: 'text' } : unit));
}
