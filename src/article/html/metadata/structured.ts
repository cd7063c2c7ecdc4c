import { foldLine } from '../../normalise.js';
import { attribute, elementsIn, type PageElement } from '../tree/element.js';
import { parseNearlyJson } from './nearly-json.js';

/** What a page says about itself as schema.org data. */
export interface StructuredData {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly section: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The article's text; pages that are drawn by a script may have it nowhere else. */
  readonly body: string | null;
}

type Item = Readonly<Record<string, unknown>>;

const ARTICLE =
  /Article$|^(?:BlogPosting|Posting|Report|LiveBlogPosting|Review|SocialMediaPosting|DiscussionForumPosting|Recipe|CreativeWork|OpinionPiece|AnalysisNewsArticle)$/;
const PAGE = /Page$|^(?:VideoObject|AudioObject|PodcastEpisode|Event|Course|HowTo|Book|Movie|Episode)$/;
/** Things with names and dates of their own, which are not the page's. */
const ASIDE =
  /^(?:Organization|NewsMediaOrganization|Person|Comment|UserComments|ImageObject|BreadcrumbList|ListItem|SearchAction|AggregateRating|Product|Offer|WebSite|WPHeader|WPFooter|WPSideBar|SiteNavigationElement)$/;
/** More are not looked at, nor deeper ones: no page says so much of itself. */
const MOST_ITEMS = 2000;
const DEEPEST = 20;

/**
 * Reads what a page's JSON-LD says of its article: of the item that is one, or says it is a page and has a headline or a
 * date; among several of the one whose headline the page's title holds.
 */
export function structuredData(root: PageElement, title: string): StructuredData {
  const items: Item[] = [];
  for (const script of elementsIn(root)) {
    if (script.name !== 'script' || !/ld\+json/i.test(attribute(script, 'type') ?? '')) continue;
    for (const value of parseNearlyJson(script.children.join(''))) collect(value, items, 0);
  }
  const article = articleAmong(items, foldLine(title)) ?? {};
  const known = new Map(items.filter((item) => item['@id'] && item.name).map((item) => [item['@id'], item]));
  const page = article.mainEntityOfPage as Item | undefined;
  return {
    headline: text(article.headline) ?? text(article.name),
    datePublished: text(article.datePublished) ?? text(article.dateCreated) ?? text(article.uploadDate),
    section: text([article.articleSection].flat()[0]),
    author: names(article.author ?? article.creator, known),
    publisher: names(article.publisher, known),
    url: text(article.url) ?? text(page) ?? text(page?.['@id']),
    body: text(article.articleBody) ?? text(article.text),
  };
}

function articleAmong(items: readonly Item[], title: string): Item | undefined {
  const ranked = [
    items.filter((item) => isA(item, ARTICLE)),
    items.filter((item) => isA(item, PAGE) && (item.datePublished || item.headline)),
    items.filter((item) => !isA(item, ASIDE) && item.datePublished && (item.headline ?? item.name)),
  ].find((group) => group.length > 0);
  const named = ranked?.find((item) => {
    const headline = foldLine(text(item.headline) ?? text(item.name) ?? '');
    return headline !== '' && title.includes(headline);
  });
  return named ?? ranked?.find((item) => item.datePublished || item.headline) ?? ranked?.[0];
}

function isA(item: Item, types: RegExp): boolean {
  return [item['@type']]
    .flat()
    .some((type) => typeof type === 'string' && types.test(type.replace(/^.*[/:]/, '')));
}

function collect(value: unknown, items: Item[], depth: number): void {
  if (depth > DEEPEST || items.length >= MOST_ITEMS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const member of value.slice(0, MOST_ITEMS)) collect(member, items, depth + 1);
    return;
  }
  const item = value as Item;
  items.push(item);
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
    collect(item[name], items, depth + 1);
}

/** Names of people or organisations, given as text, as objects, or by the id of an object elsewhere in the page. */
function names(value: unknown, known: ReadonlyMap<unknown, Item>): string | null {
  const all = (Array.isArray(value) ? value.slice(0, MOST_NAMES) : [value]).map((one) => {
    const item = one as Item | null | undefined;
    return text(one) ?? text([item?.name].flat()[0]) ?? text(known.get(item?.['@id'])?.name);
  });
  const stated = all.filter((name) => name !== null && !/^https?:/.test(name));
  return stated.length === 0 ? null : [...new Set(stated)].join(', ');
}

const MOST_NAMES = 20;

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
