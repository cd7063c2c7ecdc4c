import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outside } from '../../live/outside.js';
import { robotsOf } from '../../sources/web/robots.js';
import { openWeb } from '../../sources/web/web.js';

const WARDS = ['harbour', 'market', 'station', 'castle', 'mill', 'chapel', 'garden', 'bridge'];

/** A site on loopback with a feed that tells of all its articles, the newest first; each may be written anew. */
export interface Site {
  readonly feed: string;
  /** How often each article was written anew, by its number. */
  readonly editions: readonly number[];
  publish(articles: number): void;
  rewrite(article: number): void;
  close(): Promise<void>;
}

/** Ten lines of an edition, so that half a page would be seen as one. */
export function paragraphsOf(article: number, edition: number): string[] {
  const ward = WARDS[article % WARDS.length]!;
  return Array.from(
    { length: 10 },
    (_, n) =>
      `On day ${n + 1} of matter ${article} the council of the ${ward} ward heard ${article * 3 + n} witnesses, and wrote ${edition * 11 + n} pages of minutes about what they had seen.`,
  );
}

export const headlineOf = (article: number) =>
  `Council hears matter ${article} of the ${WARDS[article % WARDS.length]} ward`;

export async function openSite(): Promise<Site> {
  const editions: number[] = [];
  const feed = () => {
    const items = editions.map(
      (edition, article) =>
        `<entry><id>urn:matter:${article}</id><title>${headlineOf(article)}</title><link href="/news/${article}"/><updated>${new Date(Date.UTC(2020, 0, 1 + article, edition)).toISOString()}</updated></entry>`,
    );
    return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ward news</title>${items.toReversed().join('')}</feed>`;
  };
  const page = (article: number) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${headlineOf(article)}</title><meta property="article:published_time" content="${new Date(Date.UTC(2020, 0, 1 + article)).toISOString()}"></head><body><article><h1>${headlineOf(article)}</h1>${paragraphsOf(
      article,
      editions[article]!,
    )
      .map((text) => `<p>${text}</p>`)
      .join('\n')}</article></body></html>`;
  const server = createServer((request, response) => {
    const article = /^\/news\/(\d+)$/.exec(request.url ?? '')?.[1];
    if (request.url === '/feed') response.setHeader('content-type', 'application/atom+xml').end(feed());
    else if (article !== undefined && Number(article) < editions.length)
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page(Number(article)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    feed: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    editions,
    publish(articles) {
      for (let n = 0; n < articles; n++) editions.push(0);
    },
    rewrite(article) {
      editions[article]!++;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What the archive fetches by: loopback alone, and a host that is not waited for. */
export function outsideOnLoopback(): Outside {
  const web = openWeb({ userAgent: 'Clippings/kill-test', isAllowed: (address) => address === '127.0.0.1' });
  return { web, robots: robotsOf(web, 0) };
}
