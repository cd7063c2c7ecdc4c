import type { FileReading, PageContext } from './article.js';
import { statements } from './head/stated.js';
import { standsAlone } from './head/statement.js';
import { identifierFor, stemOf } from './identifier.js';
import { normaliseText } from './normalise.js';
import { readPage } from './page.js';
import { splitUnits } from './units.js';

/** Reads a scraped page that was saved as plain text. */
export function readText(file: string, text: string, context: PageContext): FileReading {
  const { units, rules } = splitUnits(normaliseText(text), standsAlone);
  const said = statements();
  for (const rule of rules) said.remove(rule.number, rule.text, 'layout/rule');
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
