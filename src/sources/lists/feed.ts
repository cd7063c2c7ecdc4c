import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { type ItemList, type ListedItem, MOST_ITEMS, type SourceKind } from './items.js';

const LONGEST_TITLE = 500;
const LONGEST_CONTENT = 200_000;

/**
 * Reads a feed: RSS, Atom, RDF or JSON Feed. Null for what is none.
 * @param resolve makes a link whole, null for one that may not be fetched
 */
export function readFeed(text: string, resolve: (link: string) => URL | null): ItemList | null {
  const parsed = parsedFeed(text);
  if (!parsed) return null;
  const { format, feed } = parsed;
  const listed = ((feed.items ?? feed.entries ?? []) as Loose[]).slice(0, MOST_ITEMS);
  const items = listed.map((item) => itemOf(item, resolve));
  return {
    kind: format as SourceKind,
    title: lineOf(feed.title),
    items: items.filter(({ link, content }) => link !== null || content !== null),
    parts: [],
  };
}

/** Whatever a feed holds: what each kind calls things is known here, and nothing is sure to be there. */
interface Loose {
  readonly [name: string]: unknown;
}

function parsedFeed(text: string): { readonly format: string; readonly feed: Loose } | null {
  try {
    return parseFeed(text.trimStart()) as unknown as { format: string; feed: Loose };
  } catch {
    return null;
  }
}

function itemOf(item: Loose, resolve: (link: string) => URL | null): ListedItem {
  const guid = textOf(item.guid) ?? textOf(item.id) ?? textOf(at(item.rdf, 'about'));
  const title = lineOf(item.title);
  const full = textOf(at(item.content, 'encoded')) ?? textOf(item.content) ?? textOf(item.content_html);
  const plain = textOf(item.content_text);
  const short = textOf(item.description) ?? textOf(item.summary);
  const content = full ?? (plain === null ? null : paragraphs(plain)) ?? short;
  const published = dateOf(
    item.pubDate,
    item.published,
    item.date_published,
    first(at(item.dc, 'dates')),
    at(item.dc, 'date'),
  );
  const updated = dateOf(item.updated, item.date_modified, first(at(item.dcterms, 'modified')));
  return {
    guid,
    link: linkOf(item, resolve)?.href ?? null,
    title,
    date: published ?? updated,
    // Where the source says nothing of a change, what it tells of the article does.
    stamp: updated ?? digest(`${title ?? ''}\n${content ?? ''}`),
    author: authorOf(item),
    content: content === null ? null : content.slice(0, LONGEST_CONTENT),
  };
}

function linkOf(item: Loose, resolve: (link: string) => URL | null): URL | null {
  const links = Array.isArray(item.links) ? (item.links as Loose[]) : [];
  const page = links.find(({ rel }) => rel === undefined || rel === 'alternate');
  const isLink = at(item.guid, 'isPermaLink') !== false;
  const candidates = [item.link, item.url, page?.href, item.external_url, ...(isLink ? [item.guid] : [])];
  for (const candidate of candidates) {
    const text = textOf(candidate);
    // Of a guid only what is a whole address is one.
    if (text === null || (candidate === item.guid && !/^https?:/i.test(text))) continue;
    const link = resolve(text);
    if (link) return link;
  }
  return null;
}

function authorOf(item: Loose): string | null {
  const named = first(item.authors) ?? item.author;
  return (
    lineOf(at(named, 'name') ?? named) ??
    lineOf(first(at(item.dc, 'creators'))) ??
    lineOf(at(item.dc, 'creator'))
  );
}

/** The first that can be read, as ISO 8601. */
function dateOf(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value);
    const at = text === null ? Number.NaN : Date.parse(text);
    if (!Number.isNaN(at)) return new Date(at).toISOString();
  }
  return null;
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Loose)[name] : undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** Of a text, or of an object that has one as its value. */
function textOf(value: unknown): string | null {
  const text = typeof value === 'object' ? at(value, 'value') : value;
  if (typeof text === 'number') return String(text);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** As one line without markup. */
function lineOf(value: unknown): string | null {
  const line = textOf(value)
    ?.replace(/<[^<>]{0,300}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE);
  return line === undefined || line === '' ? null : line;
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((one) => `<p>${one}</p>`)
    .join('\n');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
