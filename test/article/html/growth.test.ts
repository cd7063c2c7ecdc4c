import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/html-file.js';

/** Characters of the smaller page. */
const SIZE = 15_000;
const TIMES = 8;
/** Eight times the page may take so many times the processor time; what grows with the square takes 64 times. */
const MOST = 30;
/** Milliseconds of processor time below which nothing is said about growth. */
const FLOOR = 60;

const P =
  '<p>The tram line between Osk and Varn opens on Friday with eleven stops, the transport board said.</p>';
const LD = '<script type="application/ld+json">';

/** Pages that are one piece many times over, by what is hard about them. */
const PAGES: Readonly<Record<string, (times: (piece: string) => string) => string>> = {
  'start tags of blocks': (times) => `${times('<div>')}${P}`,
  'start tags of formatting': (times) => `<p>x${times('<b>')}${P}`,
  'start tags of two kinds': (times) => `${times('<ul><li>x')}${P}`,
  'start tags of items': (times) => `${times('<li>x')}${P}`,
  'links in links': (times) => `${times('<p><a href="x">some text ')}${P}`,
  'tables in tables': (times) => `${times('<table><tr><td>')}${P}`,
  'end tags without elements': (times) => `${'<div>'.repeat(400)}${times('</b>')}${P}`,
  'misnested formatting': (times) => `${times('<p><b><i>x</p>')}${P}`,
  'rows of headings': (times) => `<table>${times('<tr><th>a<th>b<tr><td>c<td>d')}</table>`,
  'very wide rows': (times) => `<table><tr>${times('<th colspan=1000>x')}<tr><td>a</table>${P}`,
  'marks of notes': (times) => `<p>x${times('<sup>1</sup>')}</p>${P}`,
  'marks in marks': (times) => `<p>x${times('<sup>')}1</p>${P}`,
  'struck-out text in itself': (times) => `<p>x${times('<del>y')}</p>${P}`,
  'quotations in quotations': (times) => `<p>${times('<q>x')}</p>${P}`,
  'formulas in formulas': (times) => `<p><math>${times('<msup>')}x</math></p>${P}`,
  'rows in formulas': (times) => `<p><math>${times('<mrow>')}x</math></p>${P}`,
  'pictures of characters': (times) => `<p>x${times('<img alt="😀">')}</p>${P}`,
  'times in a line': (times) => `<h1>Tram line</h1>${times('<time>3 May 2017</time>')}${P}`,
  'line breaks': (times) => `<p>${times('a<br>')}</p>`,
  'one long word': (times) => `<p>${times('abc')}</p>${P}`,
  'one long sentence': (times) => `<p>${times('word ')}</p>${P}`,
  'white space': (times) => `<p>x${times('  \n')}y</p>${P}`,
  'signs of tags': (times) => `${times('<>')}${P}`,
  entities: (times) => `<p>${times('&amp')}</p>${P}`,
  attributes: (times) => `<p ${times('a=b ')}>x</p>${P}`,
  'long class names': (times) => `<p class="${times('a-')}">x</p>${P}`,
  'many class names': (times) => `<p class="${times('d-none ')}">x</p>${P}`,
  'long styles': (times) => `<p style="${times('display :')}">x</p>${P}`,
  'comments that do not end': (times) => `${P}${times('<!--')}`,
  'brackets in JSON-LD': (times) => `${LD}${times('[')}</script>${P}`,
  'marks in JSON-LD': (times) => `${LD}{"a":${times('"')}</script>${P}`,
  'objects in JSON-LD': (times) => `${LD}${times('{"author":')}</script>${P}`,
  'articles in JSON-LD': (times) =>
    `${LD}[${times('{"@type":"NewsArticle","author":{"@id":"a"}},')}]</script>${P}`,
  headings: (times) => `${times('<h1>Tram line opens</h1>')}${P}`,
  'a long title': (times) => `<title>${times('Tram - ')}</title>${P}`,
  'trails in trails': (times) => `${times('<div class="breadcrumb"><a>x</a>')}${P}`,
  'headings of other stories': (times) =>
    `<div>${times('<h2>Related stories</h2><a href="x">y</a>')}</div>${P}`,
  captions: (times) => `${times('<figure><img><figcaption>x</figcaption></figure>')}${P}`,
  'pictures without text': (times) => `${times('<div><img>')}x${P}`,
  'short lines': (times) => `${times('<p>Tram line')}${P}`,
  paragraphs: (times) => times(P),
  teasers: (times) =>
    `${times('<div><h3><a href="x">Tram line</a></h3><p>It opens on Friday, they said.</p></div>')}`,
  'SVG in SVG': (times) => `${times('<svg><path/>')}${P}`,
};

describe('time to read a page grows no faster than the page', () => {
  it.each(Object.entries(PAGES))('of %s', (_name, page) => {
    const take = (size: number) => {
      const html = `<!doctype html><title>Tram line opens</title>${page((piece) => piece.repeat(Math.ceil(size / piece.length)))}`;
      const before = process.cpuUsage();
      readHtml('page.html', html);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    take(SIZE);
    const small = Math.max(FLOOR / TIMES, Math.min(take(SIZE), take(SIZE)));
    const large = Math.min(take(SIZE * TIMES), take(SIZE * TIMES));
    expect(large / small).toBeLessThan(MOST);
  });
});
