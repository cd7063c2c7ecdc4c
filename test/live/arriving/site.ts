import { onTestFinished } from 'vitest';
import type { SourceEvent } from '../../../src/live/curator/sources.js';
import {
  type LocalWeb,
  localWeb,
  manualTimers,
  newsPage,
  outsideOnLoopback,
  prose,
} from '../../sources/local-web.js';
import { MO, PAGES, roomOf, type TestRoom } from '../rooms.js';

export const HOUR = 3_600_000;

export interface Item {
  readonly path?: string;
  readonly guid?: string;
  readonly title?: string;
  readonly date?: string;
  readonly text?: string;
}

/** A site with a feed of the items that it is given, and a page for each. */
export class Site {
  readonly web: LocalWeb;
  items: Item[] = [];
  pages = new Map<string, string>();
  /** What the feed is answered with instead. */
  instead: (() => Response) | null = null;
  constructor(web: LocalWeb) {
    this.web = web;
    web.app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /closed'));
    web.app.get(
      '/feed',
      (c) => this.instead?.() ?? c.body(this.feed(), 200, { 'content-type': 'application/rss+xml' }),
    );
    web.app.get('/news/*', (c) => {
      const page = this.pages.get(new URL(c.req.url).pathname);
      return page === undefined ? c.notFound() : c.html(page);
    });
  }
  /** A page that the feed tells of. */
  publish(subject: string, more: Item = {}) {
    const path = `/news/${subject}`;
    this.pages.set(path, newsPage(`The ${subject} of Ostrand`, prose(subject)));
    this.items.unshift({ path, guid: `id-${subject}`, title: `The ${subject}`, ...more });
  }
  feed(): string {
    const items = this.items.map(
      ({ path, guid, title, date, text }) =>
        `<item>${title ? `<title>${title}</title>` : ''}${path ? `<link>${path}</link>` : ''}${
          guid ? `<guid isPermaLink="false">${guid}</guid>` : ''
        }${date ? `<pubDate>${date}</pubDate>` : ''}${text ? `<description><![CDATA[${text}]]></description>` : ''}</item>`,
    );
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>Ostrand News</title>${items.join('')}</channel></rss>`;
  }
  asked(path: string): number {
    return this.web.asked.filter((one) => one.path === path).length;
  }
}

export async function started(more: Parameters<typeof roomOf>[1] = {}) {
  const web = await localWeb();
  onTestFinished(() => web.close());
  const timers = manualTimers();
  const site = new Site(web);
  const room = await roomOf(PAGES, { outside: outsideOnLoopback({ timers }), ...more });
  const events: SourceEvent[] = [];
  room.curator.sources.onEvent((event) => events.push(event));
  return { site, room, timers, events, sources: room.curator.sources };
}

export async function follow(
  room: TestRoom,
  site: Site,
  path = '/feed',
  pattern: string | null = null,
): Promise<number> {
  const look = await room.curator.sources.look(site.web.origin + path, pattern, MO);
  return (await room.curator.sources.add(look.id, MO)).number;
}

export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.code,
  );
