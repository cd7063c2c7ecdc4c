import { afterEach, describe, expect, it, vi } from 'vitest';
import { ALONE } from '../../../src/article/article.js';
import { readHtml } from '../../../src/article/html/html-file.js';
import { readFile } from '../../../src/article/read-file.js';

const BODY = [
  'A court in the northern city of Vessel has fined a maker of garden furniture for copying a chair.',
  'The judge said the two chairs were identical in all but colour, and that customers had been confused.',
  'The maker, Greenleg, sold 14,000 of the chairs last year at £39 each, and has until June to appeal.',
];
const ARTICLE = `<article><h1>Garden chair maker fined</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</article>`;

async function read(head: string, body = ARTICLE) {
  const reading = await readHtml(
    'page.html',
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    ALONE,
  );
  expect(reading.rejected).toEqual([]);
  return reading.read[0]!;
}

describe('metadata', () => {
  it.each<[string, string, object]>([
    [
      'Open Graph',
      '<meta property="og:title" content="Garden chair maker fined"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2017-05-03T10:00:00Z"><meta property="article:section" content="Designs"><meta name="author" content="By Jo Roe">',
      { source: 'Post', date: '2017-05-03', section: 'Designs', author: 'Jo Roe' },
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Garden chair maker fined","datePublished":"2017-05-03","author":[{"name":"Jo Roe"},{"name":"Al Poe"}],"publisher":{"name":"Post"},"articleSection":["Designs","Law"]}]}</script>',
      { source: 'Post', date: '2017-05-03', section: 'Designs', author: 'Jo Roe, Al Poe' },
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type":</script><meta name="date" content="3 May 2017">',
      { date: '2017-05-03' },
    ],
    [
      'the canonical link',
      '<link rel="canonical" href="https://example.com/chair">',
      { url: 'https://example.com/chair' },
    ],
    ['a canonical link that is no web address', '<link rel="canonical" href="/chair">', { url: null }],
    [
      'the page title',
      '<title>Garden chair maker fined | Post</title>',
      { headline: 'Garden chair maker fined' },
    ],
    [
      'nothing',
      '',
      {
        headline: 'Garden chair maker fined',
        date: null,
        section: null,
        author: null,
        source: null,
        url: null,
      },
    ],
  ])('%s', async (_name, head, expected) => {
    expect((await read(head)).article).toMatchObject(expected);
  });

  it('reads what the page shows where the metadata is silent', async () => {
    const body = `<nav class="breadcrumb"><a>Home</a><a>Designs</a></nav>${ARTICLE.replace('</h1>', '</h1><p class="byline">By Jo Roe</p><time>3 May 2017</time>')}`;
    expect((await read('', body)).article).toMatchObject({
      author: 'Jo Roe',
      date: '2017-05-03',
      section: 'Designs',
    });
  });

  it('says when a date cannot be read', async () => {
    const { article, removed } = await read('<meta name="date" content="03/05/2017">');
    expect(article.date).toBeNull();
    expect(removed).toContainEqual({ line: 1, text: '03/05/2017', rule: 'date/unreadable' });
  });
});

