import { describe, expect, it } from 'vitest';
import { ALONE, type FileReading } from '../../../src/article/article.js';
import { readMarkdown } from '../../../src/article/markdown/markdown-file.js';

const read = (text: string): Promise<FileReading> => readMarkdown('in/page.md', text, ALONE);
const TEXT = 'The court has fined a maker of garden furniture.';

async function article(text: string) {
  const { read: articles, rejected } = await read(text);
  expect(rejected).toEqual([]);
  return articles[0]!.article;
}

describe('front matter', () => {
  it('states the article', async () => {
    const matter =
      'title: "Chair: a ruling"\ndate: 2017-05-03\nsection: Designs\nauthor: [Jo Roe, Al Poe]\nsource: Post\nurl: https://example.com/a\nid: chair';
    expect(await article(`---\n${matter}\n---\n\n${TEXT}\n`)).toMatchObject({
      id: 'chair',
      headline: 'Chair: a ruling',
      date: '2017-05-03',
      section: 'Designs',
      author: 'Jo Roe, Al Poe',
      source: 'Post',
      url: 'https://example.com/a',
      paragraphs: [TEXT],
    });
  });

  it.each([
    ['tags: [Designs, Chairs]', { section: 'Designs' }],
    ['categories:\n  - Designs', { section: 'Designs' }],
    ['headline: A ruling', { headline: 'A ruling' }],
    ['Title: A ruling', { headline: 'A ruling' }],
    ['title: 2017', { headline: '2017' }],
    ['date: May 3, 2017', { date: '2017-05-03' }],
    ['author:\n  name: Jo Roe', { author: 'Jo Roe' }],
    ['source: https://example.com/a', { source: null, url: 'https://example.com/a' }],
    ['url: ftp://example.com', { url: null }],
    ['date: soon', { date: null }],
  ])('%s', async (line, expected) => {
    expect(await article(`---\n${line}\n---\n${TEXT}\n`)).toMatchObject(expected);
  });

  it.each([
    ['that is not YAML', '---\ntitle: x\ndate: [2017\n---\n\nText.\n', /not valid YAML/],
    ['that is never closed', '---\ntitle: x\n\nText.\n', /never closed/],
    ['that is a list', '---\n- a\n- b\n---\nText.\n', /key: value/],
  ])('%s is rejected with its line', async (_name, text, reason) => {
    const { read: articles, rejected } = await read(text);
    expect(articles).toEqual([]);
    expect(rejected[0]).toMatchObject({ file: 'in/page.md', line: expect.any(Number) });
    expect(rejected[0]!.reason).toMatch(reason);
  });

  it.each([
    ['title = "A ruling"\ndate = 2017-05-03T23:10:00-04:00\nauthors = ["Jo Roe"]', {}],
    ['title = "A ruling"\ndate = 2017-05-03\n[taxonomies]\ncategories = ["Designs"]', { section: 'Designs' }],
    ["title = 'A ruling'\ndate = 2017-05-03 07:32:00\n[extra]\nauthor = 'Jo Roe'", { author: 'Jo Roe' }],
  ])('may be TOML: %s', async (matter, expected) => {
    expect(await article(`+++\n${matter}\n+++\n\n${TEXT}\n`)).toMatchObject({
      headline: 'A ruling',
      date: '2017-05-03',
      paragraphs: [TEXT],
      ...expected,
    });
  });

  it('may be JSON', async () => {
    const matter = '{\n "title": "A ruling",\n "date": "2017-05-03",\n "params": {"author": "Jo Roe"}\n}';
    expect(await article(`${matter}\n\n${TEXT}\n`)).toMatchObject({
      headline: 'A ruling',
      date: '2017-05-03',
      author: 'Jo Roe',
      paragraphs: [TEXT],
    });
  });

  it.each([
    ['YAML: a name that is not there', '---\ntitle: A ruling\nauthor: *desk\n---\n\nText.\n', 3, /asterisk/],
    [
      'YAML: names of names of names',
      `---\na: &a [x, x, x, x, x]\n${'bcdefgh'.replace(/./g, (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]\n`)}---\n\nText.\n`,
      3,
      /too often/,
    ],
    [
      'YAML: values in values in values',
      `---\ntitle: A ruling\ndate: ${'['.repeat(20_000)}\n---\n\nText.\n`,
      3,
      /too deeply/,
    ],
    [
      'front matter that is longer than any',
      `---\ntitle: A ruling\n${'tag: [a, b]\n'.repeat(9_000)}---\n\nText.\n`,
      2,
      /at most \d+ are read/,
    ],
    ['TOML', '+++\ntitle = "A ruling"\ndate = soon\n+++\n\nText.\n', 3, /not valid TOML/],
    ['TOML that is never closed', '+++\ntitle = "A ruling"\n\nText.\n', 1, /never closed/],
    ['JSON', '{\n "title": "A ruling",\n "date": soon\n}\n\nText.\n', 3, /not valid JSON/],
  ])('%s is rejected with its line and a remedy', async (_name, text, line, reason) => {
    const { read: articles, rejected } = await read(text);
    expect(articles).toEqual([]);
    expect(rejected).toMatchObject([{ line, remedy: expect.stringMatching(/\w/) }]);
    expect(rejected[0]!.reason).toMatch(reason);
  });

  it('takes keys that are no words, and values that say nothing, for nothing', async () => {
    const matter = 'title:\ndate: ~\n? {a: b}\n: c\nauthor: {name: {name: {name: Jo Roe}}}';
    expect(await article(`---\n${matter}\n---\n# A ruling\n\n${TEXT}\n`)).toMatchObject({
      headline: 'A ruling',
      date: null,
      author: 'Jo Roe',
    });
  });

  it('is optional, and a ruled line at the top is none', async () => {
    expect((await article(`---\n\n${TEXT}\n`)).paragraphs).toEqual([TEXT]);
  });
});

