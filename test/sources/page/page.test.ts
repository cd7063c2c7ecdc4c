import { describe, expect, it } from 'vitest';
import { isAboutFolder } from '../../../src/article/identifier.js';
import { readFile } from '../../../src/article/read-file.js';
import { pageFile } from '../../../src/sources/page/page-file.js';
import { extensionFor, isList } from '../../../src/sources/page/page-kind.js';
import { stamped } from '../../../src/sources/page/stamp.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const BODY = [
  'The harbour of Ostrand was closed for three days after the storm, the harbour master said on Tuesday morning.',
  'Two ferries were damaged while they lay at the pier, and repairs will take until the end of the month, she said.',
];

describe('the file that a page becomes', () => {
  it('is named after its host and the end of its path, and for its address alone', () => {
    const name = (address: string) => pageFile(new URL(address), '.html');
    expect(name('https://www.example.org/2024/05/Crème-brûlée.html?id=7')).toMatch(
      /^web\/example\.org\/creme-brulee-x[0-9a-f]{10}\.html$/,
    );
    expect(name('https://example.org/')).toMatch(/^web\/example\.org\/page-x[0-9a-f]{10}\.html$/);
    expect(name('https://example.org/%E6%97%A5')).toMatch(/^web\/example\.org\/page-x/);
    expect(name('https://example.org/%ff')).toMatch(/^web\/example\.org\/ff-x/);
    expect(name('https://example.org:8443/a')).toMatch(/^web\/example\.org-8443\/a-x/);
    expect(name(`https://example.org/${'long-'.repeat(60)}`).length).toBeLessThan(100);
    expect(
      new Set(['a?x=1', 'a?x=2', 'a', 'a/', 'b/a'].map((path) => name(`https://example.org/${path}`))).size,
    ).toBe(5);
    expect(name('https://example.org/a')).toBe(name('https://example.org/a'));
  });

  it('never leads out of its folder, is never hidden and never about the folder', () => {
    for (const path of [
      '../../etc/passwd',
      '..%2f..%2fetc',
      '.hidden',
      'README',
      'sources',
      'license-1',
      'credits.v2',
      '...',
    ]) {
      const file = pageFile(new URL(`https://example.org/${path}`), '.txt');
      expect(file).toMatch(/^web\/example\.org\/[a-z0-9][a-z0-9-]*\.txt$/);
      expect(isAboutFolder(file.split('/').at(-1)!)).toBe(false);
    }
  });

  it.each([
    ['text/html', '/a', 'x', '.html'],
    ['application/xhtml+xml', '/a', 'x', '.html'],
    ['text/plain', '/a', 'x', '.txt'],
    ['text/plain', '/a.md', 'x', '.md'],
    ['text/plain', '/a.txt', '<!DOCTYPE html><p>x', '.html'],
    ['', '/a', '\ufeff<html>', '.html'],
    ['application/octet-stream', '/a.html', 'x', '.html'],
    ['image/png', '/a.html', 'x', null],
    ['application/octet-stream', '/a.exe', 'x', null],
    ['', '/a', 'x', null],
  ])('of the type %j at %s is %s', (type, path, body, extension) => {
    expect(extensionFor(type, new URL(`https://example.org${path}`), bytes(body))).toBe(extension);
  });
});

describe('a list of articles is no article', () => {
  it.each([
    ['application/rss+xml', 'anything', true],
    ['application/feed+json', '{}', true],
    ['text/xml', '<?xml version="1.0"?>\n<!-- made by hand --><!-- and again -->\n<rss version="2.0">', true],
    ['application/xml', '<feed xmlns="http://www.w3.org/2005/Atom">', true],
    ['text/html', '\ufeff<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><urlset xmlns="x">', true],
    ['application/json', '{"title":"News","version":"https://jsonfeed.org/version/1.1","items":[]}', true],
    ['text/html', '<!doctype html><html><p>An rss feed: &lt;rss&gt;', false],
    ['application/xhtml+xml', '<?xml version="1.0"?><!DOCTYPE html><html>', false],
    ['application/json', '{"headline":"On https://jsonfeed.org/"}', false],
    ['text/xml', `<!--${'x'.repeat(9_000)}`, false],
    ['text/plain', '', false],
  ])('of the type %s: %s', (type, body, isOne) => {
    expect(isList(type, bytes(body))).toBe(isOne);
  });
});

describe('what a page does not say of itself', () => {
  const read = async (file: string, text: string) =>
    (
      await readFile(
        file,
        stamped(file, bytes(text), { url: 'https://example.org/a?b=1&c="2"', date: '2024-05-06T07:08:09Z' }),
      )
    ).read[0]!.article;
  const said = {
    url: 'https://example.org/a?b=1&c=%222%22',
    date: '2024-05-06',
    headline: 'Harbour closed after storm',
    paragraphs: BODY,
  };

  it.each([
    [
      'with a head',
      `<!doctype html><html><head lang="en"><title>Harbour closed after storm</title></head><body><h1>Harbour closed after storm</h1>`,
    ],
    ['without one', `<!doctype html><html><h1>Harbour closed after storm</h1>`],
    ['of parts alone', `<h1>Harbour closed after storm</h1>`],
  ])('is written into a page %s', async (_, head) => {
    const page = `${head}${BODY.map((text) => `<p>${text}</p>`).join('')}`;
    const article = await read('a.html', page);
    expect({ ...article, url: new URL(article.url!).href }).toMatchObject(said);
  });

  it.each(['a.txt', 'a.md'])('is written above a text (%s)', async (file) => {
    const heading = file === 'a.md' ? '# ' : '';
    const article = await read(file, `${heading}Harbour closed after storm\n\n${BODY.join('\n\n')}\n`);
    expect({ ...article, url: new URL(article.url!).href }).toMatchObject(said);
  });

  it('is not written where there is no place for it', () => {
    const json = bytes('{"headline":"x"}');
    expect(stamped('a.json', json, { url: 'https://example.org' })).toBe(json);
    const matter = bytes('---\ntitle: x\n---\n\ntext');
    expect(stamped('a.md', matter, { url: 'https://example.org' })).toBe(matter);
  });
});
