import { decode } from '../../article/bytes/decode.js';
import { declaredCharset } from '../../article/html/charset.js';
import { webAddress } from '../web/web-address.js';
import { readFeed } from './feed.js';
import { identified } from './identity.js';
import type { ItemList } from './items.js';
import { readLinks } from './links.js';
import { readPattern } from './pattern.js';
import { readSitemap, unpacked } from './sitemap.js';

/** What was fetched, as plain data that may go to another thread. */
export interface ListText {
  readonly body: Uint8Array;
  /** As the header says it; null when it does not. */
  readonly charset: string | null;
  /** Where it came from. */
  readonly address: string;
  /** See `readPattern`; null for none. */
  readonly pattern: string | null;
}

/** A list with the addresses of its parts as text. */
export type PlainList = Omit<ItemList, 'parts'> & { readonly parts: readonly string[] };

/** What it is; addresses are whole, and not yet held against what may be fetched. */
export type ParsedList =
  | { readonly kind: 'list'; readonly list: PlainList; readonly bytes: number }
  /** A page that links to others, with the feeds that it names as its own. */
  | {
      readonly kind: 'page';
      readonly list: PlainList;
      readonly feeds: readonly string[];
      readonly bytes: number;
    }
  /** Why it is none, as the end of a sentence. */
  | { readonly kind: 'none'; readonly fault: string };

/** Reads a list of whatever kind it is. Never throws for what the body holds. */
export function parseList({ body, charset, address, pattern }: ListText): ParsedList {
  const base = new URL(address);
  const isWanted = pattern === null ? null : readPattern(pattern);
  const plain = unpackedOrNull(body);
  if (plain === null) return none('it is packed, and cannot be unpacked or is too large.');
  const decoded = decode(plain, charset ?? declaredCharset(plain));
  if (!decoded.ok) return none('it is no text.');
  const { text } = decoded;
  const resolve = (link: string, from = base) => resolved(link, from);
  const list = readSitemap(text, resolve) ?? readFeed(text, resolve);
  const bytes = plain.length;
  if (list) return { kind: 'list', list: wantedOf(list, isWanted), bytes };
  if (!/<a\s|<link\s/i.test(text)) return none('it is no feed, no sitemap, and links to nothing.');
  const page = readLinks(text, base, resolve, isWanted);
  const feeds = page.feeds.map(({ href }) => href);
  return { kind: 'page', list: wantedOf(page.list, null), feeds, bytes };
}

function none(fault: string): ParsedList {
  return { kind: 'none', fault };
}

function unpackedOrNull(body: Uint8Array): Uint8Array | null {
  try {
    return unpacked(body);
  } catch {
    return null;
  }
}

function wantedOf(list: ItemList, isWanted: ((link: URL) => boolean) | null): PlainList {
  const items = identified(list.items).filter(
    ({ link }) => isWanted === null || (link !== null && isWanted(new URL(link))),
  );
  return { ...list, items, parts: list.parts.map(({ href }) => href) };
}

/** Which machines may be asked is seen where it is asked. */
function resolved(link: string, base: URL): URL | null {
  try {
    return webAddress(link, base, () => true);
  } catch {
    return null;
  }
}