describe('the body', () => {
  it('is the article without what stands around it, and that is kept with a rule', async () => {
    const around = `<header><a href="/">Post</a></header><div id="cookie">We use cookies to improve your experience.</div>${ARTICLE.replace('</article>', '<p>Advertisement</p><p>Sign up to our newsletter</p></article>')}<footer>© 2017 Post</footer>`;
    const { article, removed } = await read('', around);
    expect(article.paragraphs).toEqual(BODY);
    const rules = Object.fromEntries(removed.map(({ text, rule }) => [text, rule]));
    expect(rules).toMatchObject({
      Post: 'html/outside-article',
      'We use cookies to improve your experience.': 'furniture/cookies',
      Advertisement: 'furniture/advertisement',
      'Sign up to our newsletter': 'furniture/newsletter',
      '© 2017 Post': 'furniture/legal',
    });
  });

  it('keeps lists, quotes and tables, and no headings', async () => {
    const more =
      '<h2>What it means</h2><ul><li>a fine</li><li>a recall</li></ul><blockquote><p>It was never about the money.</p></blockquote><table><tr><th>Year</th><th>Chairs</th></tr><tr><td>2016</td><td>14,000</td></tr></table></article>';
    const { article } = await read('', ARTICLE.replace('</article>', more));
    expect(article.paragraphs).toEqual([
      ...BODY,
      'a fine',
      'a recall',
      'It was never about the money.',
      'Year: 2016; Chairs: 14,000',
    ]);
  });

  it('reads a page that is laid out as a table', async () => {
    const table = `<table><tr><td><a href="/">Home</a></td><td><h1>Garden chair maker fined</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</td></tr></table>`;
    expect((await read('', table)).article.paragraphs).toEqual(BODY);
  });

  it('takes two line breaks for the end of a paragraph', async () => {
    const { article } = await read(
      '',
      `<h1>Garden chair maker fined</h1><div>${BODY.join('<br><br>')}</div>`,
    );
    expect(article.paragraphs).toEqual(BODY);
  });

  it('decodes entities and white space', async () => {
    const { article } = await read(
      '',
      ARTICLE.replace('a maker', 'a&nbsp;\n maker &amp; seller').replace('£', '&pound;'),
    );
    expect(article.paragraphs[0]).toContain('a maker & seller of garden');
    expect(article.paragraphs[2]).toContain('£39');
  });

  it('keeps questions, answers and figures that stand in headings, and other headings above what they head', async () => {
    const html = `<article><h1>Garden chair maker fined</h1><p>${BODY[0]}</p><h3>Q: What does a chair cost?</h3><h3>A: Much</h3><p>${BODY[1]}</p><h2>Chair of oak, £39</h2><h2>What wood it is</h2><p>${BODY[2]}</p></article>`;
    const { article } = await read('<title>Garden chair maker fined</title>', html);
    expect(article.paragraphs).toEqual([
      BODY[0],
      'Q: What does a chair cost?',
      'A: Much',
      BODY[1],
      'Chair of oak, £39',
      BODY[2],
    ]);
    expect(article.headings).toEqual([{ text: 'What wood it is', above: 6 }]);
  });

  it('keeps a list of figures above the first paragraph', async () => {
    const html = `<article><h1>Chairs sold</h1><p>By Jo Roe</p><p>Oak chairs 54 of 60</p><p>Pine chairs 12 of 60</p>${BODY.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const { article } = await read('<title>Chairs sold</title>', html);
    expect(article.paragraphs).toEqual(['Oak chairs 54 of 60', 'Pine chairs 12 of 60', ...BODY]);
    expect(article.author).toBe('Jo Roe');
  });

  it('keeps who wrote a quoted post and when, and takes neither for the article’s', async () => {
    const post =
      '<blockquote class="twitter-tweet"><p>We are glad that it is over.</p>&mdash; Greenleg (@greenleg) <a href="https://x.example/1">May 3, 2017</a></blockquote>';
    const { article } = await read(
      '',
      ARTICLE.replace('</article>', `${post}<p>${BODY[0]!.replace('fined', 'named')}</p></article>`),
    );
    expect(article.paragraphs).toContain('— Greenleg (@greenleg) May 3, 2017');
    expect([article.date, article.author]).toEqual([null, null]);
  });

  it('is the text in the metadata where only a script would show it', async () => {
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Chair maker fined',
      articleBody: BODY.join('\n\n'),
    });
    const script = `<script type="application/ld+json">${json}</script>`;
    const { article } = await read(script, '<h1>Chair maker fined</h1><p>Switch on scripts to read on.</p>');
    expect(article.paragraphs).toEqual(BODY);
    expect((await read(script)).article.paragraphs).toEqual(BODY);
  });

  it('gives related stories their address', async () => {
    const aside =
      '<aside><h2>Related stories</h2><ul><li><a href="/a">Ports blame paperwork for boats</a></li></ul></aside>';
    const { article } = await read(
      '<link rel="canonical" href="https://example.com/chair">',
      ARTICLE + aside,
    );
    expect(article.related).toMatchObject([
      { headline: 'Ports blame paperwork for boats', url: 'https://example.com/a' },
    ]);
  });
});

describe('readFile', () => {
  afterEach(() => vi.restoreAllMocks());

  it('reads a page in the charset that it declares', async () => {
    const page = `<meta charset="iso-8859-2">${ARTICLE.replace('Vessel', 'L~d')}`;
    const bytes = Uint8Array.from(page, (character) =>
      character === '~' ? 0xf3 : character.charCodeAt(0) & 0xff,
    );
    const { read: articles } = await readFile('page.htm', bytes);
    expect(articles[0]!.article.paragraphs[0]).toContain('Lód');
  });

  it('writes nothing to the console, whatever the page', async () => {
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const page = `<script type="application/ld+json">{broken</script><style>@media (x{</style>${ARTICLE}`;
    await readFile('page.html', new TextEncoder().encode(page));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
