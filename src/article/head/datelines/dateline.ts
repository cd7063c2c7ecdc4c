import { type FoundDate, findDates } from '../../dates.js';
import { furnitureRule } from '../../furniture/furniture.js';
import { isSectionLabel, mayBeSection } from '../../text/section-label.js';
import { countWords } from '../../text/unit.js';
import { readByline } from '../byline.js';
import { isJurisdiction, readBareNames } from '../person.js';
import { AGO, BLANKS, LABEL_BEFORE, ONLY_LABEL, ONLY_TIME } from './dateline-words.js';

/** What a line says that is about the article and holds its date. */
export interface Dateline {
  readonly dates: readonly DatelineDate[];
  readonly section: string | null;
  readonly author: string | null;
  /** Parts that are neither: a place, a tag. */
  readonly unplaced: readonly string[];
}

export interface DatelineDate extends Pick<FoundDate, 'iso' | 'either'> {
  readonly text: string;
  readonly label: 'published' | 'updated' | null;
}

const HANDLE = /(?<![\w.])@\w+/g;
const MOST_WORDS_BESIDE = 12;

/**
 * Reads a line that states a date and next to nothing else: `10 November 2017Trademarks`, `By Jo Roe | Nov 10, 2017`,
 * `Published: 2017-11-10 09:00 GMT, updated 12 November 2017`.
 * @returns null for prose, and for headlines that name a date
 */
export function readDateline(line: string): Dateline | null {
  if (line.length > 200) return null;
  const found = findDates(line);
  if (found.length === 0 || found.length > 3) return null;
  const around = textAround(line, found);
  if (countWords(around.join(' ')) > MOST_WORDS_BESIDE) return null;

  const dates = datesOf(line, found, around);
  let section: string | null = null;
  let author: string | null = null;
  const unplaced: string[] = [];
  for (const [place, text] of around.entries()) {
    const piece = place < found.length ? text.replace(LABEL_BEFORE, '') : text;
    const beside = readBeside(piece, place, author);
    if (beside === null) return null;
    section ??= beside.section;
    author ??= beside.author;
    unplaced.push(...beside.unplaced);
  }
  return { dates, section, author, unplaced };
}

/** The dates of a line with the label that each has. */
export function datesOf(
  line: string,
  found: readonly FoundDate[],
  around: readonly string[],
): DatelineDate[] {
  return found.map((date, i) => ({
    text: line.slice(date.start, date.end),
    iso: date.iso,
    ...(date.either && { either: date.either }),
    label: labelBefore(around[i]!),
  }));
}

/** What stands before, between or behind dates; null when it is more than labels and names. */
function readBeside(piece: string, place: number, known: string | null): Omit<Dateline, 'dates'> | null {
  let section: string | null = null;
  let author: string | null = null;
  const unplaced: string[] = [];
  const glued = place > 0 && /^\p{L}/u.test(piece);
  // After a comma stands a place as often as a section.
  const separated = place === 0 || glued || /^\s*[|•·/;:()–—-]/.test(piece);
  for (const part of partsOf(piece)) {
    const name = readByline(part);
    if (name) author ??= name;
    else if (section === null && (isSectionLabel(part) || (separated && place > 0 && mayBeSection(part))))
      section = part;
    else if (isSeparateLabel(part, piece, place) || (known !== null && isLabel(part))) {
      const bare: string | null = author === null && known === null ? readBareNames(part) : null;
      if (bare) author = bare;
      else unplaced.push(part);
    } else if (/^by \w+$/i.test(part) || isTag(part, piece, place)) unplaced.push(part);
    else {
      // "Written by Jo Roe, MD on" is a byline as a whole.
      const whole = place === 0 ? readByline(piece.replace(BLANKS, ' ').trim()) : null;
      return whole === null ? null : { section: null, author: whole, unplaced: [] };
    }
  }
  return { section, author, unplaced };
}

/** A day without a year, or "2 hours ago": a dateline that tells no date. */
export function isRelativeDateline(line: string): boolean {
  return AGO.test(line) || ONLY_TIME.test(line);
}

/** The text before each date and after the last one. */
export function textAround(line: string, dates: readonly FoundDate[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const date of dates) {
    pieces.push(line.slice(from, date.start));
    from = date.end;
  }
  pieces.push(line.slice(from));
  return pieces;
}

function labelBefore(text: string): DatelineDate['label'] {
  const bare = text.replace(BLANKS, ' ').replace(/(?<![\s,|•·(])[\s,|•·(]+$/, ' ');
  const match = LABEL_BEFORE.exec(bare) ?? LABEL_BEFORE.exec(text);
  if (!match) return null;
  return match[2] ? 'updated' : 'published';
}

function partsOf(piece: string): string[] {
  return piece
    .split(/\s+[|•·]\s+/)
    .filter((part) => furnitureRule(part.trim()) === null && !/^(?:source|via)\s?:/i.test(part.trim()))
    .join(' | ')
    .replace(/(?<=\d\s?[ap]m)(?=[A-Z])/g, ' ')
    .replace(BLANKS, ' ')
    .replace(HANDLE, ' ')
    .replace(LABEL_BEFORE, ' ')
    .split(/\s*[|•·/;:()[\]]\s*|\s+[–—-]\s+|^[–—,-]\s*|\s*[,–—-]\s*$|,\s+/)
    .flatMap((part) => unglued(part.trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !ONLY_LABEL.test(part) && furnitureRule(part) === null);
}

/** A section with a name stuck to it: `TrademarksJo Roe` gives both. */
function unglued(part: string): string[] {
  for (const seam of part.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
    const [before, after] = [part.slice(0, seam.index), part.slice(seam.index)];
    if (isSectionLabel(before) && readBareNames(after)) return [before, after];
  }
  return [part];
}

/** Up to four words with capitals and no full stop. */
function isLabel(part: string): boolean {
  if (countWords(part) > 4 || !/^\p{Lu}/u.test(part) || /[.!?]$/.test(part)) return false;
  return part.split(/\s+/).every((word) => /^[\p{Lu}\p{N}&]|^(?:of|and|the|for|de|van|von)$/u.test(word));
}

/** A name or a place beside the date, set off from it; a headline that ends in a date has no such seam. */
function isSeparateLabel(part: string, piece: string, place: number): boolean {
  if (!isLabel(part)) return false;
  if (place === 0 && isJurisdiction(part)) return true;
  const seam = place === 0 ? /[|•·/;:(),–—-]\s*$|\p{L}$/u : /^\s*[|•·/;:(),–—-]/;
  return seam.test(place === 0 ? piece : piece.replace(BLANKS, ' ')) || (place > 0 && /^\p{L}/u.test(piece));
}

/** One of several words in small letters after a dash: `15 November 2017 - case law, copyright`. */
function isTag(part: string, piece: string, place: number): boolean {
  const list = place > 0 && /^\s*[|•·–—-]\s/.test(piece) && piece.includes(',');
  return list && /^\p{Ll}/u.test(part) && countWords(part) <= 3 && !/[.!?]$/.test(part);
}
