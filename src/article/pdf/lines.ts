import { isNoteMark, lowered, raised } from '../html/text/marks.js';
import type { PrintedPage, Run } from './runs.js';

/** A line of print, or what stands of one in a column or a cell. */
export interface PrintedLine {
  text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Its baseline from the top of the page, in points. */
  readonly base: number;
  /** The type that most of it is set in. */
  readonly size: number;
  readonly font: string;
  /** Marks of notes that stood in it and were taken out. */
  readonly marks: readonly string[];
  /** How many cells of a table's row it holds; 1 for any other line. */
  readonly cells: number;
}

/** Baselines this close, as a share of the type's height, are one line. */
const SAME_LINE = 0.3;
/** Smaller type may be set this much higher or lower in a line. */
const SHIFTED = 0.75;
const SMALLER = 0.92;
/** A letter that is set right beside the one before it may be set this much higher or lower, as those of a logo are. */
const KERNED = 0.45;
const TOUCHING = 0.05;
/** White space wider than so many times the type's height parts columns or cells. */
const GUTTER = 1.6;
/** White space that is a space between two words. */
const SPACE = 0.14;

/** Puts the letters of a page together to lines, in the order in which they were set. */
export function linesOf({ page, runs }: PrintedPage): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: Run[] = [];
  const close = () => {
    const line = open.length === 0 ? null : lineOf(page, open);
    if (line !== null) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    if (run.text.trim() === '') {
      // A space set by itself says no more than the white it leaves, unless it is set where a line goes on.
      if (open.length > 0 && goesOn(open, run)) open.push(run);
      continue;
    }
    if (open.length > 0 && !goesOn(open, run)) close();
    open.push(run);
  }
  close();
  return withBullets(lines);
}

const BULLET = /^[•·▪●◦‣*–—\uf000-\uf0ff-]$/u;
const FARTHEST_BULLET = 4;

/** Some programs set the bullets of a list apart from its text. */
function withBullets(lines: readonly PrintedLine[]): PrintedLine[] {
  const kept: PrintedLine[] = [];
  const bullets = lines.filter(({ text }) => BULLET.test(text));
  for (const line of lines) {
    if (BULLET.test(line.text)) continue;
    const bullet = bullets.find(
      (one) =>
        isBeside(one, line) && one.right <= line.left && line.left - one.right < FARTHEST_BULLET * line.size,
    );
    kept.push(bullet ? { ...line, text: `• ${line.text}`, left: bullet.left } : line);
  }
  return kept;
}

function goesOn(open: readonly Run[], run: Run): boolean {
  const main = mainOf(open);
  const before = open.findLast(({ text }) => text.trim() !== '') ?? open.at(-1)!;
  const size = Math.max(main.size, run.size);
  const apart = Math.abs(run.base - main.base);
  const isShifted = Math.min(run.size, main.size) < SMALLER * size && apart < SHIFTED * size;
  const gap = run.left - before.right;
  const isKerned = Math.abs(gap) < TOUCHING * size && apart < KERNED * size;
  if (apart > SAME_LINE * size && !isShifted && !isKerned) return false;
  return gap < GUTTER * size && gap > -size;
}

/** The run that the line is measured by: the largest type, the longest of that. */
function mainOf(runs: readonly Run[]): Run {
  let main = runs[0]!;
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const isLarger = run.size > main.size * 1.05;
    const isLonger = run.size > main.size * 0.95 && run.text.length > main.text.length;
    if (isLarger || isLonger || main.text.trim() === '') main = run;
  }
  return main;
}

function lineOf(page: number, runs: readonly Run[]): PrintedLine | null {
  const main = mainOf(runs);
  const marks: string[] = [];
  let text = '';
  let end = runs[0]!.left;
  for (const run of runs) {
    if (run.text.trim() === '') {
      if (run.right - run.left > SPACE * main.size) text += ' ';
      continue;
    }
    if (run.left - end > SPACE * main.size && text !== '' && !/\s$/.test(text)) text += ' ';
    const shift = main.base - run.base;
    const isSmall = run.size < SMALLER * main.size && Math.abs(shift) > 0.08 * main.size;
    const said = run.text.trim();
    if (!isSmall || said.length > LONGEST_MARK) text += run.text;
    else if (shift > 0 && isNoteMark(said, text)) marks.push(said);
    else text += shift > 0 ? raised(said) : lowered(said);
    end = run.right;
  }
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = runs.filter((run) => run.text.trim() !== '');
  if (line === '' || shown.length === 0) return null;
  return {
    text: line,
    page,
    left: Math.min(...shown.map((run) => run.left)),
    right: Math.max(...shown.map((run) => run.right)),
    base: main.base,
    size: main.size,
    font: fontOf(shown),
    marks,
    cells: 1,
  };
}

/** More than this is no mark of a note and no exponent. */
const LONGEST_MARK = 8;

/** The font of most letters. */
function fontOf(runs: readonly Run[]): string {
  const letters = new Map<string, number>();
  for (const { font, text } of runs) letters.set(font, (letters.get(font) ?? 0) + text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Whether two lines stand on one baseline. */
export function isBeside(a: PrintedLine, b: PrintedLine): boolean {
  return a.page === b.page && Math.abs(a.base - b.base) < SAME_LINE * Math.max(a.size, b.size);
}
