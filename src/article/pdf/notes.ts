import type { PrintedLine } from './lines.js';

const SMALL = 0.93;
const NOTE = /^(?:[¹²³⁰-⁹]|[*†‡§]|[[(]?\d{1,3}[\])]?[.:]?\s)/u;

/**
 * The notes at the foot of each page: small type below all of the text of its column, from the first mark of a note on.
 * @param lines of one page, in reading order
 * @param size of the running text, in points
 */
export function footnotesOf(lines: readonly PrintedLine[], size: number): ReadonlySet<PrintedLine> {
  const notes = new Set<PrintedLine>();
  const text = lines.filter((line) => line.size >= size * SMALL);
  const isBelow = (line: PrintedLine) =>
    text.every((other) => other.base < line.base || other.left > line.right || other.right < line.left);
  let inNotes = false;
  for (const line of lines) {
    if (line.size >= size * SMALL || !isBelow(line)) inNotes = false;
    else if (inNotes || NOTE.test(line.text)) {
      inNotes = true;
      notes.add(line);
    }
  }
  return text.length === 0 ? new Set() : notes;
}