describe('the body', () => {
  it('has its first heading for a headline', async () => {
    expect(await article(`# A *ruling*\n\n${TEXT}\n`)).toMatchObject({
      id: 'in/page',
      headline: 'A ruling',
      paragraphs: [TEXT],
    });
    expect(await article(`A ruling\n========\n\n${TEXT}\n`)).toMatchObject({ headline: 'A ruling' });
  });

  it.each<[string, string, string[]]>([
    [
      'emphasis, links, code',
      'A **bold** [link](https://x.example) and `code` here.',
      ['A bold link and code here.'],
    ],
    ['what is struck out', 'The fare is ~~seven~~ nine crowns ~~or so~~.', ['The fare is nine crowns.']],
    [
      'high and low figures in HTML',
      'It holds 10<sup>6</sup> litres of H<sub>2</sub>O & more, <b>says</b> <del>he</del> she.',
      ['It holds 10⁶ litres of H₂O & more, says she.'],
    ],
    [
      'HTML between the paragraphs',
      `<div class="box">\n<p>${TEXT}</p>\n<ul><li>One chair</li></ul></div>\n\n<!-- more -->\n\n<p>It may appeal.</p>`,
      [TEXT, 'One chair', 'It may appeal.'],
    ],
    [
      'a component around text',
      `<Callout type="note">\n${TEXT}\n</Callout>\n\n<Figure src="a.jpg" />\n\nIt may appeal.`,
      [TEXT, 'It may appeal.'],
    ],
    [
      'a picture in HTML without its caption',
      `${TEXT}\n\n<figure><img src="a.jpg"><figcaption>The chair</figcaption></figure>\n\nIt may appeal.`,
      [TEXT, 'It may appeal.'],
    ],
    ['soft and hard line breaks', 'One\nline  \nand another.', ['One line and another.']],
    ['headings', `${TEXT}\n\n## What next\n\nIt may appeal.`, [TEXT, 'It may appeal.']],
    [
      'lists',
      `${TEXT}\n\n1. one thing\n2. another\n   - a part of it`,
      [TEXT, 'one thing', 'another', 'a part of it'],
    ],
    ['quotes', '> It was never\n> about the money.', ['It was never about the money.']],
    [
      'tables',
      '| Year | Chairs |\n|---|---|\n| 2016 | 14,000 |\n| 2017 | |',
      ['Year: 2016; Chairs: 14,000', 'Year: 2017'],
    ],
    ['code blocks', `${TEXT}\n\n\`\`\`js\nlet chair = 1;\n\`\`\``, [TEXT, 'let chair = 1;']],
    [
      'pictures and markup',
      `${TEXT}\n\n![A chair](chair.jpg)\n\n<div class="x">\n\nIt may appeal.`,
      [TEXT, 'It may appeal.'],
    ],
    [
      'escapes and entities',
      'Acme \\*v\\* Beta &amp; Co was heard in May.',
      ['Acme *v* Beta & Co was heard in May.'],
    ],
    ['footnotes', `${TEXT.slice(0, -1)}[^1].\n\n[^1]: In May.`, [TEXT]],
    ['furniture', `${TEXT}\n\n*Sign up to our newsletter*\n\nIt may appeal.`, [TEXT, 'It may appeal.']],
  ])('%s', async (_name, text, paragraphs) => {
    expect((await article(`# A ruling\n\n${text}\n`)).paragraphs).toEqual(paragraphs);
  });

  it('keeps the lines of the file in what it removed', async () => {
    const { read: articles } = await read(
      `---\ntitle: x\n---\n\n${TEXT}\n\nAdvertisement\n\n<br>\n\n${TEXT.replace('fined', 'cleared')}\n`,
    );
    expect(articles[0]!.removed).toEqual([
      { line: 7, text: 'Advertisement', rule: 'furniture/advertisement' },
      { line: 9, text: '<br>', rule: 'markdown/html' },
    ]);
  });

  it('reads a page that is one endless block as plain text', async () => {
    const { read: articles } = await read(`# A ruling\n\n${`${TEXT}\n`.repeat(1200)}`);
    expect(articles[0]!.removed[0]!.rule).toBe('markdown/read-as-text');
    expect(articles[0]!.article.headline).toBe('A ruling');
  });
});
