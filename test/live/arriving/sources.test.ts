import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsPage, outsideOnLoopback, prose } from '../../sources/local-web.js';
import { MO } from '../rooms.js';
import { codeOf, follow, HOUR, started } from './site.js';

describe('a source', () => {
  it('is looked at before it is added: what it is, what it lists, how the first reads', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse', { date: 'Tue, 03 Mar 2026 10:00:00 GMT' });
    site.publish('pier');
    const look = await sources.look(`${site.web.origin}/feed`, null, MO);
    expect(look).toMatchObject({
      kind: 'rss',
      title: 'Ostrand News',
      items: 2,
      newest: [{ title: 'The pier' }, { title: 'The lighthouse', date: '2026-03-03T10:00:00.000Z' }],
      first: { headline: 'The pier of Ostrand', paragraphs: prose('pier') },
    });
    expect(await sources.list()).toEqual([]);
    await sources.add(look.id, MO);
    expect(await sources.list()).toMatchObject([
      { kind: 'rss', title: 'Ostrand News', by: MO, paused: null },
    ]);
    expect(await codeOf(sources.look(`${site.web.origin}/feed`, null, MO))).toBe('source-known');
    expect(room.ids()).toHaveLength(5);
  });

  it('brings its pages, not its own texts, and they wait until somebody takes them', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse', { date: 'Tue, 03 Mar 2026 10:00:00 GMT', text: 'A summary.' });
    const number = await follow(room, site);
    const check = await sources.check(number, MO);
    expect(check).toMatchObject({
      fresh: 1,
      held: 1,
      instead: 0,
      failed: 0,
      waiting: [{ title: 'The lighthouse' }],
      applied: null,
    });
    expect(room.ids()).toHaveLength(5);
    const applied = await sources.take(number, MO);
    expect(applied).toMatchObject({ kind: 'fetch', added: [{ headline: 'The lighthouse of Ostrand' }] });
    const [article] = room.live.current().archive.articles.filter(({ file }) => file.startsWith('web/'));
    expect(article).toMatchObject({
      url: `${site.web.origin}/news/lighthouse`,
      date: '2026-03-03',
      paragraphs: prose('lighthouse'),
    });
    expect((await room.curator.prepareReload(MO)).refusal?.code).toBe('nothing-changed');
    expect(await codeOf(sources.take(number, MO))).toBe('source-empty');
    expect((await sources.list())[0]?.counts).toMatchObject({ live: 1, held: 0, waiting: 0 });
  });

  it('survives the end of the program, with what waits to be taken', async () => {
    const { site, room } = await started();
    site.publish('lighthouse');
    const number = await follow(room, site);
    await room.curator.sources.check(number, MO);
    const later = await room.again({ outside: outsideOnLoopback() });
    expect(await later.curator.sources.list()).toMatchObject([{ number, counts: { held: 1 } }]);
    await later.curator.sources.take(number, MO);
    expect(later.ids()).toHaveLength(6);
  });

  it('is asked by whoever holds the archive, when it is due, and what it brings is told once', async () => {
    const { site, room, timers, events, sources } = await started();
    site.publish('lighthouse');
    await follow(room, site);
    const before = site.asked('/feed');
    sources.start();
    await expect.poll(() => events.length).toBe(1);
    expect(events[0]).toMatchObject({ kind: 'brought', check: { held: 1 } });
    expect(site.asked('/feed')).toBe(before + 1);
    for (let minute = 0; minute < 59; minute++) {
      timers.pass(60_000);
      await new Promise(setImmediate);
    }
    expect(site.asked('/feed')).toBe(before + 1);
    timers.pass(60_000);
    await expect.poll(() => timers.waiting().length).toBeGreaterThan(0);
    timers.pass(60_000);
    await expect.poll(() => site.asked('/feed')).toBeGreaterThan(before + 1);
    expect(events).toHaveLength(1);
  });

  it('is asked again where the clock was ahead when it was asked last', async () => {
    const { site, room, timers, sources } = await started();
    await follow(room, site);
    sources.start();
    await expect.poll(async () => (await sources.list())[0]!.lastAt).not.toBeNull();
    const ahead = 365 * 24 * HOUR;
    const before = timers.now();
    timers.pass(ahead);
    await expect.poll(async () => (await sources.list())[0]!.lastAt).toBeGreaterThan(before);
    timers.set(before + HOUR);
    const asked = site.asked('/feed');
    await expect
      .poll(() => {
        timers.pass(60_000);
        return site.asked('/feed');
      })
      .toBe(asked + 1);
    await expect.poll(async () => (await sources.list())[0]!.lastAt).toBeLessThan(before + 2 * HOUR);
  });

  it('goes into the archive at once where that is set', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    site.publish('lighthouse');
    site.publish('pier');
    const number = await follow(room, site);
    const check = await sources.check(number, MO);
    expect(check.applied?.added).toHaveLength(2);
    expect((await room.curator.audit.list(1))[0]).toMatchObject({
      kind: 'fetch',
      by: { name: 'Ostrand News', via: 'source' },
      added: 2,
    });
  });

  it('whose items change brings them again; those that are the same all the same are passed over; vanished ones stay', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    site.publish('lighthouse', { text: 'First.' });
    site.publish('pier', { text: 'First.' });
    const number = await follow(room, site);
    await sources.check(number, MO);
    // The feed says that both have changed; of one the page says the same.
    site.items = site.items.map((item) => ({ ...item, text: 'Second.' }));
    site.pages.set('/news/pier', newsPage('The pier of Ostrand', [...prose('pier'), prose('old pier')[0]!]));
    const check = await sources.check(number, MO);
    expect(check).toMatchObject({
      fresh: 0,
      changed: 2,
      held: 1,
      same: 1,
      applied: { changed: [{ headline: 'The pier of Ostrand' }] },
    });
    site.items = [];
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, changed: 0, applied: null });
    expect(room.ids()).toHaveLength(7);
  });

  it('whose guids change at every look is known by its links', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse');
    site.publish('pier');
    const number = await follow(room, site);
    await sources.check(number, MO);
    for (const round of [1, 2, 3]) {
      site.items = site.items.map((item, i) => ({ ...item, guid: `other-${round}-${i}` }));
      expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, changed: 0 });
    }
    expect(site.asked('/news/pier')).toBe(2);
  });

  it('of which a page cannot be had gives its own text, and says so', async () => {
    const { site, room, sources } = await started();
    const text = prose('town hall')
      .map((one) => `<p>${one}</p>`)
      .join('');
    site.items = [
      { path: '/news/none', guid: '1', title: 'The town hall', text, date: 'Tue, 03 Mar 2026 10:00:00 GMT' },
      { path: '/closed/1', guid: '2', title: 'The harbour', text: text.replaceAll('town hall', 'harbour') },
      { guid: '3', title: 'The market', text: text.replaceAll('town hall', 'market') },
      { path: '/news/nothing', guid: '4', title: 'Nothing' },
    ];
    const number = await follow(room, site);
    const check = await sources.check(number, MO);
    expect(check).toMatchObject({ held: 3, instead: 3, failed: 1 });
    expect(check.waiting.map(({ instead }) => instead)).toEqual([
      expect.stringContaining('404'),
      expect.stringContaining('robots.txt'),
      'It has no page of its own.',
    ]);
    await sources.take(number, MO);
    const came = room.live.current().archive.articles.filter(({ file }) => file.startsWith('web/'));
    expect(came).toHaveLength(3);
    expect(came.find(({ headline }) => headline === 'The town hall')).toMatchObject({
      url: `${site.web.origin}/news/none`,
      date: '2026-03-03',
      paragraphs: prose('town hall'),
    });
    expect(site.asked('/closed/1')).toBe(0);
  });

  it('what is dropped comes again only when it changes', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse', { text: 'First.' });
    const number = await follow(room, site);
    await sources.check(number, MO);
    expect(await sources.decline(number, MO)).toBe(1);
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, held: 0 });
    site.items = site.items.map((item) => ({ ...item, text: 'Second.' }));
    expect(await sources.check(number, MO)).toMatchObject({ changed: 1, held: 1 });
  });

  it('without dates brings articles without dates', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    site.publish('lighthouse');
    await sources.check(await follow(room, site), MO);
    expect(room.live.current().archive.articles.find(({ file }) => file.startsWith('web/'))?.date).toBeNull();
  });
});

