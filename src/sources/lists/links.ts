import { Parser } from 'htmlparser2';
import { type ItemList, type ListedItem, MOST_ITEMS } from './items.js';

const LONGEST_TEXT = 300;
const FEED_TYPES = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
];

/** A page that was looked at for what it links to. */
export interface LinkedPage {
  readonly list: ItemList;
  /** The feeds that it names as its own, in its order. */
  readonly feeds: readonly URL[];
}

/**
 * Reads what a page links to on its own site, each address once, in the order of the page.
 * @param address of the page
 * @param resolve makes a link whole, null for one that may not be fetched
 * @param isWanted of those on the same site; unless told, those that lie deeper than the page itself
 */
export function readLinks(
  html: string,
  address: URL,
  resolve: (link: string, base: URL) => URL | null,
  isWanted: ((link: URL) => boolean) | null,
): LinkedPage {
  const found = new Map<string, string>();
  const feeds: URL[] = [];
  let base = address;
  let title = '';
  let inTitle = false;
  let open: { readonly href: string; text: string } | null = null;
  const wanted = isWanted ?? isBelow(address);
  const take = (): void => {
    const link = open && resolve(open.href, base);
    if (link && isSameSite(link, address) && link.href !== address.href && wanted(link)) {
      const before = found.get(link.href);
      if (before === undefined ? found.size < MOST_ITEMS : before === '')
        found.set(link.href, open!.text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT));
    }
    open = null;
  };
  const parser = new Parser({
    onopentag(name, { href, rel, type }) {
      if (name === 'title') inTitle = true;
      else if (name === 'base' && href) base = resolve(href, address) ?? base;
      else if (
        name === 'link' &&
        href &&
        /\balternate\b/i.test(rel ?? '') &&
        FEED_TYPES.includes(type?.trim().toLowerCase() ?? '')
      ) {
        const feed = resolve(href, base);
        if (feed) feeds.push(feed);
      } else if (name === 'a') {
        take();
        // What a site asks not to be vouched for, comments above all, is not followed.
        open = href && !/\b(?:nofollow|ugc|sponsored)\b/i.test(rel ?? '') ? { href, text: '' } : null;
      }
    },
    ontext(text) {
      if (inTitle) title = (title + text).slice(0, LONGEST_TEXT);
      if (open && open.text.length < LONGEST_TEXT) open.text += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (name === 'a') take();
    },
  });
  parser.write(html);
  parser.end();
  const line = title.replace(/\s+/g, ' ').trim();
  return {
    list: { kind: 'links', title: line === '' ? null : line, items: [...found].map(itemOf), parts: [] },
    feeds,
  };
}

function itemOf([link, text]: readonly [string, string]): ListedItem {
  return {
    guid: null,
    link,
    title: text === '' ? null : text,
    date: null,
    stamp: '',
    author: null,
    content: null,
  };
}

function isSameSite(link: URL, page: URL): boolean {
  const host = ({ host }: URL) => host.replace(/^www\./, '');
  return host(link) === host(page);
}

/** In the page's folder, or deeper. */
function isBelow({ pathname }: URL): (link: URL) => boolean {
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return (link) => link.pathname.startsWith(folder) && link.pathname.length > folder.length;
}
