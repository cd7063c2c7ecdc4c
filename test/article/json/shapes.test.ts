import { describe, expect, it } from 'vitest';
import { readJson, readJsonl } from '../../../src/article/json/json-file.js';

const FIRST = 'The mill by the weir grinds again since Sunday.';
const SECOND = 'Its wheel had stood still for forty years.';
const TEXT = `${FIRST}\n\n${SECOND}`;

async function only(item: object) {
  const { read, rejected } = await readJson('mill.json', JSON.stringify(item));
  expect(rejected).toEqual([]);
  expect(read).toHaveLength(1);
  return read[0]!;
}

const articleOf = async (more: object) =>
  (await only({ title: 'The mill grinds', text: TEXT, ...more })).article;

describe('the names that data is kept under', () => {
  it.each([
    'published',
    'publishedAt',
    'published_at',
    'Published At',
    'publish_date',
    'pubDate',
    'pub-date',
    'datePublished',
    'publication_date',
    'firstPublicationDate',
    'webPublicationDate',
    'posted_on',
    'created_at',
    'timestamp',
    'dc:date',
    'article:published_time',
    'versionCreatedDate',
    'print_date',
  ])('%s is a date of publication', async (name) => {
    expect((await articleOf({ [name]: '2019-06-02T23:30:00-04:00' })).date).toBe('2019-06-02');
  });

  it.each([
    'updated_at',
    'dateModified',
    'crawl_date',
    'scraped_at',
    'eventDate',
    'dateFormat',
    'readingTime',
  ])('%s is none', async (name) => {
    expect((await articleOf({ [name]: '2019-06-02' })).date).toBeNull();
  });

  it('the first that can be read counts, and one that cannot is kept', async () => {
    const both = await only({ title: 'x', text: TEXT, date: 'soon', created: '2 June 2019' });
    expect(both.article.date).toBe('2019-06-02');
    expect(both.origins.date).toBe('field "created"');
    const none = await only({ title: 'x', text: TEXT, date: 'soon' });
    expect(none.removed).toEqual([{ line: 1, text: 'soon', rule: 'date/unreadable' }]);
  });

  it.each([
    ['text', 'articleBody', TEXT],
    ['text', 'content', TEXT],
    ['text', 'body', TEXT],
    ['text', 'full_text', TEXT],
    ['text', 'content_text', TEXT],
    ['text', 'body', [FIRST, SECOND]],
    ['text', 'content', { rendered: `<p>${FIRST}</p><p>${SECOND}</p>` }],
    ['text', 'paragraphs', [{ type: 'p', text: FIRST }, { text: SECOND }]],
    ['summary', 'description', TEXT],
  ])('%s may be called %s: %j', async (_, name, value) => {
    expect((await only({ headline: 'The mill grinds', [name]: value })).article.paragraphs).toEqual([
      FIRST,
      SECOND,
    ]);
  });

  it('a summary is no text where there is one', async () => {
    const article = await articleOf({ description: 'A short account.' });
    expect(article.paragraphs).toEqual([FIRST, SECOND]);
  });

  it.each<[object, object]>([
    [{ author: { name: 'Ida Moll' } }, { author: 'Ida Moll' }],
    [{ authors: [{ name: 'Ida Moll' }, { name: 'Per Lund' }] }, { author: 'Ida Moll, Per Lund' }],
    [{ author: { '@type': 'Person', name: ['Ida Moll'] } }, { author: 'Ida Moll' }],
    [{ author: { first_name: 'Ida', last_name: 'Moll' } }, { author: 'Ida Moll' }],
    [{ byline: 'By Ida Moll' }, { author: 'Ida Moll' }],
    [{ source: { id: null, name: 'Weir Post' } }, { source: 'Weir Post' }],
    [{ publisher: { '@type': 'Organization', name: 'Weir Post' } }, { source: 'Weir Post' }],
    [{ categories: ['Crafts', 'Mills'] }, { section: 'Crafts' }],
    [{ articleSection: 'Crafts' }, { section: 'Crafts' }],
    [{ link: 'https://weir.example/mill' }, { url: 'https://weir.example/mill' }],
    [{ webUrl: 'https://weir.example/mill' }, { url: 'https://weir.example/mill' }],
    [{ mainEntityOfPage: { '@id': 'https://weir.example/mill' } }, { url: 'https://weir.example/mill' }],
    [{ url: '/mill', link: 'https://weir.example/mill' }, { url: 'https://weir.example/mill' }],
  ])('%j', async (more, expected) => {
    expect(await articleOf(more)).toMatchObject(expected);
  });

  it.each([
    [1559520000],
    ['1559520000'],
    [1559520000123],
    [1559520000123456],
    [{ $date: 1559520000000 }],
    [{ $date: '2019-06-03T00:00:00Z' }],
    [{ $date: { $numberLong: '1559520000000' } }],
    [{ _seconds: 1559520000, _nanoseconds: 0 }],
    [20190603],
    ['20190603'],
    [{ year: 2019, month: 6, day: 3 }],
  ])('the date %j is the third of June 2019', async (date) => {
    expect((await articleOf({ date })).date).toBe('2019-06-03');
  });

  it.each([2019, 12, -1, 1e20, 99_999_999])('the number %d is no date, and is kept', async (date) => {
    const { article, removed } = await only({ title: 'x', text: TEXT, date });
    expect(article.date).toBeNull();
    expect(removed).toMatchObject([{ rule: 'date/unreadable' }]);
  });
});

