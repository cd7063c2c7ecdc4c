import type { PrintedLine } from './lines.js';
import type { PrintedPage } from './runs.js';

/** A line that is not the article's, and the rule that says so. */
export interface RunningLine {
  readonly line: PrintedLine;
  readonly rule: string;
}

/** How many lines from the top and the bottom of a page may be its head or foot. */
const EDGE_LINES = 3;
/** A line of a page without others can be its head only in the outer part of the page. */
const MARGIN = 0.09;
const NUMBER =
  /^[\s–—\-|·•[(]*(?:(?:page|p\.|seite|página|pagina|side|sida)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|di|sur)\s*\d{1,4})?[\s–—\-|·•\])]*$/i;
/** What programs print around a page: when, from where. */
const PRINT = /(?:^|\s)(?:https?|file):\/\/|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? +\d{1,2}:\d{2}/;

/**
 * Heads and feet of pages: lines at the top and bottom edge that say the same on several pages but for their numbers,
 * page numbers, and what browsers print there.
 * @param pages each with its lines
 */
export function runningLines(
  pages: readonly { readonly page: PrintedPage; readonly lines: readonly PrintedLine[] }[],
): RunningLine[] {
  const seen = new Map<string, Set<number>>();
  for (const { page, lines } of pages)
    for (const line of edgesOf(lines)) {
      const key = keyOf(line, page);
      seen.set(key, (seen.get(key) ?? new Set()).add(page.page));
    }
  const found: RunningLine[] = [];
  for (const { page, lines } of pages) {
    const edges = edgesOf(lines);
    const body = bodySize(lines);
    for (const line of edges) {
      const on = seen.get(keyOf(line, page))!.size;
      const outer = line.base < page.height * MARGIN || line.base > page.height * (1 - MARGIN);
      // A title page may be without, and left and right pages have heads of their own.
      const repeats = on >= 2 && (on >= (pages.length - 1) / 2 || on >= 3) && (outer || on >= 3);
      const isNumber = NUMBER.test(line.text) && isOutermost(line, lines);
      const isPrint = outer && (PRINT.test(line.text) || isBesidePrint(line, lines));
      if (isNumber) found.push({ line, rule: 'pdf/page-number' });
      else if (isPrint || (repeats && line.size <= body * LARGE))
        found.push({ line, rule: 'pdf/running-line' });
    }
  }
  return found;
}

const LARGE = 1.35;

/** The lines at the top and at the bottom edge, by their places. */
function edgesOf(lines: readonly PrintedLine[]): Set<PrintedLine> {
  const down = lines.toSorted((a, b) => a.base - b.base);
  const edges = new Set<PrintedLine>();
  for (const order of [down, down.toReversed()]) {
    let rows = 0;
    let base = Number.NaN;
    for (const line of order) {
      if (!(Math.abs(line.base - base) < 2)) rows++;
      if (rows > EDGE_LINES) break;
      base = line.base;
      edges.add(line);
    }
  }
  return edges;
}

function isOutermost({ base }: PrintedLine, lines: readonly PrintedLine[]): boolean {
  return (
    lines.every((other) => other.base >= base - OUTER) || lines.every((other) => other.base <= base + OUTER)
  );
}

const OUTER = 2;

function isBesidePrint(line: PrintedLine, lines: readonly PrintedLine[]): boolean {
  return lines.some(
    (other) => other !== line && Math.abs(other.base - line.base) < OUTER && PRINT.test(other.text),
  );
}

function keyOf({ text, base }: PrintedLine, { height }: PrintedPage): string {
  const half = base < height / 2 ? 'top' : 'bottom';
  return `${half} ${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
}

/** The size of type of most of the letters, in points. */
export function bodySize(lines: readonly PrintedLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [10, 0])[0];
}
