import type { FileReading, PageContext } from './article.js';
import { type Statements, statements } from './head/stated.js';
import { standsAlone } from './head/statement.js';
import { identifierFor, stemOf } from './identifier.js';
import { normaliseText } from './normalise.js';
import { readPage } from './page.js';
import { withoutPrint } from './text/printed.js';
import { splitUnits } from './text/units.js';

/**
 * Reads a scraped page that was saved as plain text.
 * @param said what is known before, such as front matter
 * @param firstLine the file's line that is line 1 of the text
 */
export function readText(
  file: string,
  text: string,
  context: PageContext,
  said: Statements = statements(),
  firstLine = 1,
): FileReading {
  const printed = withoutPrint(text.replace(/\r\n?/g, '\n'));
  const lineOf = (line: number) => (printed.lines?.[line - 1] ?? line) + firstLine - 1;
  for (const head of printed.removed) said.remove(head.line + firstLine - 1, head.text, 'layout/page-head');
  const pieces = splitUnits(normaliseText(printed.text), standsAlone);
  const units = pieces.units.map((unit) => ({ ...unit, line: lineOf(unit.line) }));
  for (const rule of pieces.rules) said.remove(lineOf(rule.number), rule.text, 'layout/rule');
  const read = readPage(identifierFor(file), stemOf(file), units, context, said);
  if (read) return { file, read: [read], rejected: [] };
  const rejected = {
    file,
    line: null,
    reason:
      units.length === 0
        ? 'The file holds no text.'
        : 'No article text was found in the file, only a head or site furniture.',
    remedy: 'Save the whole article with its paragraphs, or remove the file.',
  };
  return { file, read: [], rejected: [rejected] };
}
