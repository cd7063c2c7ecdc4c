import type { FileReading, PageContext } from './article.js';
import { type Statements, statements } from './head/stated.js';
import { standsAlone } from './head/statement.js';
import { identifierFor, stemOf } from './identifier.js';
import { normaliseText } from './normalise.js';
import { readPage } from './page.js';
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
  const pieces = splitUnits(normaliseText(text), standsAlone);
  const units = pieces.units.map((unit) => ({ ...unit, line: unit.line + firstLine - 1 }));
  for (const rule of pieces.rules) said.remove(rule.number + firstLine - 1, rule.text, 'layout/rule');
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
