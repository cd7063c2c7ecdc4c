import { decode } from '../../article/bytes/decode.js';
import { declaredCharset } from '../../article/html/charset.js';
import { politely } from '../page/fetch-page.js';
import type { Robots } from '../web/robots.js';
import type { Known, Web } from '../web/web.js';
import { faults } from '../web/web-fault.js';
import { readFeed } from './feed.js';
import { identified } from './identity.js';
import type { ItemList } from './items.js';
import { readLinks } from './links.js';
import { readPattern } from './pattern.js';
import { readSitemap, unpacked } from './sitemap.js';

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
const MOST_BYTES = 10 * 1024 ** 2;

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
  const isWanted = pattern === null ? null : readPattern(pattern);
  if (pattern !== null && isWanted === null)
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
  const body = plain(answer.body, answer.address);
  const decoded = decode(body, answer.charset ?? declaredCharset(body));
  if (!decoded.ok) throw faults.sourceUnreadable(answer.address.href, 'it is no text.');
  const { text } = decoded;
  const resolve = (link: string, base = answer.address) => resolved(web, link, base);
  const list = readSitemap(text, resolve) ?? readFeed(text, resolve);
  if (list) return { ...about, bytes: body.length, list: wantedOf(list, isWanted, answer.address) };
  if (!/<a\s|<link\s/i.test(text))
    throw faults.sourceUnreadable(answer.address.href, 'it is no feed, no sitemap, and links to nothing.');
  const page = readLinks(text, answer.address, resolve, isWanted);
  const [feed] = page.feeds;
  if (feed && !asPage) return readList(web, robots, feed, { ...options, asPage: true });
  return { ...about, list: wantedOf(page.list, null, answer.address) };
}

function plain(body: Uint8Array, address: URL): Uint8Array {
  try {
    return unpacked(body);
  } catch {
    throw faults.sourceUnreadable(address.href, 'it is packed, and cannot be unpacked or is too large.');
  }
}

function wantedOf(list: ItemList, isWanted: ((link: URL) => boolean) | null, address: URL): ItemList {
  const items = identified(list.items).filter(
    ({ link }) => isWanted === null || (link !== null && isWanted(new URL(link))),
  );
  if (items.length === 0 && list.parts.length === 0 && list.kind === 'links')
    throw faults.sourceUnreadable(address.href, 'none of its links leads to an article (see the pattern).');
  return { ...list, items };
}

/** What may not be fetched is no link. */
function resolved(web: Web, link: string, base: URL): URL | null {
  try {
    return web.address(link, base);
  } catch {
    return null;
  }
}
