import { spreadFor } from '../../../article/spread.js';
import type { Pacer } from '../../pacer.js';
import { type Counted, countedAfter, countPages } from './counted.js';
import { LineSpread, type PageLines } from './repeats.js';

/** An archive's files as they were read, as far as it counts here. */
type Readings = ReadonlyMap<string, { readonly lines: readonly PageLines[] }>;

/** What was counted of an archive's pages, for as long as its readings are in memory. */
const counted = new WeakMap<Readings, Promise<Counted>>();
/** What was counted when they were read: of these pages, and of some that are gone since. */
const told = new WeakMap<Readings, Counted>();

/** Of more lines that changed all are counted anew: a job in another thread takes the changes along. */
const MOST_CHANGES = 4096;
/** Of more pages that changed, too. */
const MOST_PAGES = 0.2;

/** How far lines have spread among the pages that were counted. */
export function spreadOf({ counts, distinct }: Counted): LineSpread {
  return new LineSpread(counts.base, distinct.size, counts.instead);
}

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
  return spreadOf(await countedAfter(await countedOf(readings, pacer), [], pages, pacer));
}

/** What counting the lines of these pages gives, in time that goes with those that are others than when `before` was read. */
export async function countLike(
  before: Readings | undefined,
  pages: readonly PageLines[],
  pacer: Pacer,
): Promise<Counted> {
  const base = before && told.get(before);
  if (!base) return countPages(pages, pacer);
  const now = new Set(pages);
  const gone = [...base.pages].filter((page) => !now.has(page));
  const come = pages.filter((page) => !base.pages.has(page));
  if (now.size < pages.length || gone.length + come.length > MOST_PAGES * base.pages.size)
    return countPages(pages, pacer);
  const changed = await countedAfter(base, gone, come, pacer);
  return changed.inPages.instead.size > MOST_CHANGES ? countPages(pages, pacer) : changed;
}

/** To be called with what a reading of all files gave, and what its pages were told from. */
export function keepCounted(readings: Readings, by: Counted): void {
  told.set(readings, by);
}

/** To be called when some files' readings are left out of those that were kept. */
export function keepCountedLike(before: Readings, some: Readings): void {
  const by = told.get(before);
  if (by) told.set(some, by);
}

/** Whether all that pages were told when they were read would be told by these counts, too; false where that is not known. */
export function tellsTheSame(before: Readings | undefined, now: Counted): boolean {
  const then = before && told.get(before);
  if (!then || then.counts.base !== now.counts.base) return false;
  const [pages, pagesNow] = [then.distinct.size, now.distinct.size];
  for (let count = 0; count <= Math.max(then.most, now.most); count++)
    if (spreadFor(count, pages) !== spreadFor(count, pagesNow)) return false;
  for (const line of new Set([...then.counts.instead.keys(), ...now.counts.instead.keys()]))
    if (spreadFor(then.counts.get(line), pages) !== spreadFor(now.counts.get(line), pagesNow)) return false;
  return true;
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
  const counting = countLike(readings, pages, pacer);
  counted.set(readings, counting);
  counting.catch(() => {
    if (counted.get(readings) === counting) counted.delete(readings);
  });
  return counting;
}
