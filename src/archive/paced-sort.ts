import type { Pacer } from './pacer.js';

const CHUNK = 1000;

/** A stable sort that gives way to other work: sorts chunks, then merges them. */
export async function pacedSort<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pacer: Pacer,
): Promise<Item[]> {
  if (await isSorted(items, compare, pacer)) return [...items];
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += CHUNK) {
    runs.push(items.slice(from, from + CHUNK).sort(compare));
    if (pacer.due()) await pacer.rest();
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(await merge(runs[i]!, runs[i + 1] ?? [], compare, pacer));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** What is read from a folder is in order mostly, and then merging would be the whole of the work. Ends at the first that is not. */
async function isSorted<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pacer: Pacer,
): Promise<boolean> {
  for (let i = 1; i < items.length; i++) {
    if (compare(items[i - 1]!, items[i]!) > 0) return false;
    if (i % CHUNK === 0 && pacer.due()) await pacer.rest();
  }
  return true;
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pacer: Pacer,
): Promise<Item[]> {
  const all: Item[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const takeLeft = r >= right.length || (l < left.length && compare(left[l]!, right[r]!) <= 0);
    all.push(takeLeft ? left[l++]! : right[r++]!);
    if (all.length % CHUNK === 0 && pacer.due()) await pacer.rest();
  }
  return all;
}
