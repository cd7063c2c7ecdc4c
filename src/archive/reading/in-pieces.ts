/**
 * What one thread hands to another is unpacked in the other by one stretch of work, some microseconds a value. A page of a
 * megabyte can give a hundred thousand of them, so that what is large goes in pieces, one after the other.
 */

/** Elements of one of the arrays of a whole. */
export interface Piece {
  /** Where the array is: the keys that lead to it from the whole. */
  readonly path: readonly (string | number)[];
  readonly elements: readonly unknown[];
}

export interface TakenApart<T> {
  /** The value, its large arrays empty. */
  readonly whole: T;
  /** What the arrays hold, in the order in which it is to be put back. */
  readonly pieces: readonly Piece[];
}

/** So many values take about a millisecond to unpack. */
const MOST_VALUES = 1_000;
/** So many letters weigh as much as a value. */
const LETTERS = 1_000;

/** Takes plain data apart. The value itself stays as it is. */
export function takeApart<T>(value: T, most = MOST_VALUES): TakenApart<T> {
  // The pieces of one array each. An array inside another is met first, and has to be put back after it.
  const arrays: Piece[][] = [];

  /** What stays of a value, and how many values that is. */
  function thin(part: unknown, path: Piece['path']): readonly [unknown, number] {
    if (typeof part === 'string') return [part, 1 + part.length / LETTERS];
    if (Array.isArray(part)) return thinArray(part, path);
    if (!isPlain(part)) return [part, 1];
    const kept: Record<string, unknown> = {};
    let values = 1;
    for (const [key, inner] of Object.entries(part)) {
      const [stays, count] = thin(inner, [...path, key]);
      kept[key] = stays;
      values += count;
    }
    return [kept, values];
  }

  function thinArray(elements: readonly unknown[], path: Piece['path']): readonly [unknown[], number] {
    const blocks: unknown[][] = [[]];
    let inBlock = 0;
    let values = 1;
    for (const [i, element] of elements.entries()) {
      const [stays, count] = thin(element, [...path, i]);
      if (inBlock > 0 && inBlock + count > most) {
        blocks.push([]);
        inBlock = 0;
      }
      blocks.at(-1)!.push(stays);
      inBlock += count;
      values += count;
    }
    if (blocks.length === 1) return [blocks[0]!, values];
    arrays.push(blocks.map((block) => ({ path, elements: block })));
    return [[], 1];
  }

  const [whole] = thin(value, []);
  return { whole: whole as T, pieces: arrays.reverse().flat() };
}

/** Puts a piece back where it was. */
export function putBack(whole: unknown, { path, elements }: Piece): void {
  const array = path.reduce((at, key) => (at as Record<string | number, unknown>)[key], whole) as unknown[];
  for (const element of elements) array.push(element);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
