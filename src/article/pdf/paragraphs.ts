import { standsAlone } from '../head/statement.js';
import { normaliseText, oneLine } from '../normalise.js';
import { countWords, endsSentence, type Unit } from '../text/unit.js';
import { isBullet, joinLines } from '../text/wrapping.js';
import type { PrintedLine } from './lines.js';
import { LEAST_INDENT, type Setting } from './setting.js';

/** Lines this much further apart than usual begin a paragraph. */
const APART = 1.2;
/** Type that differs by a larger share is set for another purpose. */
const OTHER_SIZE = 0.07;
/** What begins further in than so many times the type's height is no first line of a paragraph. */
const MOST_INDENT = 6;
const LARGE = 1.1;
const HUGE = 1.5;
const LONGEST_HEADING = 30;
const LONGEST_LABEL = 14;
const BULLET_MARK = /^[•·▪●◦‣*–—-]\s+/;

/** Lines that belong together, with what they are. */
export interface PrintedBlock {
  readonly unit: Unit & { readonly page: number };
  readonly size: number;
}

/**
 * Puts lines together to paragraphs and headings, each on the page where it begins.
 * @param lines in reading order, without heads, feet and notes
 * @param numberOf which line of the document one is, from 1
 */
export function blocksOf(
  lines: readonly PrintedLine[],
  setting: Setting,
  numberOf: (line: PrintedLine) => number,
): PrintedBlock[] {
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && belongs(group, line, setting)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const [first] = group as [PrintedLine];
    const text = oneLine(normaliseText(joinLines(group.map((line) => line.text))));
    if (text === '') return [];
    const kind = kindOf(group, text, setting);
    const said = kind === 'item' ? text.replace(BULLET_MARK, '') : text;
    const unit = { line: numberOf(first), text: said, kind, afterBlank: true, page: first.page };
    return [{ unit, size: first.size }];
  });
}

function belongs(group: readonly PrintedLine[], line: PrintedLine, setting: Setting): boolean {
  const before = group.at(-1)!;
  if (before.cells > 1 || line.cells > 1) return false;
  if (Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)) return false;
  const ends = endsSentence(before.text);
  const room = roomAfter(before, line, setting);
  if (before.font !== line.font && (ends || room > 0)) return false;
  const isJump = before.page !== line.page || line.base < before.base - before.size / 2;
  if (isJump) {
    const mayGoOn = isBody(before, setting) && room <= 0 && !isBullet(line.text);
    return mayGoOn && (!ends || (setting.setsIn && !setting.isSetIn(line)));
  }
  // Beside each other, and not cells of a table: they have nothing to do with each other.
  if (line.left >= before.right && line.base < before.base + before.size / 2) return false;
  if ((line.base - before.base) / line.size > setting.leading * APART) return false;
  const isUnfinished = !ends && room <= 0;
  if (isBullet(line.text) && !(isUnfinished && !/^[•·▪●◦‣*]/.test(line.text))) return false;
  // A name or a date by itself may be as long as its line by chance.
  if (isUnfinished && !(standsAlone(before.text) && /^\p{Lu}/u.test(line.text))) return true;
  if (standsAlone(before.text) || standsAlone(line.text)) return false;
  if (isIndented(group, line)) return false;
  if (room > 0) return !ends && room < 0.3 * (setting.edgeOf(before) - before.left);
  return true;
}

/** How much further a line could have gone than to hold the first word of the next one, in points; it goes on where none is left. */
function roomAfter(before: PrintedLine, line: PrintedLine, setting: Setting): number {
  const word = line.text.split(' ', 1)[0]!;
  const width = ((line.right - line.left) * (word.length + 1)) / Math.max(1, line.text.length);
  return setting.edgeOf(before) - before.right - width;
}

/** Whether a line begins further in than the lines before it, as the first of a paragraph does, or comes back from there. */
function isIndented(group: readonly PrintedLine[], line: PrintedLine): boolean {
  const before = group.at(-1)!;
  const further = (line.left - before.left) / line.size;
  if (Math.abs(further) < LEAST_INDENT || Math.abs(further) > MOST_INDENT) return false;
  const isCentred = Math.abs(line.left + line.right - before.left - before.right) < line.size;
  if (isCentred) return false;
  // The second line of a list's entry stands below its text, that of a paragraph back at the margin.
  if (group.length === 1) return further > 0 && !isBullet(before.text);
  return true;
}

function isBody({ size, font }: PrintedLine, setting: Setting): boolean {
  return size < LARGE * setting.size && (font === setting.font || size <= setting.size);
}

function kindOf(group: readonly PrintedLine[], text: string, setting: Setting): Unit['kind'] {
  const [first] = group as [PrintedLine];
  if (first.cells > 1) return 'item';
  const words = countWords(text);
  const size = first.size / setting.size;
  if (words <= LONGEST_HEADING && !standsAlone(text)) {
    if (size >= HUGE) return 'heading';
    if (size >= LARGE && (words <= LONGEST_LABEL || !endsSentence(text))) return 'heading';
    const isOther = group.every(({ font }) => font === first.font && font !== setting.font);
    const isLabel = isOther && size > 0.95 && words <= LONGEST_LABEL && !/[.,;:]$/.test(text);
    if (isLabel && !endsSentence(text)) return 'heading';
  }
  return isBullet(text) && /^\D/.test(text) ? 'item' : 'text';
}
