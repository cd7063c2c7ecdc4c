import type { Pacer } from '../../pacer.js';
import { type Counted, countPages, isOfItsOwn, LineSpread, type PageLines } from './repeats.js';

/** An archive's files as they were read, as far as it counts here. */
type Readings = ReadonlyMap<string, { readonly lines: readonly PageLines[] }>;

/** What was counted of an archive's pages, for as long as its readings are in memory. */
const counted = new WeakMap<Readings, Promise<Counted>>();

/**
 * How far lines would have spread if these pages were in the archive too: what counting all of them anew would give, though those of
 * the archive are counted once, however many pages come, one after the other.
 * @throws the reason of the pacer's signal when aborted
 */
export async function spreadWith(
  pages: readonly PageLines[],
  readings: Readings,
  pacer: Pacer,
): Promise<LineSpread> {
  const base = await countedOf(readings, pacer);
  const added = tally(pages.map(({ all }) => all));
  const inPages = (line: number) => base.inPages.get(line) + (added.get(line) ?? 0);
  const changes = new Map<number, number>();
  const change = (page: PageLines, by: number) => {
    for (const line of page.all) changes.set(line, (changes.get(line) ?? 0) + by);
  };
  let distinct = base.distinct.size;
  for (const page of pages) {
    if (!isOfItsOwn(page, inPages)) continue;
    change(page, 1);
    distinct++;
  }
  // A page of which these repeat what it alone had may be no article of its own any more.
  const shared = new Set([...added.keys()].filter((line) => base.inPages.get(line) === 1));
  if (shared.size > 0) {
    for (const page of base.distinct) {
      if (pacer.due()) await pacer.rest();
      if (!page.prose.some((line) => shared.has(line)) || isOfItsOwn(page, inPages)) continue;
      change(page, -1);
      distinct--;
    }
  }
  const counts = new Map([...changes].map(([line, by]) => [line, base.counts.get(line) + by]));
  return new LineSpread(base.counts, distinct, counts);
}

async function countedOf(readings: Readings, pacer: Pacer): Promise<Counted> {
  const known = counted.get(readings);
  if (known) {
    // Whoever counts may be stopped; whoever waits for it goes on.
    const done = await known.catch(() => null);
    if (done) return done;
    pacer.signal?.throwIfAborted();
  }
  const pages = [...readings.values()].flatMap(({ lines }) => lines);
  const counting = countPages(pages, pacer);
  counted.set(readings, counting);
  counting.catch(() => {
    if (counted.get(readings) === counting) counted.delete(readings);
  });
  return counting;
}

function tally(pages: readonly Float64Array[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const lines of pages) for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