describe('a source that is large', () => {
  it('of 10,000 items brings some at a time, and goes on where it stopped', async () => {
    const { site, room, sources, timers } = await started({ sources: 'apply' });
    for (let i = 0; i < 10_000; i++)
      site.items.push({ path: `/news/n${i}`, guid: `n${i}`, title: `Number ${i}` });
    const number = await follow(room, site);
    const first = await sources.check(number, MO);
    expect(first).toMatchObject({ fresh: 10_000, failed: 50 });
    expect(first.source.counts.waiting).toBe(9_950);
    // Sooner than usual, though never sooner than a quarter of an hour.
    expect(first.source.nextAt - timers.now()).toBe(HOUR / 4);
    const asked = site.asked('/news/n0');
    const second = await sources.check(number, MO);
    expect(second).toMatchObject({ fresh: 0, failed: 50 });
    expect([second.source.counts.waiting, site.asked('/news/n0')]).toEqual([9_900, asked]);
  }, 60_000);

  it('brings no more in a day than is set, in articles or in bytes', async () => {
    const { site, room, sources, timers } = await started({ sourceItemsADay: 3 });
    for (let i = 0; i < 8; i++) site.publish(`thing-${i}`);
    const number = await follow(room, site);
    expect((await sources.check(number, MO)).held).toBe(3);
    expect((await sources.check(number, MO)).held).toBe(0);
    timers.pass(24 * HOUR);
    expect((await sources.check(number, MO)).held).toBe(3);
  });

  it('stops for the day when that brought so many bytes, and goes on the next', async () => {
    const { site, room, sources, timers } = await started({ sourceMbADay: 0.01 });
    for (let i = 0; i < 8; i++) {
      site.publish(`thing-${i}`);
      const path = `/news/thing-${i}`;
      site.pages.set(path, `${site.pages.get(path)!}<!-- ${'x'.repeat(4_000)} -->`);
    }
    const number = await follow(room, site);
    const { held } = await sources.check(number, MO);
    // 10 KB: what was begun is finished, and nothing more is.
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(4);
    expect((await sources.check(number, MO)).held).toBe(0);
    const next = await room.again({ outside: outsideOnLoopback({ timers }) });
    expect((await next.curator.sources.check(number, MO)).held).toBe(0);
    timers.pass(24 * HOUR);
    const later = await next.curator.sources.check(number, MO);
    expect(later.source.problem).toBeNull();
    expect(later.held).toBeGreaterThan(0);
  });
});

