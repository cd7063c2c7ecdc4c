import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newsPage, prose } from '../../sources/local-web.js';
import { MO } from '../rooms.js';
import { codeOf, follow, HOUR, type Site, started } from './site.js';

/** Each kind of list, and each way in which hosts are odd, from the net to what moderators are told. */

interface Told {
  readonly path: string;
  readonly title: string;
  readonly date?: string;
}

const attr = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What lists the same two articles, the later one first; of the second no day is said. */
const LISTS: readonly (readonly [kind: string, type: string, write: (told: readonly Told[]) => string])[] = [
  [
    'rss',
    'application/rss+xml',
    (told) =>
      `<rss version="2.0"><channel><title>Ostrand</title>${told
        .map(
          ({ path, title, date }) =>
            `<item><title>${attr(title)}</title><link>${path}</link>${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}</item>`,
        )
        .join('')}</channel></rss>`,
  ],
  [
    'atom',
    'application/atom+xml',
    (told) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ostrand</title>${told
        .map(
          ({ path, title, date }) =>
            `<entry><id>urn:${path}</id><title>${attr(title)}</title><link href="${path}"/>${date ? `<published>${date}</published>` : ''}</entry>`,
        )
        .join('')}</feed>`,
  ],
  [
    'rdf',
    'application/rdf+xml',
    (told) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="/"><title>Ostrand</title></channel>${told
        .map(
          ({ path, title, date }) =>
            `<item rdf:about="${path}"><title>${attr(title)}</title><link>${path}</link>${date ? `<dc:date>${date}</dc:date>` : ''}</item>`,
        )
        .join('')}</rdf:RDF>`,
  ],
  [
    'json',
    'application/feed+json',
    (told) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Ostrand',
        items: told.map(({ path, title, date }) => ({
          id: path,
          url: path,
          title,
          ...(date && { date_published: date }),
        })),
      }),
  ],
  [
    'sitemap',
    'application/xml',
    (told) =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${told
        .map(
          ({ path, title, date }) =>
            `<url><loc>${path}</loc>${date ? `<news:news><news:publication_date>${date}</news:publication_date><news:title>${attr(title)}</news:title></news:news>` : ''}</url>`,
        )
        .join('')}</urlset>`,
  ],
];

const LATER = { path: '/news/pier', title: 'The pier', date: '2026-03-03T10:00:00Z' };
const EARLIER = { path: '/news/lighthouse', title: 'The lighthouse' };

/** A site with two pages that tell no day of themselves. */
function withPages(site: Site): void {
  for (const subject of ['lighthouse', 'pier']) site.publish(subject);
}

describe('a list of each kind', () => {
  it.each(LISTS)(
    '%s: brings its pages, each with the day that the list says, or with none',
    async (kind, type, write) => {
      const { site, room, sources } = await started({ sources: 'apply' });
      withPages(site);
      site.web.app.get('/list', (c) => c.body(write([LATER, EARLIER]), 200, { 'content-type': type }));
      const number = await follow(room, site, '/list');
      expect(await sources.list()).toMatchObject([{ kind }]);
      const { fresh, applied } = await sources.check(number, MO);
      expect([fresh, applied?.added.length]).toEqual([2, 2]);
      const came = room.live.current().archive.articles.filter(({ file }) => file.startsWith('web/'));
      expect(Object.fromEntries(came.map(({ headline, date }) => [headline, date]))).toEqual({
        'The lighthouse of Ostrand': null,
        'The pier of Ostrand': '2026-03-03',
      });
      expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, changed: 0, held: 0 });
    },
  );

  it.each(LISTS)(
    '%s: packed as it lies on the server, and passed on to from elsewhere',
    async (_, type, write) => {
      const { site, room, sources } = await started();
      withPages(site);
      site.web.app.get('/old', (c) => c.redirect('/list.gz', 301));
      site.web.app.get(
        '/list.gz',
        () => new Response(gzipSync(write([LATER, EARLIER])), { headers: { 'content-type': type } }),
      );
      const number = await follow(room, site, '/old');
      expect(await sources.check(number, MO)).toMatchObject({ fresh: 2, held: 2 });
    },
  );
});

describe('a feed in another charset than it says', () => {
  const title = 'Das Café schließt';
  const feed = (encoding: string | null) =>
    `${encoding ? `<?xml version="1.0" encoding="${encoding}"?>` : ''}<rss version="2.0"><channel><title>Zeitung für Ostrand</title><item><title>${title}</title><link>/news/pier</link></item></channel></rss>`;

  it.each<readonly [what: string, header: string, bytes: Buffer]>([
    ['the header names none, the feed its own', '', Buffer.from(feed('iso-8859-1'), 'latin1')],
    ['the header says UTF-8 of what is not', '; charset=utf-8', Buffer.from(feed('utf-8'), 'latin1')],
    ['the header says Latin 1 of what is UTF-8', '; charset=iso-8859-1', Buffer.from(feed('utf-8'))],
    ['both name one that there is not', '; charset=x-nothing', Buffer.from(feed('x-none'), 'latin1')],
    ['the feed says UTF-8 and is UTF-16', '', Buffer.from(`\ufeff${feed('utf-8')}`, 'utf16le')],
    ['neither says anything', '', Buffer.from(feed(null), 'latin1')],
  ])('is read by its bytes: %s', async (_, header, bytes) => {
    const { site, room, sources } = await started();
    withPages(site);
    site.instead = () =>
      new Response(new Uint8Array(bytes), { headers: { 'content-type': `text/xml${header}` } });
    const look = await sources.look(`${site.web.origin}/feed`, null, MO);
    expect(look).toMatchObject({ title: 'Zeitung für Ostrand', newest: [{ title }] });
    const { number } = await sources.add(look.id, MO);
    expect(await sources.check(number, MO)).toMatchObject({ held: 1 });
    expect(room.ids()).toHaveLength(5);
  });
});

describe('a feed whose items change their names', () => {
  it('guids at every look: nothing is brought twice', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    withPages(site);
    const number = await follow(room, site);
    await sources.check(number, MO);
    site.items = site.items.map((item, i) => ({ ...item, guid: `round-2-${i}` }));
    site.publish('mill');
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 1, changed: 0, held: 1 });
    expect(room.ids()).toHaveLength(8);
  });

  it('links under one guid: the page is not fetched anew for that alone', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    site.publish('pier');
    const number = await follow(room, site);
    await sources.check(number, MO);
    site.items = site.items.map((item) => ({ ...item, path: '/news/pier?from=feed' }));
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, changed: 0, held: 0 });
    expect(site.asked('/news/pier?from=feed')).toBe(0);
  });

  it('links under one guid, with another text: it is the article that has changed', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    site.publish('pier', { text: 'First.' });
    const number = await follow(room, site);
    await sources.check(number, MO);
    site.pages.set(
      '/news/pier-opens',
      newsPage('The pier of Ostrand', [...prose('pier'), prose('old pier')[0]!]),
    );
    site.items = [{ ...site.items[0]!, path: '/news/pier-opens', text: 'Second.' }];
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, changed: 1, held: 1 });
    expect(
      room.live.current().archive.articles.filter(({ headline }) => headline.includes('pier')),
    ).toHaveLength(1);
  });

  it('one guid for all: each is known by its link', async () => {
    const { site, room, sources } = await started();
    withPages(site);
    site.items = site.items.map((item) => ({ ...item, guid: 'the same' }));
    const number = await follow(room, site);
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 2, held: 2 });
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, changed: 0 });
  });
});

describe('a host that is not well', () => {
  it.each<readonly [what: string, after: (now: number) => string | null, hours: number]>([
    ['in seconds', () => String(5 * 3600), 5],
    ['as a date', (now) => new Date(now + 7 * HOUR).toUTCString(), 7],
    // As long as any source that failed once.
    ['and says not how long', () => null, 2],
  ])('asks with 429 to be left alone, %s', async (_, after, hours) => {
    const { site, room, timers, sources } = await started();
    withPages(site);
    const number = await follow(room, site);
    site.instead = () => {
      const wait = after(timers.now());
      return new Response('', { status: 429, headers: wait === null ? {} : { 'retry-after': wait } });
    };
    const { source } = await sources.check(number, MO);
    expect(source.problem?.code).toBe('web-later');
    expect((source.nextAt - timers.now()) / HOUR).toBeCloseTo(hours, 2);
  });

  it('asks to be left alone while pages are fetched: the rest is fetched later', async () => {
    const { site, room, timers, sources } = await started();
    withPages(site);
    let isBusy = true;
    site.web.app.get('/busy', (c) =>
      isBusy ? c.body('', 429, { 'retry-after': '3600' }) : c.html(newsPage('The mill', prose('mill'))),
    );
    site.items.unshift({ path: '/busy', guid: 'busy', title: 'The mill' });
    const number = await follow(room, site);
    const first = await sources.check(number, MO);
    expect([first.held, first.source.counts.waiting]).toEqual([0, 3]);
    expect(first.source.nextAt - timers.now()).toBeGreaterThanOrEqual(HOUR);
    isBusy = false;
    timers.pass(HOUR);
    expect(await sources.check(number, MO)).toMatchObject({ held: 3 });
  });

  it('gives a feed that unpacks to far more than it is', async () => {
    const { site, room, sources } = await started();
    const bomb = gzipSync(Buffer.alloc(60 * 1024 ** 2, ' '));
    site.instead = () => new Response(bomb, { headers: { 'content-encoding': 'gzip' } });
    expect(await codeOf(sources.look(`${site.web.origin}/feed`, null, MO))).toBe('web-too-large');
    site.instead = () => new Response(bomb);
    expect(await codeOf(sources.look(`${site.web.origin}/feed`, null, MO))).toBe('source-unreadable');
    expect(room.ids()).toHaveLength(5);
  });

  it('gives pages that never end, or unpack without end: those are failures, and the others come', async () => {
    const { site, room, sources } = await started();
    withPages(site);
    site.web.raw('/news/endless', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const part = Buffer.alloc(64 * 1024, 'a');
      const more = () => response.writable && response.write(part, more);
      more();
    });
    site.web.app.get(
      '/news/bomb',
      () =>
        new Response(gzipSync(Buffer.alloc(60 * 1024 ** 2)), {
          headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' },
        }),
    );
    site.items.push({ path: '/news/endless', guid: 'e' }, { path: '/news/bomb', guid: 'b' });
    const number = await follow(room, site);
    expect(await sources.check(number, MO)).toMatchObject({ held: 2, failed: 2 });
  });

  it('keeps programs from the feed, or from some of its pages', async () => {
    const { site, room, sources } = await started();
    withPages(site);
    site.web.app.get('/closed/feed', (c) => c.body(site.feed()));
    expect(await codeOf(sources.look(`${site.web.origin}/closed/feed`, null, MO))).toBe('web-robots');
    expect(site.asked('/closed/feed')).toBe(0);
    site.items.push({ path: '/closed/page', guid: 'c', title: 'Closed' });
    const number = await follow(room, site);
    expect(await sources.check(number, MO)).toMatchObject({ held: 2, failed: 1 });
    expect(site.asked('/closed/page')).toBe(0);
  });

  it('passes its feed on to a machine of its own net, or pages to where they should not lead', async () => {
    const { site, room, sources } = await started();
    withPages(site);
    site.web.app.get('/away', (c) => c.redirect('http://169.254.169.254/latest/meta-data/'));
    site.web.app.get('/news/away', (c) => c.redirect('http://[::ffff:10.0.0.1]/'));
    expect(await codeOf(sources.look(`${site.web.origin}/away`, null, MO))).toBe('address-private');
    site.items.push(
      { path: '/news/away', guid: 'a' },
      { path: 'http://0x0a000001:22/', guid: 'l' },
      { path: 'http://user:pw@example.org/', guid: 'u' },
    );
    const number = await follow(room, site);
    // What leads nowhere that may be asked is no item of the feed.
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 3, held: 2, failed: 1 });
  });

  it('says with 304 that nothing is new, though it was not asked', async () => {
    const { site, room, sources } = await started();
    withPages(site);
    const number = await follow(room, site);
    await sources.check(number, MO);
    site.instead = () => new Response(null, { status: 304 });
    expect(await sources.check(number, MO)).toMatchObject({
      fresh: 0,
      changed: 0,
      source: { problem: null },
    });
    site.instead = null;
    site.publish('mill');
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 1, held: 1 });
  });
});
