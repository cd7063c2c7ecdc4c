import type { FurnitureRule } from '../furniture/rule.js';
import { foldLine } from '../normalise.js';
import { countWords, endsSentence, type Unit } from '../text/unit.js';
import type { Judged } from './end-run.js';

const MOST_WORDS = 80;
const MOST_NOTES = 4;
const SAYS_WHAT =
  /^[^.]{0,30}?\s+(?:is|was|are|has been|serves|works|writes|covers|reports|practi[sc]es|specialis\w+|specializ\w+|focuses|leads|heads|joined|teaches|edits|advises|represents|lives)\b/i;

export const AUTHOR_NOTE: FurnitureRule = {
  id: 'tail/author-note',
  kind: 'chrome',
  patterns: [],
  mostWords: MOST_WORDS,
};

/**
 * Notes under an article about who wrote it: `Jo Roe is a partner at …`, where Jo Roe is the stated author.
 * @returns the indexes of the notes
 */
export function authorNotes(judged: readonly Judged[], authors: string | undefined): Set<number> {
  const notes = new Set<number>();
  const names = (authors ?? '')
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .map(foldLine)
    .filter((name) => name.includes(' '));
  if (names.length === 0) return notes;
  const box = judged.findLastIndex(({ unit }, index) => index > 1 && isBoxOf(names, judged, index, unit));
  for (let index = box < 0 ? judged.length : box; index < judged.length; index++) notes.add(index);
  for (let index = judged.length - 1; index > 1 && notes.size < MOST_NOTES; index--) {
    const { unit, rule } = judged[index]!;
    if (names.some((name) => isAbout(unit, name))) notes.add(index);
    else if (rule === null && (endsSentence(unit.text) || countWords(unit.text) > 6)) break;
  }
  return notes;
}

/** The author's name on a line of its own, and nothing after it but what he, she or they do. */
function isBoxOf(
  names: readonly string[],
  judged: readonly Judged[],
  index: number,
  { text }: Unit,
): boolean {
  const name = foldLine(text).replace(/^(?:about|written by|by) /, '');
  if (!names.includes(name)) return false;
  const after = judged.slice(index + 1).filter(({ rule }) => rule === null);
  if (after.length === 0 || after.length > 5) return false;
  const first = name.split(' ')[0]!;
  const last = name.split(' ').at(-1)!;
  const isHis = (folded: string) =>
    [first, last, 'he', 'she', 'they'].some((word) => folded.startsWith(`${word} `));
  return after.every(({ unit }) => !endsSentence(unit.text) || isHis(foldLine(unit.text)));
}

function isAbout({ text, kind }: Unit, name: string): boolean {
  if (kind === 'quote' || countWords(text) > MOST_WORDS || !foldLine(text).startsWith(`${name} `))
    return false;
  return SAYS_WHAT.test(text);
}
