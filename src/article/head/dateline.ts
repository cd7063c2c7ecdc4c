import { type FoundDate, findDates } from '../dates.js';
import { furnitureRule } from '../furniture/furniture.js';
import { countWords } from '../text/unit.js';
import { readByline } from './byline.js';
import { isJurisdiction, readBareNames } from './person.js';
import { isSectionLabel, mayBeSection } from './section.js';

/** What a line says that is about the article and holds its date. */
export interface Dateline {
  readonly dates: readonly DatelineDate[];
  readonly section: string | null;
  readonly author: string | null;
  /** Parts that are neither: a place, a tag. */
  readonly unplaced: readonly string[];
}

export interface DatelineDate {
  readonly text: string;
  readonly iso: string | null;
  readonly label: 'published' | 'updated' | null;
}

const PUBLISHED =
  '(?:first )?(?:published|posted|publication date|publish date|date published|release date|date of (?:release|publication)|date|created|released|issued|filed|added)(?: (?:on|at|online))?';
const UPDATED = '(?:last |latest )?(?:updated?|modified|revised|edited|reviewed)(?: (?:on|at))?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)';
const ZONE =
  '(?:(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|MST|MDT|IST|JST|SGT|HKT|AEST|AEDT|Z|local time)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|(?:eastern|central|mountain|pacific|greenwich|british|european|indian|japan) (?:standard |daylight |summer |mean )?time)';
const TIME = `(?:(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:hrs|[ap]\\.?\\s?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)(?:\\s*\\(?${ZONE}\\)?)?`;
const CHROME =
  '(?:\\d+[\\s-]*min(?:ute)?s?[\\s-]*read|\\d+ (?:comments?|shares?|views?)|print|share|e-?mail|tweet|save|\\d+ (?:second|minute|hour|day|week|month|year)s? ago|ago|uhr|in|on|at|to|the)';
const BLANKS = new RegExp(
  `(?<![a-z\\u00c0-\\u024f])(?:${WEEKDAY}|${TIME}|${ZONE}|${CHROME})(?![a-z\\u00c0-\\u024f\\d])`,
  'gi',
);
const HANDLE = /(?<![\w.])@\w+/g;
const LABEL_BEFORE = new RegExp(`(?<![a-z\\u00c0-\\u024f])(${PUBLISHED}|(${UPDATED}))\\s*[:–—-]?\\s*$`, 'i');

const ONLY_LABEL = new RegExp(`^(?:${PUBLISHED}|${UPDATED})$`, 'i');
const AGO =
  /^(?:(?:published|posted|updated)[:\s]*)?(?:(?:an?|\d+|one|two|three) (?:second|minute|hour|day|week|month|year|min|hr)s? ago|yesterday|today|just now)(?:\s*[|•·-].{0,40})?$/i;
const ONLY_TIME = new RegExp(`^(?:${WEEKDAY},?\\s*)?(?:${TIME}|${WEEKDAY})$`, 'i');

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

  const dates = found.map((date, i) => ({
    text: line.slice(date.start, date.end),
    iso: date.iso,
    label: labelBefore(around[i]!),
  }));
  let section: string | null = null;
  let author: string | null = null;
  const unplaced: string[] = [];
  const pieces = around.map((text, i) => (i < found.length ? text.replace(LABEL_BEFORE, '') : text));
  for (const [place, piece] of pieces.entries()) {
    const glued = place > 0 && /^\p{L}/u.test(piece);
    // After a comma stands a place as often as a section.
    const separated = place === 0 || glued || /^\s*[|•·/;:()–—-]/.test(piece);
    for (const part of partsOf(piece)) {
      const name = readByline(part);
      if (name) author ??= name;
      else if (section === null && (isSectionLabel(part) || (separated && place > 0 && mayBeSection(part))))
        section = part;
      else if (isSeparateLabel(part, piece, place)) {
        const bare: string | null = author === null ? readBareNames(part) : null;
        if (bare) author = bare;
        else unplaced.push(part);
      } else if (/^by \w+$/i.test(part) || isTag(part, piece, place)) unplaced.push(part);
      else return null;
    }
  }
  return { dates, section, author, unplaced };
}

/** A day without a year, or "2 hours ago": a dateline that tells no date. */
export function isRelativeDateline(line: string): boolean {
  return AGO.test(line) || ONLY_TIME.test(line);
}

/** The text before each date and after the last one. */
function textAround(line: string, dates: readonly FoundDate[]): string[] {
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
  const bare = text.replace(BLANKS, ' ').replace(/[\s,|•·(]+$/, ' ');
  const match = LABEL_BEFORE.exec(bare) ?? LABEL_BEFORE.exec(text);
  if (!match) return null;
  return match[2] ? 'updated' : 'published';
}

function partsOf(piece: string): string[] {
  return piece
    .split(/\s+[|•·]\s+/)
    .filter((part) => furnitureRule(part.trim()) === null)
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

/** A name or a place beside the date, set off from it; a headline that ends in a date has no such seam. */
function isSeparateLabel(part: string, piece: string, place: number): boolean {
  if (countWords(part) > 4 || !/^\p{Lu}/u.test(part) || /[.!?]$/.test(part)) return false;
  if (!part.split(/\s+/).every((word) => /^[\p{Lu}\p{N}]|^(?:of|and|the|for|de|van|von|&)$/u.test(word)))
    return false;
  if (place === 0 && isJurisdiction(part)) return true;
  const seam = place === 0 ? /[|•·/;:(),–—-]\s*$|\p{L}$/u : /^\s*[|•·/;:(),–—-]/;
  return seam.test(piece) || (place > 0 && /^\p{L}/u.test(piece));
}

/** One of several words in small letters after a dash: `15 November 2017 - case law, copyright`. */
function isTag(part: string, piece: string, place: number): boolean {
  const list = place > 0 && /^\s*[|•·–—-]\s/.test(piece) && piece.includes(',');
  return list && /^\p{Ll}/u.test(part) && countWords(part) <= 3 && !/[.!?]$/.test(part);
}