describe('a source that fails', () => {
  const gone = () => new Response('', { status: 500 });

  it('is asked half as often each time, and paused after a day, which is told', async () => {
    const { site, room, timers, events, sources } = await started();
    const number = await follow(room, site);
    await sources.check(number, MO);
    site.instead = gone;
    const waits: number[] = [];
    sources.start();
    for (let i = 0; i < 12 && !events.some(({ kind }) => kind === 'paused'); i++) {
      const { nextAt } = (await sources.list())[0]!;
      const before = site.asked('/feed');
      timers.pass(nextAt - timers.now() + 60_000);
      await expect.poll(() => site.asked('/feed')).toBeGreaterThan(before);
      await expect.poll(async () => (await sources.list())[0]!.nextAt).not.toBe(nextAt);
      const [source] = await sources.list();
      waits.push((source!.nextAt - timers.now()) / HOUR);
    }
    expect(waits.slice(0, 5)).toEqual([2, 4, 8, 16, 24]);
    await expect.poll(() => events.map(({ kind }) => kind)).toEqual(['paused']);
    expect(await sources.list()).toMatchObject([
      { paused: 'failing', problem: { code: 'web-status', details: { status: 500 } } },
    ]);
    const [act] = await room.curator.audit.list(1);
    expect(act).toMatchObject({
      kind: 'source-pause',
      by: { via: 'source', name: 'Ostrand News' },
      source: { address: `${site.web.origin}/feed` },
      problem: { code: 'web-status' },
    });
    // A look of a moderator takes it up again.
    site.instead = null;
    expect((await sources.check(number, MO)).source).toMatchObject({ paused: null, problem: null });
  });

  it('that asks to wait is waited for, however long that is', async () => {
    const { site, room, timers, sources } = await started();
    const number = await follow(room, site);
    site.instead = () => new Response('', { status: 429, headers: { 'retry-after': String(48 * 3600) } });
    const { source } = await sources.check(number, MO);
    expect(source.problem?.code).toBe('web-later');
    expect(source.nextAt - timers.now()).toBe(48 * HOUR);
  });

  it('is asked only for what is new', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse');
    let same = 0;
    site.instead = () => new Response(site.feed(), { headers: { etag: '"1"' } });
    const number = await follow(room, site);
    await sources.check(number, MO);
    site.instead = () => {
      same++;
      return new Response(null, { status: 304 });
    };
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, source: { problem: null } });
    expect(same).toBe(1);
    expect(site.web.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
  });

  it('in one page keeps the others coming', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse');
    site.publish('pier');
    let times = 0;
    site.web.raw('/news/pier', (_, response) => {
      times++;
      response.destroy();
    });
    const number = await follow(room, site);
    times = 0;
    expect(await sources.check(number, MO)).toMatchObject({
      held: 1,
      failed: 0,
      source: { counts: { waiting: 1 } },
    });
    await sources.check(number, MO);
    expect(await sources.check(number, MO)).toMatchObject({
      failed: 1,
      source: { counts: { waiting: 0, failed: 1 } },
    });
    expect(times).toBe(3);
  });
});

