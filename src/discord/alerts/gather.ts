import { setTimeout as pause } from 'node:timers/promises';
import type { ArchivedArticle } from '../../archive/archive.js';
import type { Live, LiveArchive } from '../../live/live.js';
import type { Arrivals } from '../../state/alerts/arrivals.js';
import type { Follows } from '../../state/alerts/follows.js';
import type { Outbox } from '../../state/alerts/outbox.js';
import { noteArrivals } from '../arriving.js';
import { matching } from './matching.js';
import type { Sought } from './sought.js';

export interface Gathering {
  readonly live: LiveArchive;
  readonly follows: Follows;
  readonly arrivals: Arrivals;
  readonly outbox: Outbox;
}

const AT_ONCE = 50;
/** So that it is never more than half of what the bot does; in ms. */
const SHORTEST_REST = 2;

/**
 * Puts into the outbox what the live version has new for each follow. What was looked at is kept with what was found, so that a
 * kill at any moment leaves nothing out and finds nothing twice.
 */
export async function gather(
  { live, follows, arrivals, outbox }: Gathering,
  signal: AbortSignal,
): Promise<void> {
  const [any] = await follows.behind(Number.MAX_SAFE_INTEGER, 0, 1);
  const current = live.current();
  if (!any || !(await noteArrivals(arrivals, current.archive))) return;
  const upTo = await arrivals.latest();
  if (upTo === null) return;
  const since = newSince(arrivals, current, upTo);
  for (let after = 0; ; ) {
    const some = await follows.behind(upTo, after, AT_ONCE);
    if (some.length === 0) return;
    for (const follow of some) {
      after = follow.number;
      const began = performance.now();
      const articles = await since(follow.upTo);
      if (articles === null) return;
      const found = await matching(current, follow.sought as Sought, articles, signal);
      if (!(await outbox.gather(follow.number, upTo, [...found.keys()]))) return;
      await pause(Math.max(SHORTEST_REST, performance.now() - began), undefined, { signal });
    }
  }
}

/** What arrived after a time and is live, the newest first; most follows ask for the same. Null when it cannot be read. */
function newSince(arrivals: Arrivals, { library }: Live, upTo: number) {
  let last: { readonly after: number; readonly articles: readonly ArchivedArticle[] } | undefined;
  return async (after: number): Promise<readonly ArchivedArticle[] | null> => {
    if (last?.after === after) return last.articles;
    const ids = await arrivals.between(after, upTo);
    if (ids === null) return null;
    const there = ids.map((id) => library.byId(id)).filter((one) => one !== undefined);
    last = { after, articles: newestFirst([...new Set(there)]) };
    return last.articles;
  };
}

export function newestFirst(articles: readonly ArchivedArticle[]): ArchivedArticle[] {
  return articles.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
