import { findDates } from '../../dates.js';
import { countWords, endsSentence } from '../../text/unit.js';
import { readByline } from '../byline.js';
import { readBareNames } from '../person.js';
import { type Dateline, datesOf, readDateline, textAround } from './dateline.js';
import { BLANKS, LABEL_BEFORE, ONLY_LABEL } from './dateline-words.js';

const MOST_WORDS = 20;
const LONGEST = 160;
const LONGEST_WITHOUT_SPACES = 40;
const JOINING = /^(?:of|and|the|for|by|in|on|with|de|da|do|der|die|und|et|e|y|en|la|le|van|von|&)$/u;

/**
 * Reads a line under the headline that holds a date among names, tags and counters, in whatever order the site has them:
 * `13/06/2014 Al Poole All, Books, Kit Reviews`. Such a line has no word in small letters but those that join others; a headline that names
 * a date has the same shape, so that this is asked only of lines that stand below it.
 */
export function readLooseDateline(line: string): Dateline | null {
  const strict = readDateline(line);
  if (strict) return strict;
  if (line.length > LONGEST || countWords(line) > MOST_WORDS) return null;
  if (
    /[\u3040-\u30ff\u3400-\u9fff]/.test(line) &&
    (line.length > LONGEST_WITHOUT_SPACES || endsSentence(line))
  )
    return null;
  const found = findDates(line);
  if (found.length === 0 || found.length > 3) return null;
  const around = textAround(line, found);
  const rest = around
    .map((text) => text.replace(LABEL_BEFORE, ' ').replace(BLANKS, ' ').replace(/@\w+/g, ' '))
    .map((text) => text.replace(/\s+/g, ' ').trim());
  const words = rest
    .join(' ')
    .replace(/\bby \S+/gi, ' ')
    .split(/[\s,/|•·:;()[\]–—-]+/);
  if (words.some((word) => /^\p{Ll}/u.test(word) && !JOINING.test(word) && !ONLY_LABEL.test(word)))
    return null;
  const author = rest.map((text) => readByline(text) ?? authorIn(text)).find((name) => name !== null) ?? null;
  return { dates: datesOf(line, found, around), section: null, author, unplaced: rest.filter(Boolean) };
}

/** A name and nothing else: among tags it can't be told where a name ends. */
function authorIn(text: string): string | null {
  return countWords(text) <= 3 ? readBareNames(text.replace(/(?<![\s|•·,:/–—-])[\s|•·,:/–—-]+$/, '')) : null;
}