describe('what moderators do to sources', () => {
  it('pausing, going on, removing', async () => {
    const { site, room, timers, sources } = await started();
    site.publish('lighthouse');
    const number = await follow(room, site);
    expect(await sources.pause(number, MO, true)).toMatchObject({ paused: 'asked' });
    sources.start();
    timers.pass(3 * HOUR);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await sources.list())[0]?.lastAt).toBeNull();
    expect(await sources.pause(number, MO, false)).toMatchObject({ paused: null });
    await sources.check(number, MO);
    await sources.take(number, MO);
    await sources.remove(number, MO);
    expect([await sources.list(), room.ids().length]).toEqual([[], 6]);
    const trail = await room.curator.audit.list(5);
    expect(trail.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'source-remove done',
      'fetch done',
      'source-resume done',
      'source-pause done',
      'source-add done',
    ]);
    expect(trail.at(-1)).toMatchObject({
      by: MO,
      source: { address: `${site.web.origin}/feed`, title: 'Ostrand News' },
      from: null,
      to: null,
    });
    expect(await readdir(join(room.folder, 'web'), { recursive: true })).toHaveLength(2);
  });

  it('what is not there or not allowed is refused', async () => {
    const { site, room, sources } = await started({ maxSources: 1 });
    site.web.app.get('/other', (c) => c.body(site.feed()));
    site.web.app.get('/page', (c) => c.html('<p>Nothing here</p>'));
    site.web.app.get('/picture', (c) => c.body(new Uint8Array([137, 80, 78, 71, 0, 0, 1])));
    const number = await follow(room, site);
    for (const work of [
      sources.check(7, MO),
      sources.pause(0, MO, true),
      sources.remove(7, MO),
      sources.take(7, MO),
    ])
      expect(await codeOf(work)).toBe('source-unknown');
    expect(await codeOf(follow(room, site, '/other'))).toBe('sources-full');
    expect(await codeOf(sources.add('no-such-look', MO))).toBe('expired');
    for (const path of ['/page', '/picture'])
      expect(await codeOf(sources.look(site.web.origin + path, null, MO))).toBe('source-unreadable');
    expect(await codeOf(sources.look('http://10.0.0.1/feed', null, MO))).toBe('address-private');
    expect(number).toBe(1);
  });
});

