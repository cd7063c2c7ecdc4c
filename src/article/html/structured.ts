import type { DomDocument } from './dom.js';

/** What a page says about itself as schema.org data. */
export interface StructuredData {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly section: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

type Item = Record<string, unknown>;

const ARTICLE = /Article$|^(?:BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting)$/;

/** Reads the first article among a page's JSON-LD; scripts that are not valid JSON are left aside. */
export function structuredData(document: DomDocument): StructuredData {
  const items: Item[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    collect(parse(script.textContent ?? ''), items);
  }
  const article =
    items.find((item) => [item['@type']].flat().some((type) => ARTICLE.test(String(type)))) ?? {};
  return {
    headline: text(article.headline) ?? text(article.name),
    datePublished: text(article.datePublished),
    section: text([article.articleSection].flat()[0]),
    author: names(article.author),
    publisher: names(article.publisher),
    url:
      text(article.url) ??
      text(article.mainEntityOfPage) ??
      text((article.mainEntityOfPage as Item | undefined)?.['@id']),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function collect(value: unknown, items: Item[]): void {
  if (Array.isArray(value)) {
    for (const member of value) collect(member, items);
  } else if (typeof value === 'object' && value !== null) {
    items.push(value as Item);
    collect((value as Item)['@graph'], items);
  }
}

function names(value: unknown): string | null {
  const all = [value].flat().map((one) => text(one) ?? text((one as Item | null)?.name));
  const stated = all.filter((name) => name !== null && !/^https?:/.test(name));
  return stated.length === 0 ? null : stated.join(', ');
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
