import { findDates } from '../dates.js';
import { foldLine } from '../normalise.js';
import { countWords, type Unit } from '../text/unit.js';
import { readBareNames } from './person.js';
import type { Statements } from './stated.js';

/** How far into a page on one line its head reaches, in letters. */
const REACH = 300;
const FEWEST_WORDS = 40;
const BYLINE = /\bBy (\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}\.|van|von|de|der|den|al))? \p{Lu}[\p{L}'’-]*)/u;

/**
 * States the date and author of a page whose lines were all joined into one: it opens with the headline once more, and the
 * head stands within it.
 */
export function stateGluedHead(first: Unit, said: Statements): void {
  const title = foldLine(said.stated.headline ?? '');
  if (title === '' || countWords(first.text) < FEWEST_WORDS) return;
  const opening = first.text.slice(0, REACH);
  if (!foldLine(opening).startsWith(`${title} `)) return;
  const origin = `within line ${first.line}`;
  const date = findDates(opening).find(({ iso }) => iso !== null);
  if (!date?.iso) return;
  said.state('date', date.iso, origin);
  const author = readBareNames(BYLINE.exec(opening)?.[1] ?? '');
  if (author) said.state('author', author, origin);
}