describe('an address that is not what it was taken for', () => {
  it('of a feed, behind which a page is now, is a failure, and its links are not brought', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse');
    const number = await follow(room, site);
    await sources.check(number, MO);
    site.publish('pier');
    site.instead = () =>
      new Response('<title>Please log in</title><a href="/news/pier">The pier</a>', {
        headers: { 'content-type': 'text/html' },
      });
    const check = await sources.check(number, MO);
    expect(check).toMatchObject({ fresh: 0, held: 0 });
    expect(check.source.problem).toMatchObject({ code: 'source-unreadable' });
    expect(check.source.problem!.reason).toContain('a page is there now, where a feed was');
    expect(check.source.counts.held).toBe(1);
  });

  it('of a feed, given as that of an article, is said to be one to follow', async () => {
    const { site, room } = await started();
    site.publish('lighthouse');
    expect(await codeOf(room.curator.readAddress(`${site.web.origin}/feed`, MO))).toBe('web-list');
  });

  it('of a page that needs scripts to show anything says so', async () => {
    const { site, room } = await started();
    site.web.app.get('/app', (c) =>
      c.html(
        '<div id="root"></div><noscript>You need to enable JavaScript.</noscript><script src="/a.js"></script>',
      ),
    );
    await expect(room.curator.readAddress(`${site.web.origin}/app`, MO)).rejects.toThrow(
      /holds no text, only scripts, which would have to show it in a browser/,
    );
  });

  it('of a page in a charset that there is not is read by its bytes', async () => {
    const { site, room } = await started();
    const html = newsPage('Das Café schließt', prose('Café')).replace('<meta charset="utf-8">', '');
    site.web.app.get(
      '/odd',
      () =>
        new Response(Buffer.from(html, 'latin1'), {
          headers: { 'content-type': 'text/html; charset=x-nothing' },
        }),
    );
    const upload = await room.curator.readAddress(`${site.web.origin}/odd`, MO);
    expect(upload.articles[0]!.headline).toBe('Das Café schließt');
  });
});

describe('a source of another kind', () => {
  it('a page of links on the same site, of a pattern', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    for (const subject of ['lighthouse', 'pier']) site.publish(subject);
    site.web.app.get('/index', (c) =>
      c.html(
        `<title>All news</title><a href="/news/pier">The pier</a><a href="news/lighthouse#x">Lighthouse</a><a href="/about">About</a>
         <a href="https://elsewhere.example/news/x">Elsewhere</a><a href="/news/pier?from=top" rel="nofollow">Again</a>`,
      ),
    );
    const number = await follow(room, site, '/index', '/news/*');
    expect(await sources.list()).toMatchObject([{ kind: 'links', title: 'All news', pattern: '/news/*' }]);
    expect((await sources.check(number, MO)).applied?.added.map(({ headline }) => headline).sort()).toEqual([
      'The lighthouse of Ostrand',
      'The pier of Ostrand',
    ]);
    expect((await sources.check(number, MO)).fresh).toBe(0);
  });

  it('a sitemap of sitemaps, of which some are asked at a time', async () => {
    const { site, room, sources } = await started({ sources: 'apply' });
    const map = (inner: string) =>
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</urlset>`;
    for (const subject of ['lighthouse', 'pier']) site.publish(subject);
    site.web.app.get('/map.xml', (c) =>
      c.body(
        `<sitemapindex>${['a', 'b'].map((name) => `<sitemap><loc>${site.web.origin}/${name}.xml</loc></sitemap>`).join('')}</sitemapindex>`,
      ),
    );
    site.web.app.get('/a.xml', (c) => c.body(map(`<url><loc>${site.web.origin}/news/pier</loc></url>`)));
    let changed = '2026-01-01';
    site.web.app.get('/b.xml', (c) =>
      c.body(map(`<url><loc>${site.web.origin}/news/lighthouse</loc><lastmod>${changed}</lastmod></url>`)),
    );
    const number = await follow(room, site, '/map.xml');
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 2, held: 2 });
    changed = '2026-02-01';
    expect(await sources.check(number, MO)).toMatchObject({ fresh: 0, changed: 1, same: 1 });
  });

  it('a page that names its feed is followed to that', async () => {
    const { site, room, sources } = await started();
    site.publish('lighthouse');
    site.web.app.get('/', (c) =>
      c.html('<link rel="alternate" type="application/rss+xml" href="/feed"><a href="/news/pier">x</a>'),
    );
    await follow(room, site, '/');
    expect(await sources.list()).toMatchObject([{ kind: 'rss', address: `${site.web.origin}/feed` }]);
  });
});
