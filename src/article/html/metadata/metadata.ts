import type { StatedField } from '../../article.js';
import { httpUrl } from '../../fields/values.js';
import { readNames } from '../../head/byline.js';
import type { Statements } from '../../head/stated.js';
import { foldLine, normaliseText, oneLine } from '../../normalise.js';
import { attribute, findElement, isWithin, type PageElement } from '../tree/element.js';
import { type StatedDay, statedDay } from './date.js';
import { type HeadFacts, lineOf } from './head-facts.js';
import { stateHeadline } from './headline.js';
import { type StructuredData, structuredData } from './structured.js';

const ASIDE: ReadonlySet<string> = new Set(['aside', 'footer']);
const LONGEST_NAME = 80;

/**
 * States what the page's own metadata says: JSON-LD, Open Graph and other meta tags, microdata, the canonical link.
 * @returns the day it gives, as what the page prints may be that of another time zone; and the text that it gives
 */
export function stateMetadata(
  root: PageElement,
  facts: HeadFacts,
  said: Statements,
): { readonly day: StatedDay | null; readonly body: string | null } {
  const { meta } = facts;
  const titles = [facts.title, meta.get('og:title'), ...facts.h1].filter(Boolean).join(' ');
  const data = structuredData(root, titles);
  const site = meta.get('og:site_name') ?? data.publisher ?? meta.get('application-name') ?? null;
  stateHeadline(facts, data.headline, site, said);
  state(
    'section',
    data.section ?? meta.get('article:section'),
    data.section ? 'JSON-LD articleSection' : 'meta article:section',
  );
  stateAuthor(facts, data, site, said);
  state('source', site, 'the site name');
  const address = facts.canonical ?? meta.get('og:url') ?? data.url;
  if (address && httpUrl(address)) state('url', address, 'the canonical address');
  return { day: statedDay(facts, data.datePublished, said), body: data.body };

  function state(field: StatedField, value: string | null | undefined, origin: string): void {
    if (value) said.state(field, oneLine(normaliseText(value)), origin);
  }
}

function stateAuthor(facts: HeadFacts, data: StructuredData, site: string | null, said: Statements): void {
  const { meta } = facts;
  const candidates = [
    data.author,
    meta.get('author'),
    meta.get('article:author'),
    meta.get('parsely-author'),
    meta.get('dc.creator'),
    bylineText(facts),
  ];
  for (const author of candidates) {
    // An address or a handle is no name, and the site's own name is no person's.
    if (!author || /^(?:https?:|@)/.test(author) || foldLine(author) === foldLine(site ?? '')) continue;
    const name = oneLine(normaliseText(author)).replace(/^by:?\s+/i, '');
    const read = readNames(name) ?? (name.length <= LONGEST_NAME ? name : null);
    if (read && said.state('author', read, author === data.author ? 'JSON-LD author' : 'author metadata'))
      return;
  }
}

function bylineText({ properties, authors }: HeadFacts): string | null {
  const author = properties.get('author') ?? authors[0];
  if (!author || isWithin(author, ASIDE)) return null;
  const element = findElement(author, (one) => /\bname\b/.test(attribute(one, 'itemprop') ?? '')) ?? author;
  return attribute(element, 'content') ?? lineOf(element);
}
