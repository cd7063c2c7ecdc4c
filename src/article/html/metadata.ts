import type { StatedField } from '../article.js';
import { readDate } from '../dates.js';
import { httpUrl } from '../fields/values.js';
import { readNames } from '../head/byline.js';
import type { Statements } from '../head/stated.js';
import { foldLine, normaliseText, oneLine } from '../normalise.js';
import { type DomDocument, type DomElement, isWithin } from './dom.js';
import { structuredData } from './structured.js';

const DATE_TAGS =
  'article:published_time og:article:published_time datePublished date dc.date dc.date.issued dcterms.date dcterms.created pubdate publishdate publish-date publication_date sailthru.date parsely-pub-date citation_publication_date article.published';

/** States what the page's own metadata says: JSON-LD, Open Graph and other meta tags, microdata, the canonical link. */
export function stateMetadata(document: DomDocument, said: Statements): void {
  const data = structuredData(document);
  const meta = metaReader(document);
  const site = meta('og:site_name') ?? data.publisher ?? meta('application-name');
  stateHeadline(document, data.headline, meta, site, said);
  stateDate(document, data.datePublished, meta, said);
  state(
    'section',
    data.section ?? meta('article:section'),
    data.section ? 'JSON-LD articleSection' : 'meta article:section',
  );
  const author =
    data.author ?? meta('author') ?? meta('article:author') ?? meta('parsely-author') ?? bylineText(document);
  if (author && !/^https?:/.test(author)) {
    const name = author.replace(/^by\s+/i, '');
    state(
      'author',
      readNames(name) ?? (name.length <= 80 ? name : null),
      data.author ? 'JSON-LD author' : 'author metadata',
    );
  }
  state('source', site, 'the site name');
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    meta('og:url') ??
    data.url ??
    null;
  if (address && httpUrl(address)) state('url', address, 'the canonical address');

  function state(field: StatedField, value: string | null, origin: string): void {
    if (value) said.state(field, oneLine(normaliseText(value)), origin);
  }
}

function stateHeadline(
  document: DomDocument,
  structured: string | null,
  meta: (name: string) => string | null,
  site: string | null,
  said: Statements,
): void {
  const title = textOf(document.querySelector('title'));
  const stated = structured ?? meta('og:title') ?? meta('twitter:title') ?? null;
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter((text) => text !== null);
  const known = foldLine(`${stated ?? ''} ${title ?? ''}`);
  const heading = headings.find(
    (text) => known.includes(foldLine(text)) && foldLine(text) !== foldLine(site ?? ''),
  );
  if (heading) said.state('headline', heading, 'the h1 heading');
  else if (stated) said.state('headline', withoutSite(stated, site), 'metadata title');
  else if (headings.length === 1) said.state('headline', headings[0]!, 'the h1 heading');
  else if (title) said.state('headline', withoutSite(title, site), 'the page title');
}

/** `Headline | Site` without the site, where the site is known or set off by a bar. */
function withoutSite(title: string, site: string | null): string {
  const parts = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/.exec(oneLine(title));
  if (!parts) return oneLine(title);
  const isSite = site !== null && foldLine(parts[2]!) === foldLine(site);
  return isSite || /\s\|\s/.test(title) ? parts[1]! : oneLine(title);
}

function stateDate(
  document: DomDocument,
  structured: string | null,
  meta: (name: string) => string | null,
  said: Statements,
): void {
  const candidates: [string | null, string][] = [[structured, 'JSON-LD datePublished']];
  for (const name of DATE_TAGS.split(' ')) candidates.push([meta(name), `meta ${name}`]);
  const item = document.querySelector('[itemprop="datePublished"]');
  candidates.push([
    item?.getAttribute('content') ?? item?.getAttribute('datetime') ?? textOf(item),
    'itemprop datePublished',
  ]);
  const time = document.querySelector(
    'time[pubdate], article header time, article time, main time, header time',
  );
  if (time && !isWithin(time, new Set(['aside', 'nav', 'footer', 'li']))) {
    candidates.push([time.getAttribute('datetime') ?? textOf(time), 'time element']);
    candidates.push([textOf(time), 'time element']);
  }
  for (const [value, origin] of candidates) {
    const date = value === null ? null : readDate(value);
    if (date) {
      said.state('date', date, origin);
      return;
    }
  }
  const unreadable = candidates.find(([value]) => value !== null)?.[0];
  if (unreadable) said.remove(1, unreadable, 'date/unreadable');
}

function bylineText(document: DomDocument): string | null {
  const element = document.querySelector(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]',
  );
  return element && !isWithin(element, new Set(['aside', 'footer']))
    ? (element.getAttribute('content') ?? textOf(element))
    : null;
}

function metaReader(document: DomDocument): (name: string) => string | null {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = tag.getAttribute('content')?.trim();
    if (name && content && !values.has(name)) values.set(name, content);
  }
  return (name) => values.get(name.toLowerCase()) ?? null;
}

function textOf(element: DomElement | null): string | null {
  const text = oneLine(normaliseText(element?.textContent ?? ''));
  return text === '' ? null : text;
}