describe('HTML within data', () => {
  it('is read as a browser shows it', async () => {
    const { article, removed } = await only({
      title: 'Mill &amp; weir <em>again</em>',
      content: `<p>${FIRST}</p><figure><img src="a.jpg"><figcaption>The wheel</figcaption></figure><script>x()</script><p>Its <a href="/wheel">wheel</a> had stood still<br>for forty years.</p>`,
    });
    expect(article.headline).toBe('Mill & weir again');
    expect(article.paragraphs).toEqual([FIRST, SECOND]);
    expect(removed).toEqual([{ line: 1, text: 'The wheel', rule: 'json/caption' }]);
  });

  it.each([
    ['an empty line ends a paragraph as well', `${FIRST}<br/>\n\n${SECOND}`, [FIRST, SECOND]],
    [
      'names of characters',
      'Salt &amp; pepper cost &pound;3 &#8211; each.',
      ['Salt & pepper cost £3 – each.'],
    ],
    ['a sign that is no tag', 'The level was < 3 and > 1 & rising.', ['The level was < 3 and > 1 & rising.']],
    [
      'a tag that is written about',
      'Use the <p> element &amp; close it.',
      ['Use the <p> element & close it.'],
    ],
  ])('%s', async (_, text, paragraphs) => {
    expect((await only({ title: 'x', text })).article.paragraphs).toEqual(paragraphs);
  });

  it('stays where paragraphs are given', async () => {
    const paragraphs = ['<p>Given &amp; kept.</p>'];
    expect((await only({ title: 'x', paragraphs })).article.paragraphs).toEqual(paragraphs);
  });

  it('the note that an interface cut a text short is none of it', async () => {
    const { article, removed } = await only({ title: 'x', content: `${FIRST} Its wheel had… [+1214 chars]` });
    expect(article.paragraphs).toEqual([`${FIRST} Its wheel had`]);
    expect(removed).toEqual([{ line: 1, text: '… [+1214 chars]', rule: 'json/cut-short' }]);
  });
});

describe('envelopes', () => {
  const item = (n: number) => ({ title: `Mill ${n}`, content: `${FIRST} It is mill ${n}.` });

  it.each<[string, unknown]>([
    ['a list', [item(1), item(2)]],
    ['articles', { status: 'ok', totalResults: 2, articles: [item(1), item(2)] }],
    ['data', { data: [item(1), item(2)], meta: { page: 1 } }],
    [
      'items of a feed with a title of its own',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Weir',
        description: 'All of the weir',
        items: [item(1), item(2)],
      },
    ],
    [
      'a search',
      {
        took: 3,
        hits: {
          total: 2,
          hits: [
            { _id: 'a', _source: item(1) },
            { _id: 'b', _source: item(2) },
          ],
        },
      },
    ],
    ['a response', { response: { status: 'ok', results: [item(1), item(2)] } }],
    ['a graph', { '@context': 'https://schema.org', '@graph': [item(1), item(2)] }],
    [
      'attributes',
      {
        data: [
          { id: 1, type: 'a', attributes: item(1) },
          { id: 2, type: 'a', attributes: item(2) },
        ],
      },
    ],
    ['an object by names', { one: item(1), two: item(2) }],
  ])('%s', async (_, value) => {
    const { read, rejected } = await readJson('mills.json', JSON.stringify(value));
    expect(rejected).toEqual([]);
    expect(read.map(({ article }) => article.headline)).toEqual(['Mill 1', 'Mill 2']);
  });

  it('an article with a list of others beside its text is one article', async () => {
    const { article } = await only({ ...item(1), related: [item(2), item(3)] });
    expect(article).toMatchObject({ id: 'mill', headline: 'Mill 1' });
  });

  it('what is wrong with one item names its line and leaves the others', async () => {
    const text = `{"status": "ok",\n "articles": [\n  ${JSON.stringify(item(1))},\n  {"title": "no text"}\n ]}`;
    const { read, rejected } = await readJson('mills.json', text);
    expect(read.map(({ article }) => article.id)).toEqual(['mills#1']);
    expect(rejected).toMatchObject([{ line: 4, reason: expect.stringContaining('Article 2') }]);
  });

  it('what holds no article says how one is written', async () => {
    const { rejected } = await readJson('a.json', '{"status": "ok", "articles": 0, "count": {"x": []}}');
    expect(rejected).toMatchObject([
      { reason: expect.stringContaining('headline'), remedy: expect.stringContaining('"paragraphs"') },
    ]);
  });

  it('lines of a .jsonl file are unwrapped too', async () => {
    const { read } = await readJsonl('a.jsonl', `{"_source": ${JSON.stringify(item(7))}}\n`);
    expect(read[0]!.article.headline).toBe('Mill 7');
  });
});
