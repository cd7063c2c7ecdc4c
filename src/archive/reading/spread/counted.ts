import type { Pacer } from '../../pacer.js';
import { HashCounts } from './hash-counts.js';
import { differencesOf, OverlaidCounts, sharedOtherwise } from './overlaid-counts.js';
import type { PageLines } from './repeats.js';

/** A page with this much text of its own is an article of its own, not a copy of another page. */
const OWN_PROSE_LINES = 3;
const OWN_PROSE_SHARE = 0.3;

/**
 * On how many pages each line stands. Copies of one article share all their lines: a page without text of its own counts
 * for nothing, or the article itself would look like furniture.
 */
export interface Counted {
  readonly pages: ReadonlySet<PageLines>;
  /** On how many of them each line stands. */
  readonly inPages: OverlaidCounts;
  /** The pages with text of their own, and on how many of those each line stands. */
  readonly distinct: ReadonlySet<PageLines>;
  readonly counts: OverlaidCounts;
  /** No line stands on more of the distinct ones. */
  readonly most: number;
}

/** Counts the lines of pages. Each page is an object of its own. */
export async function countPages(pages: readonly PageLines[], pacer: Pacer): Promise<Counted> {
  const inPages = await tally(pages, pacer);
  const distinct = new Set<PageLines>();
  for (const page of pages) {
    if (isOfItsOwn(page, inPages.counts)) distinct.add(page);
    if (pacer.due()) await pacer.rest();
  }
  const { counts, most } = await tally([...distinct], pacer);
  return { pages: new Set(pages), inPages: inPages.counts, distinct, counts, most };
}

/** What counting anew would give when some pages are gone and others come, in time that goes with these. */
export async function countedAfter(
  before: Counted,
  gone: readonly PageLines[],
  come: readonly PageLines[],
  pacer: Pacer,
): Promise<Counted> {
  const all = ({ all }: PageLines) => all;
  const differences = differencesOf(gone.map(all), come.map(all));
  const inPages = before.inPages.changedBy(differences);
  const pages = new Set(before.pages);
  const distinct = new Set(before.distinct);
  const [left, added]: [PageLines[], PageLines[]] = [[], []];
  const judge = (page: PageLines) => {
    const isDistinct = isOfItsOwn(page, inPages);
    if (isDistinct === distinct.has(page)) return;
    if (isDistinct) distinct.add(page);
    else distinct.delete(page);
    (isDistinct ? added : left).push(page);
  };
  for (const page of gone) {
    pages.delete(page);
    if (distinct.delete(page)) left.push(page);
  }
  const otherwise = sharedOtherwise(before.inPages, differences);
  if (otherwise.size > 0) {
    for (const page of pages) {
      if (page.prose.some((line) => otherwise.has(line))) judge(page);
      if (pacer.due()) await pacer.rest();
    }
  }
  for (const page of come) {
    pages.add(page);
    judge(page);
  }
  const changes = differencesOf(left.map(all), added.map(all));
  const counts = before.counts.changedBy(changes);
  let { most } = before;
  for (const line of changes.keys()) most = Math.max(most, counts.get(line));
  return { pages, inPages, distinct, counts, most };
}

/** Whether a page has text that stands on no other. @param inPages on how many pages a line stands, this one among them */
function isOfItsOwn({ prose }: PageLines, inPages: OverlaidCounts): boolean {
  let own = 0;
  for (const line of prose) if (inPages.get(line) === 1) own++;
  return own >= OWN_PROSE_LINES || (own > 0 && own >= prose.length * OWN_PROSE_SHARE);
}

async function tally(
  pages: readonly PageLines[],
  pacer: Pacer,
): Promise<{ readonly counts: OverlaidCounts; readonly most: number }> {
  const counts = new HashCounts(pages.reduce((sum, page) => sum + page.all.length, 0));
  let most = 0;
  for (const page of pages) {
    for (const line of page.all) most = Math.max(most, counts.add(line));
    if (pacer.due()) await pacer.rest();
  }
  return { counts: new OverlaidCounts(counts), most };
}
