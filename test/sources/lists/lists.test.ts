import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/sources/lists/feed.js';
import { identified } from '../../../src/sources/lists/identity.js';
import type { ListedItem } from '../../../src/sources/lists/items.js';
import { readLinks } from '../../../src/sources/lists/links.js';
import { readPattern } from '../../../src/sources/lists/pattern.js';
import { readSitemap, unpacked } from '../../../src/sources/lists/sitemap.js';

const SITE = new URL('https://news.example/list/');
const resolve = (link: string, base = SITE) => (URL.canParse(link, base.href) ? new URL(link, base) : null);

describe('a feed', () => {
  const item = {
    guid: 'id-1',
    link: 'https://news.example/a',
    title: 'Rain & wind',
    date: '2026-03-03T10:00:00.000Z',
    author: 'Jo Example',
    content: '<p>Full</p>',
  };

  it.each([
    [
      'rss',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>N</title><item><title>Rain &amp;amp; &lt;b&gt;wind&lt;/b&gt;</title><link>/a</link><guid isPermaLink="false">id-1</guid><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Jo Example</dc:creator><description>Short</description><content:encoded><![CDATA[<p>Full</p>]]></content:encoded></item></channel></rss>`,
    ],
    [
      'atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>id-1</id><title>Rain &amp; wind</title><link rel="enclosure" href="/x.mp3"/><link href="/a"/><published>2026-03-03T10:00:00Z</published><updated>2026-03-04T10:00:00Z</updated><author><name>Jo Example</name></author><content type="html">&lt;p&gt;Full&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      'rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="/"><title>N</title></channel><item rdf:about="id-1"><title>Rain &amp; wind</title><link>/a</link><dc:date>2026-03-03T10:00:00Z</dc:date><dc:creator>Jo Example</dc:creator><content:encoded>&lt;p&gt;Full&lt;/p&gt;</content:encoded></item></rdf:RDF>`,
    ],
    [
      'json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'N',
        items: [
          {
            id: 'id-1',
            url: '/a',
            title: 'Rain & wind',
            content_html: '<p>Full</p>',
            date_published: '2026-03-03T10:00:00Z',
            authors: [{ name: 'Jo Example' }],
          },
        ],
      }),
    ],
  ])('of the kind %s gives names, links, dates and texts', (kind, text) => {
    const list = readFeed(`\n${text}`, resolve);
    expect(list).toMatchObject({ kind, title: 'N', parts: [] });
    const [read] = list!.items;
    expect({ ...read, title: read!.title!.replace('&amp;', '&') }).toMatchObject(item);
  });

  it('whose items say little gives what they say', () => {
    const rss = (inner: string) => `<rss version="2.0"><channel><title>N</title>${inner}</channel></rss>`;
    const read = (inner: string) => readFeed(rss(inner), resolve)!.items;
    expect(read('<item><guid>https://news.example/g</guid></item>')).toMatchObject([
      { link: 'https://news.example/g', date: null, title: null },
    ]);
    expect(
      read(
        '<item><guid isPermaLink="false">https://news.example/g</guid><description>x</description></item>',
      ),
    ).toMatchObject([{ link: null, content: 'x' }]);
    expect(read('<item><title>leads nowhere</title></item>')).toEqual([]);
    expect(read('<item><link>/a</link><pubDate>one day</pubDate></item>')).toMatchObject([{ date: null }]);
  });

  it('without a time of change is known to have changed by what it says', () => {
    const rss = (text: string) =>
      readFeed(
        `<rss version="2.0"><channel><item><link>/a</link><description>${text}</description></item></channel></rss>`,
        resolve,
      )!.items[0]!.stamp;
    expect(rss('one')).toBe(rss('one'));
    expect(rss('one')).not.toBe(rss('two'));
  });

  it.each(['<html><p>x</p></html>', 'text', '', '{"a":1}', '<rss', '[]'])('is not %j', (text) => {
    expect(readFeed(text, resolve)).toBeNull();
  });

  it('whose entities grow without end is no feed, or one without them', () => {
    const levels = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "ha">${levels}]><rss version="2.0"><channel><title>&e20;</title><item><link>/a</link><title>&e20;</title></item></channel></rss>`;
    expect((readFeed(bomb, resolve)?.items[0]?.title ?? '').length).toBeLessThanOrEqual(500);
  });

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '<link>',
      '</item>',
      '<guid>',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '"',
      'x',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '{"version":"https://jsonfeed.org/version/1","items":[',
      '1,null]}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => void readFeed(pieces.join(''), resolve)),
    );
  });
});

describe('a sitemap', () => {
  it('gives its pages, and when they changed; a news sitemap the day and the title too', () => {
    const list = readSitemap(
      `<?xml version="1.0"?><urlset><url><loc> https://news.example/a?x=1&amp;y=2 </loc><lastmod>2026-01-02</lastmod></url>
       <url><loc><![CDATA[https://news.example/b]]></loc><news:news><news:publication_date>2026-01-03</news:publication_date><news:title>B &#38; b</news:title></news:news></url>
       <url><lastmod>2026-01-02</lastmod></url></urlset>`,
      (link) => (link === '' ? null : resolve(link)),
    );
    expect(list?.items).toMatchObject([
      { link: 'https://news.example/a?x=1&y=2', stamp: '2026-01-02T00:00:00.000Z', date: null, title: null },
      { link: 'https://news.example/b', date: '2026-01-03T00:00:00.000Z', title: 'B & b' },
    ]);
  });

  it('that is an index gives other sitemaps', () => {
    const list = readSitemap(
      '<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/b.xml.gz</loc></sitemap></sitemapindex>',
      resolve,
    );
    expect([list?.items, list?.parts.map(({ pathname }) => pathname)]).toEqual([[], ['/a.xml', '/b.xml.gz']]);
  });

  it('may be a list of addresses alone, one a line', () => {
    const list = readSitemap(
      '\nhttps://news.example/a\r\nHTTPS://news.example/b?x=1\r\n\r\nhttps://news.example/c\n',
      resolve,
    );
    expect(list).toMatchObject({ kind: 'sitemap', parts: [] });
    expect(list!.items.map(({ link }) => link)).toEqual([
      'https://news.example/a',
      'https://news.example/b?x=1',
      'https://news.example/c',
    ]);
    expect(readSitemap('https://news.example/a is where it was said first.\n', resolve)).toBeNull();
    expect(readSitemap('https://news.example/a\nSome words.\n', resolve)).toBeNull();
  });

  it('may be packed, though not without end', () => {
    expect(Buffer.from(unpacked(gzipSync('<urlset>'))).toString()).toBe('<urlset>');
    expect(Buffer.from(unpacked(Buffer.from('<urlset>'))).toString()).toBe('<urlset>');
    expect(() => unpacked(gzipSync(Buffer.alloc(60 * 1024 ** 2)))).toThrow();
  });

  it('takes time in proportion to its length, whatever it is made of', () => {
    for (const piece of ['<url>', '<url><loc>', '<loc', '</', '<url></url>'])
      readSitemap(`<urlset>${piece.repeat(100_000)}`, resolve);
  });
});

describe('a page of links', () => {
  const read = (html: string, isWanted: ((link: URL) => boolean) | null = null) =>
    readLinks(html, SITE, resolve, isWanted).list.items.map(({ link, title }) => [
      new URL(link!).pathname,
      title,
    ]);

  it('gives those of its site that lie below it, each once, with what they say', () => {
    expect(
      read(`<title>x</title><a href="a">One</a><a href="/list/a"></a><a href="/list/b#top"><img><b>Two</b>
        words</a><a href="/about">About</a><a href="https://other.example/list/c">c</a><a href="https://www.news.example/list/d">d</a>
        <a href="/list/">self</a><a rel="nofollow" href="/list/e">e</a><a href="javascript:x">x</a><a>none</a>`),
    ).toEqual([
      ['/list/a', 'One'],
      ['/list/b', 'Two words'],
      ['/list/d', 'd'],
    ]);
  });

  it('gives those of a pattern, wherever they lie', () => {
    expect(read('<a href="/news/1">1</a><a href="/list/2">2</a>', readPattern('/news/*'))).toEqual([
      ['/news/1', '1'],
    ]);
  });

  it.each([
    ['/news/*', '/news/1', true],
    ['/news/*', '/old/news/1', false],
    ['news', '/old/news/1', true],
    ['/news/*.html', '/news/a/b.html', true],
    ['/news/*.html', '/news/a', false],
    ['*-article-*', '/x-article-7', true],
    ['/überblick/*', '/%C3%BCberblick/1', true],
    ['?id=', '/a?id=7', true],
  ])('the pattern %s and %s: %s', (pattern, path, fits) => {
    expect(readPattern(pattern)!(new URL(path, SITE))).toBe(fits);
  });

  it('a pattern that says nothing is none', () => {
    expect([readPattern(' '), readPattern('x'.repeat(300))]).toEqual([null, null]);
  });
});

describe('the items of a list', () => {
  const item = (more: Partial<ListedItem>): ListedItem => ({
    guid: null,
    link: null,
    title: null,
    date: null,
    stamp: '',
    author: null,
    content: null,
    ...more,
  });

  it('are known by a guid only where it names one alone', () => {
    const read = identified([
      item({ guid: 'same', link: 'https://news.example/1' }),
      item({ guid: 'same', link: 'https://news.example/2' }),
      item({ guid: 'own', link: 'https://news.example/3' }),
      item({ guid: 'own', link: 'https://news.example/3' }),
      item({ title: 'x' }),
      item({}),
    ]);
    expect(read.map(({ guid, link, title }) => guid ?? link ?? title)).toEqual([
      'https://news.example/1',
      'https://news.example/2',
      'own',
      'x',
    ]);
  });

  it('are named apart, all of them', () => {
    const few = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ guid: few, link: few, title: few })), (given) => {
        const known = identified(given.map(item));
        for (const key of ['guid', 'link'] as const) {
          const names = known.map((one) => one[key]).filter((name) => name !== null);
          expect(new Set(names).size).toBe(names.length);
        }
        expect(identified(known)).toEqual(known);
      }),
    );
  });
});
