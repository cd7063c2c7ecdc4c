import { setImmediate as turn } from 'node:timers/promises';
import { politely } from '../page/fetch-page.js';
import type { Robots } from '../web/robots.js';
import type { Known, Web } from '../web/web.js';
import { faults } from '../web/web-fault.js';
import type { ItemList, ListedItem } from './items.js';
import { parseInThread } from './list-thread.js';
import type { PlainList } from './parse-list.js';
import { readPattern } from './pattern.js';

/** What an address lists now. */
export interface ReadList {
  /** Where it was in the end. */
  readonly address: URL;
  /** Null when nothing is new since what was known. */
  readonly list: ItemList | null;
  readonly known: Known;
  readonly isMoved: boolean;
  /** Of the body, unpacked. */
  readonly bytes: number;
}

export interface ListOptions {
  /** See `readPattern`; null for none. */
  readonly pattern: string | null;
  readonly known?: Known | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whether a page that names a feed is looked at for its links all the same. */
  readonly asPage?: boolean;
}

const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.8,*/*;q=0.1';
/** As large as a sitemap may be (sitemaps.org); what is large is read in a thread. */
const MOST_BYTES = 50 * 1024 ** 2;

/**
 * Fetches what an address lists, whatever kind of list that is; a page that names a feed of its own is followed to that, unless a
 * pattern says which of its links are meant.
 * @throws WebFault; the signal's reason
 */
export async function readList(
  web: Web,
  robots: Robots,
  address: URL,
  options: ListOptions,
): Promise<ReadList> {
  const { pattern, known, signal, asPage = pattern !== null } = options;
  if (pattern !== null && readPattern(pattern) === null)
    throw faults.sourceUnreadable(pattern, 'the pattern cannot be used.');
  const answer = await politely(web, robots, address, {
    accept: ACCEPT,
    maxBytes: MOST_BYTES,
    known,
    signal,
  });
  const about = {
    address: answer.address,
    known: answer.known,
    isMoved: answer.isMoved,
    bytes: answer.body.length,
  };
  if (answer.status === 'same') return { ...about, list: null };
  const { href } = answer.address;
  const text = { body: answer.body, charset: answer.charset, address: href, pattern };
  const parsed = await parseInThread(text, signal);
  if (parsed.kind === 'none') throw faults.sourceUnreadable(href, parsed.fault);
  const list = await allowedOf(web, parsed.list);
  if (parsed.kind === 'list') return { ...about, bytes: parsed.bytes, list };
  const feed = parsed.feeds.map((one) => resolved(web, one)).find((one) => one !== null);
  if (feed && !asPage) return readList(web, robots, feed, { ...options, asPage: true });
  if (list.items.length === 0)
    throw faults.sourceUnreadable(href, 'none of its links leads to an article (see the pattern).');
  return { ...about, list };
}

const AT_ONCE = 500;

/** Without what may not be fetched: a link to such a machine is none. */
async function allowedOf(web: Web, { items, parts, ...list }: PlainList): Promise<ItemList> {
  const allowed: ListedItem[] = [];
  for (const [i, item] of items.entries()) {
    const link = item.link === null ? null : (resolved(web, item.link)?.href ?? null);
    if (link !== null || item.content !== null) allowed.push(link === item.link ? item : { ...item, link });
    if (i % AT_ONCE === AT_ONCE - 1) await turn();
  }
  return { ...list, items: allowed, parts: parts.flatMap((part) => resolved(web, part) ?? []) };
}

function resolved(web: Web, link: string): URL | null {
  try {
    return web.address(link);
  } catch {
    return null;
  }
}
