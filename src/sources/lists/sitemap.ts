import { gunzipSync } from 'node:zlib';
import { type ItemList, type ListedItem, MOST_ITEMS } from './items.js';

/** Of unpacked sitemaps (sitemaps.org: 50 MB). */
const MOST_BYTES = 50 * 1024 ** 2;
const MOST_PARTS = 500;

/** A sitemap may be kept packed, whatever the transfer does. @throws Error when it is no gzip, or too large */
export function unpacked(body: Uint8Array): Uint8Array {
  const isPacked = body[0] === 0x1f && body[1] === 0x8b;
  return isPacked ? gunzipSync(body, { maxOutputLength: MOST_BYTES }) : body;
}

/**
 * Reads a sitemap, an index of sitemaps, or a list of addresses, one a line. Null for what is none.
 * @param resolve makes an address whole, null for one that may not be fetched
 */
export function readSitemap(text: string, resolve: (link: string) => URL | null): ItemList | null {
  const root = /<(?:[\w-]+:)?(urlset|sitemapindex)[\s>]/i.exec(text.slice(0, 20_000))?.[1]?.toLowerCase();
  if (root === undefined) {
    const items = ADDRESS_FIRST.test(text.slice(0, 4_000)) ? addressesIn(text, resolve) : null;
    return items && { kind: 'sitemap', title: null, items, parts: [] };
  }
  const entries = entriesOf(text, root === 'urlset' ? 'url' : 'sitemap');
  const items: ListedItem[] = [];
  const parts: URL[] = [];
  for (const entry of entries) {
    const link = resolve(valueIn(entry, 'loc') ?? '');
    if (!link) continue;
    if (root === 'sitemapindex') {
      if (parts.length < MOST_PARTS) parts.push(link);
    } else items.push(itemOf(entry, link));
    if (items.length >= MOST_ITEMS) break;
  }
  return { kind: 'sitemap', title: null, items, parts };
}

const ADDRESS_FIRST = /^\s*https?:\/\/\S+\s*(?:\n|$)/i;

/** Of a text that is a list of addresses and nothing else (sitemaps.org, "Text file"); null for any other. */
function addressesIn(text: string, resolve: (link: string) => URL | null): ListedItem[] | null {
  const items: ListedItem[] = [];
  for (const line of text.split('\n')) {
    const typed = line.trim();
    if (typed === '') continue;
    if (!/^https?:\/\/\S+$/i.test(typed)) return null;
    const link = resolve(typed);
    if (link && items.length < MOST_ITEMS) items.push(itemOf('', link));
  }
  return items;
}

function itemOf(entry: string, link: URL): ListedItem {
  const changed = isoOf(valueIn(entry, 'lastmod'));
  // When a page was changed is no day of publication; what a news sitemap says of it is.
  const date = isoOf(valueIn(entry, 'publication_date'));
  return {
    guid: null,
    link: link.href,
    title: valueIn(entry, 'title'),
    date,
    stamp: changed ?? date ?? '',
    author: null,
    content: null,
  };
}

/** What stands in each element of a name, in order. Sitemaps are flat, so nothing has to be nested. */
function* entriesOf(text: string, name: string): Generator<string> {
  const opening = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^<>]*)?>`, 'gi');
  for (const found of text.matchAll(opening)) {
    const from = found.index + found[0].length;
    const rest = text.indexOf('</', from) < 0 ? -1 : closing(text, name, from);
    if (rest < 0) return;
    yield text.slice(from, rest);
  }
}

function closing(text: string, name: string, from: number): number {
  const at = new RegExp(`</(?:[\\w-]+:)?${name}\\s*>`, 'gi');
  at.lastIndex = from;
  return at.exec(text)?.index ?? -1;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function valueIn(entry: string, name: string): string | null {
  const opening = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^<>]*)?>`, 'i').exec(entry);
  if (!opening) return null;
  const from = opening.index + opening[0].length;
  const end = entry.indexOf('</', from);
  if (end < 0) return null;
  const text = entry
    .slice(from, end)
    .trim()
    .replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1')
    .replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, named, decimal, hex) => {
      if (named) return ENTITIES[named.toLowerCase()]!;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
  return text === '' ? null : text;
}

function isoOf(text: string | null): string | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
