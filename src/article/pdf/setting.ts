import { endsSentence } from '../text/unit.js';
import type { PrintedLine } from './lines.js';
import { bodySize } from './running.js';

/** How a document's running text is set. */
export interface Setting {
  /** The height of its type, in points. */
  readonly size: number;
  readonly font: string;
  /** The usual distance of two baselines as a multiple of the type's height. */
  readonly leading: number;
  /** How far to the right a line could have reached: as far as those around it. */
  readonly edgeOf: (line: PrintedLine) => number;
  /** Whether a line begins further in than those around it. */
  readonly isSetIn: (line: PrintedLine) => boolean;
  /** Whether the first lines of paragraphs are set in. */
  readonly setsIn: boolean;
}

/** How many lines around a line tell how wide its column is. */
const AROUND = 15;
const USUAL_LEADING = 1.2;
/** Lines of one column begin within so many times the type's height of each other. */
const SAME_LEFT = 4;
/** A first line is set in by so many times the type's height. */
export const LEAST_INDENT = 0.7;
/** Not every line after a full stop begins a paragraph. */
const SET_IN = 0.3;

export function settingOf(lines: readonly PrintedLine[]): Setting {
  const size = bodySize(lines);
  const inBody = lines.filter((line) => Math.abs(line.size - size) <= 0.05 * size);
  const place = new Map(lines.map((line, i) => [line, i]));
  /** The lines around one in its column, itself included. */
  const around = (line: PrintedLine): PrintedLine[] => {
    const at = place.get(line) ?? 0;
    return lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).filter((other) => {
      const isAlike = Math.abs(other.size - line.size) < 0.07 * line.size && other.page === line.page;
      return isAlike && Math.abs(other.left - line.left) < SAME_LEFT * line.size;
    });
  };
  const isSetIn = (line: PrintedLine) =>
    line.left - Math.min(...around(line).map(({ left }) => left)) > LEAST_INDENT * line.size;
  const begin = inBody.filter((_, i) => i > 0 && endsSentence(inBody[i - 1]!.text));
  return {
    size,
    font: mostOf(inBody.map(({ font, text }) => [font, text.length])) ?? '',
    leading: leadingOf(lines),
    edgeOf: (line) => Math.max(line.right, ...around(line).map(({ right }) => right)),
    isSetIn,
    setsIn: begin.filter(isSetIn).length > begin.length * SET_IN,
  };
}

function leadingOf(lines: readonly PrintedLine[]): number {
  const distances: [number, number][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || before.page !== line.page || Math.abs(before.size - line.size) > 0.07 * line.size)
      continue;
    const distance = (line.base - before.base) / line.size;
    if (distance > 0.8 && distance < 3) distances.push([Math.round(distance * 20) / 20, 1]);
  }
  return mostOf(distances) ?? USUAL_LEADING;
}

function mostOf<Key>(weighted: readonly (readonly [Key, number])[]): Key | undefined {
  const sums = new Map<Key, number>();
  for (const [key, weight] of weighted) sums.set(key, (sums.get(key) ?? 0) + weight);
  let most: Key | undefined;
  for (const [key, sum] of sums) if (most === undefined || sum > sums.get(most)!) most = key;
  return most;
}
