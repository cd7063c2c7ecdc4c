import { countWords, endsSentence, type Unit } from '../text/unit.js';

const HEADING =
  /^(?:(?:table of )?contents|in this (?:article|guide|post)|on this page|jump to)(?: ?\[?(?:hide|show)\]?)?:?$/i;
const LONGEST_ENTRY = 12;
const FEWEST_ENTRIES = 2;

/**
 * A list of a page's own headings above the text.
 * @returns how many units it takes, its heading included; 0 when there is none
 */
export function tableOfContents(units: readonly Unit[], start: number): number {
  if (!HEADING.test(units[start]!.text)) return 0;
  let end = start + 1;
  while (end < units.length && isEntry(units[end]!)) end++;
  // Without a number or a bullet, the last entry could be the heading of the text below.
  return end - start > FEWEST_ENTRIES ? end - start : 0;
}

function isEntry({ text, kind }: Unit): boolean {
  if (kind === 'heading' || countWords(text) > LONGEST_ENTRY) return false;
  return kind === 'item' || /^\d[\d.]*\s/.test(text) || !endsSentence(text);
}
