import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/article/html/html-file.js';

const BODY = [
  'A court in the northern city of Vessel has fined a maker of garden furniture for copying a chair.',
  'The judge said the two chairs were identical in all but colour, and that customers had been confused.',
];
const PARAGRAPHS = BODY.map((text) => `<p>${text}</p>`).join('');
const HEADLINE = 'Garden chair maker fined over copied design';

function read(head: string, top: string, around = (html: string) => `<article>${html}</article>`) {
  const html = `<!doctype html><html><head>${head}</head><body>${around(`${top}${PARAGRAPHS}`)}</body></html>`;
  const reading = readHtml('page.html', html);
  expect(reading.rejected).toEqual([]);
  return reading.read[0]!;
}
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('the headline is what readers see', () => {
  it.each<[string, string, string]>([
    [
      'not what search engines are given',
      `<title>Garden chairs: fines and designs - Post</title><meta property="og:title" content="${HEADLINE}">${ld('{"@type":"NewsArticle","headline":"Garden chairs: fines and designs"}')}`,
      `<h1>${HEADLINE}</h1>`,
    ],
    [
      'not the site’s name',
      `<title>${HEADLINE} - The Vessel Post</title>`,
      `<h1>The Vessel Post</h1><h2>${HEADLINE}</h2>`,
    ],
    [
      'not the site’s name before it',
      `<title>The Vessel Post: home - ${HEADLINE}</title><meta property="og:title" content="${HEADLINE}">`,
      '<h1>The Vessel Post: home</h1>',
    ],
    [
      'not a heading of one word that the title holds',
      `<title>${HEADLINE}: opinions and facts</title>`,
      `<h1>${HEADLINE}</h1><aside><h1>Opinions</h1></aside>`,
    ],
    ['not a heading about something else', `<title>${HEADLINE}</title>`, '<h1>Your basket</h1>'],
    [
      'the page’s title without the site that it names',
      `<title>${HEADLINE} - Post</title><meta property="og:site_name" content="Vessel Post">`,
      '',
    ],
    [
      'the title in the page’s metadata',
      `<title>Post</title><meta name="twitter:title" content="${HEADLINE} | Post"><meta property="og:site_name" content="Post">`,
      '',
    ],
    ['a lone heading of a page without titles', '', `<h1>${HEADLINE}</h1>`],
  ])('%s', (_name, head, top) => expect(read(head, top).article.headline).toBe(HEADLINE));

  it('keeps a bar that sets nothing of the site’s apart', () => {
    const title = 'Chairs in spring | what the sun does to the paint';
    const known = read(`<title>${title}</title><meta property="og:site_name" content="Vessel Post">`, '');
    expect(known.article.headline).toBe(title);
    expect(read(`<title>${title}</title>`, '').article.headline).toBe(title);
  });

  it('compares words of scripts that write none apart', () => {
    const head = '<title>庭の椅子の製造者に罰金 | 港新聞</title>';
    expect(read(head, '<h1>庭の椅子の製造者に罰金</h1>').article.headline).toBe('庭の椅子の製造者に罰金');
  });
});

describe('JSON-LD', () => {
  const DATE = '"datePublished":"2017-11-10T08:00:00Z"';
  it.each<[string, string]>([
    ['of an article', `{"@type":"NewsArticle",${DATE}}`],
    ['by its address', `{"@type":"https://schema.org/BlogPosting",${DATE}}`],
    ['of a page of any kind', `{"@type":"MedicalWebPage",${DATE}}`],
    ['of another thing with a headline', `{"@type":"Quotation","headline":"${HEADLINE}",${DATE}}`],
    ['in a graph', `{"@graph":[{"@type":"Organization","name":"Post"},{"@type":"Article",${DATE}}]}`],
    ['as what a page is about', `{"@type":"ItemPage","mainEntity":{"@type":"Report",${DATE}}}`],
    ['in a list', `[{"@type":"WebSite","name":"Post"},{"@type":["Thing","NewsArticle"],${DATE}}]`],
    ['that is nearly JSON', `{"@type":"NewsArticle","description":"The "best"\nchair",${DATE},}`],
    [
      'among teasers',
      `[{"@type":"NewsArticle","headline":"Boats","datePublished":"2011-01-01"},{"@type":"NewsArticle","headline":"${HEADLINE}",${DATE}}]`,
    ],
  ])('%s states the date', (_name, json) => {
    const { article, origins } = read(`<title>${HEADLINE}</title>${ld(json)}`, '');
    expect(article.date).toBe('2017-11-10');
    expect(origins.date).toBe('JSON-LD datePublished');
  });

  it.each<[string, string, string | null]>([
    ['text', '"Jo Roe"', 'Jo Roe'],
    ['a person', '{"@type":"Person","name":"Jo Roe"}', 'Jo Roe'],
    ['people', '[{"name":"Jo Roe"},"Al Poe",{"name":"Jo Roe"}]', 'Jo Roe, Al Poe'],
    ['the id of a person', '{"@id":"#jo"}', 'Jo Roe'],
    ['an address', '"https://example.com/jo"', null],
    ['nobody', 'null', null],
  ])('names the author as %s', (_name, author, expected) => {
    const json = `{"@graph":[{"@type":"Person","@id":"#jo","name":"Jo Roe"},{"@type":"NewsArticle","author":${author}}]}`;
    expect(read(ld(json), '').article.author).toBe(expected);
  });

  it('of other things says nothing about the article', () => {
    for (const type of ['Organization', 'Person', 'Comment', 'ImageObject', 'Product']) {
      const { article } = read(ld(`{"@type":"${type}","name":"Jo Roe","author":"Jo Roe",${DATE}}`), '');
      expect([article.date, article.author], type).toEqual([null, null]);
    }
  });
});

