import { standsAlone } from '../head/statement.js';
import { countWords } from '../text/unit.js';
import { isBeside, type PrintedLine } from './lines.js';

/** So many rows that part at one place are columns of text or a table, and no chance. */
const FEWEST_ROWS = 4;
/** Columns of running text have more words to a line than cells have. */
const FEWEST_WORDS = 3.5;

/**
 * The lines of a page in the order in which they are read. Most programs set one column after the other, and their order is
 * kept; a page that was set across its columns is put in order, and the cells of a table's row become one line.
 */
export function inReadingOrder(lines: readonly PrintedLine[]): PrintedLine[] {
  const rows = rowsOf(lines);
  const gutter = gutterOf(rows);
  if (gutter !== null) return byColumns(rows, gutter);
  return rows.flatMap((row, i) => {
    if (row.length === 1) return row;
    const isTable = [rows[i - 1], rows[i + 1]].some((other) => other?.length === row.length);
    if (isTable && row.every(isCell)) return [joined(row, row.length)];
    return wordsApart(row).map((part) => joined(part, 1));
  });
}

/** Lines set right after each other on one baseline, from left to right. */
function rowsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const rows: PrintedLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && isBeside(before, line) && line.left >= before.right) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Where the white strip between two columns is that rows were set across; null where there is none. */
function gutterOf(rows: readonly PrintedLine[][]): number | null {
  const across = rows.filter((row) => row.length > 1);
  if (across.length < FEWEST_ROWS) return null;
  const words = across.flat().map(({ text }) => countWords(text));
  if (words.reduce((sum, count) => sum + count, 0) / words.length < FEWEST_WORDS) return null;
  const places = across.flatMap((row) =>
    row.slice(1).map((line, i) => ({ from: row[i]!.right, to: line.left })),
  );
  let best: number | null = null;
  let most = 0;
  for (const { to } of places) {
    const at = to - 1;
    const parted = places.filter((place) => place.from < at && place.to > at).length;
    if (parted > most) [best, most] = [at, parted];
  }
  return most >= Math.max(FEWEST_ROWS, across.length * 0.7) ? best : null;
}

/** Left before right, between the lines that go across both. */
function byColumns(rows: readonly PrintedLine[][], gutter: number): PrintedLine[] {
  const ordered: PrintedLine[] = [];
  let left: PrintedLine[] = [];
  let right: PrintedLine[] = [];
  const close = () => {
    ordered.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const line of rows.flat()) {
    if (line.left < gutter && line.right > gutter) {
      close();
      ordered.push(line);
    } else (line.right <= gutter ? left : right).push(line);
  }
  close();
  return ordered;
}

/** The cells of a row are short, or they are no cells; a name and a date beside each other are what they are. */
function isCell({ text }: PrintedLine): boolean {
  return countWords(text) <= LONGEST_CELL && !standsAlone(text);
}

const LONGEST_CELL = 8;
/** In narrow columns with even edges, white between words may be so many times the type's height. */
const WIDEST_SPACE = 3;

/** The parts of a row that nothing but wide spaces parts are one. */
function wordsApart(row: readonly PrintedLine[]): PrintedLine[][] {
  const parts: PrintedLine[][] = [];
  for (const line of row) {
    const before = parts.at(-1)?.at(-1);
    const alone = before && (standsAlone(before.text) || standsAlone(line.text));
    if (before && !alone && line.left - before.right < WIDEST_SPACE * line.size) parts.at(-1)!.push(line);
    else parts.push([line]);
  }
  return parts;
}

function joined(row: readonly PrintedLine[], cells: number): PrintedLine {
  return {
    ...row[0]!,
    text: row.map(({ text }) => text).join(' '),
    right: row.at(-1)!.right,
    marks: row.flatMap(({ marks }) => marks),
    cells,
  };
}