describe('the date', () => {
  const MOMENT = '<meta property="article:published_time" content="2017-11-11T02:24:00Z">';
  it.each<[string, string, string, string | null]>([
    [
      'of a meta tag with two names',
      '<meta property="og:x" itemprop="datePublished dateCreated" content="2017-11-10T11:00:09.000Z">',
      '',
      '2017-11-10',
    ],
    [
      'of an element with an itemprop of two names',
      '',
      '<span itemprop="datePublished dateCreated">10 November 2017</span>',
      '2017-11-10',
    ],
    ['in seconds since 1970', '<meta name="pubdate" content="1510308000">', '', '2017-11-10'],
    [
      'of a time element beside the headline',
      '',
      `<h1>${HEADLINE}</h1><p>By Jo Roe <time datetime="2017-11-10T11:45:59Z">a day ago</time></p>`,
      '2017-11-10',
    ],
    [
      'that the page prints, where the moment’s day in UTC is another',
      MOMENT,
      `<h1>${HEADLINE}</h1><p>Nov 10, 2017 at 9:24 pm ET</p>`,
      '2017-11-10',
    ],
    [
      'that a time element prints',
      MOMENT,
      `<h1>${HEADLINE}</h1><time datetime="2017-11-11T02:24:00Z">10 November 2017</time>`,
      '2017-11-10',
    ],
    [
      'of the moment, where the page prints one of another week',
      MOMENT,
      `<h1>${HEADLINE}</h1><p>3 November 2017</p>`,
      '2017-11-11',
    ],
    [
      'of a day in metadata, whatever is printed',
      '<meta name="date" content="2017-11-11">',
      `<h1>${HEADLINE}</h1><p>10 November 2017</p>`,
      '2017-11-11',
    ],
  ])('%s', (_name, head, top, expected) => {
    for (const around of [
      (html: string) => `<article>${html}</article>`,
      (html: string) => `<div>${html}</div>`,
    ])
      expect(read(`<title>${HEADLINE}</title>${head}`, top, around).article.date).toBe(expected);
  });

  it.each<[string, string]>([
    ['another story', '<aside><p>10 November 2017</p><time datetime="2017-11-10">A boat</time></aside>'],
    ['a comment', '<div class="comments"><p>10 November 2017</p></div>'],
    ['a changing', '<time class="modified" datetime="2017-11-10T11:00">today</time>'],
    ['a list of teasers', '<ul class="teasers"><li><time datetime="2017-11-10">A boat</time></ul>'],
  ])('of %s is not the article’s', (_name, part) => {
    expect(read(`<title>${HEADLINE}</title>`, `<h1>${HEADLINE}</h1>${part}`).article.date).toBeNull();
  });
});

describe('the author', () => {
  it.each<[string, string, string, string | null]>([
    [
      'of a byline that shares a line with its date',
      '',
      `<h1>${HEADLINE}</h1><p>By Jo Roe | <time>a day ago</time></p>`,
      'Jo Roe',
    ],
    ['of microdata', '', '<span itemprop="author"><b itemprop="name">Jo Roe</b>, reporter</span>', 'Jo Roe'],
    ['of a link', '', '<a rel="author" href="/jo">Jo Roe</a>', 'Jo Roe'],
    ['is no address', '<meta name="author" content="https://example.com/jo">', '', null],
    [
      'is not the site',
      '<meta name="author" content="Vessel Post"><meta property="og:site_name" content="Vessel Post">',
      '',
      null,
    ],
  ])('%s', (_name, head, top, expected) => {
    const { article } = read(head, top);
    expect(article.author).toBe(expected);
    expect(article.paragraphs).toEqual(BODY);
  });
});

describe('the section', () => {
  it.each<[string, string, string | null]>([
    [
      'is the last link of a trail',
      `<ul class="bread-crumb"><li><a>Home</a><li><a>Law</a><li>${HEADLINE}</ul><h1>${HEADLINE}</h1>`,
      'Law',
    ],
    ['is the link right above the headline', `<a href="/law">Law</a><h1>${HEADLINE}</h1>`, 'Law'],
    [
      'is not what an element with a trail’s name holds',
      `<div class="page-breadcrumb-wrap"><h1>${HEADLINE}</h1>${PARAGRAPHS}<a href="/p">@pier</a></div>`,
      null,
    ],
  ])('%s', (_name, top, expected) => {
    expect(read(`<title>${HEADLINE}</title>`, top, (html) => `<div>${html}</div>`).article.section).toBe(
      expected,
    );
  });
});
