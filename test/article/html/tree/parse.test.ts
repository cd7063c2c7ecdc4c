import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsIn, type PageElement } from '../../../../src/article/html/tree/element.js';
import { parsePage } from '../../../../src/article/html/tree/parse.js';

/** An element as a short line: its name and, in brackets, what it holds. */
function outline(element: PageElement): string {
  const inside = element.children.map((child) => (typeof child === 'string' ? child : outline(child)));
  return inside.length === 0 ? element.name : `${element.name}(${inside.join(' ')})`;
}
const body = (html: string) =>
  parsePage(html)
    .body.children.map((child) => (typeof child === 'string' ? child : outline(child)))
    .join(' ');

function depth(root: PageElement): number {
  let deepest = 0;
  for (const element of elementsIn(root)) {
    let levels = 0;
    for (let at = element.parent; at; at = at.parent) levels++;
    deepest = Math.max(deepest, levels);
  }
  return deepest;
}

describe('parsePage', () => {
  it.each([
    ['a paragraph ends where the next begins', '<p>one<p>two', 'p(one) p(two)'],
    ['and where a block begins', '<p>one<ul><li>two</ul>', 'p(one) ul(li(two))'],
    ['but not in a cell', '<p>one<table><tr><td><p>two</table>', 'p(one) table(tr(td(p(two))))'],
    [
      'items end where the next begins',
      '<ul><li>one<li>two<ul><li>three</ul></ul>',
      'ul(li(one) li(two ul(li(three))))',
    ],
    ['terms too', '<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a) dd(b) dt(c))'],
    ['rows and cells too', '<table><tr><td>a<td>b<tr><td>c</table>d', 'table(tr(td(a) td(b)) tr(td(c))) d'],
    [
      'a table in a table is closed by its own end tag',
      '<table><tr><td><table><tr><td>a</table>b</table>',
      'table(tr(td(table(tr(td(a))) b)))',
    ],
    ['an end tag without its element closes nothing', '<div>one</b></section>two</div>', 'div(onetwo)'],
    ['an inline end tag closes nothing outside of its block', '<b><div>one</b>two</div>', 'b(div(onetwo))'],
    ['a link ends where the next begins', '<a>one<a>two', 'a(one) a(two)'],
    ['empty elements hold nothing', 'one<br>two<img>three', 'one br two img three'],
    ['a slash closes only what is foreign', '<div/>one<svg><path/></svg>two', 'div(one svg(path) two)'],
    ['entities are decoded', 'a&amp;b &lt;c&#33; &eacute;', 'a&b <c! é'],
    ['scripts are no elements', 'one<script>if (a<b) "</p>"</script>', 'one script(if (a<b) "</p>")'],
    ['what browsers take for a break', 'one</br>two', 'one br two'],
  ])('%s', (_name, html, expected) => expect(body(html)).toBe(expected));

  it('tells head from body, whichever tags are left out', () => {
    for (const html of [
      '<html><head><title>T</title></head><body><p>one</body></html>',
      '<title>T</title><p>one',
      '<!doctype html>\n<title>T</title>\n<body><p>one',
      '<html><title>T</title><body><body><p>one</p></html>',
    ]) {
      const { root } = parsePage(html);
      expect(outline(root), html).toMatch(/^html\(head\(title\(T\)\) body\((?:\s*)p\(one\)\s*\)\)$/);
    }
  });

  it('keeps the first of two attributes with one name, in small letters, decoded', () => {
    const [first] = parsePage('<p CLASS="a &amp; b" class=c hidden>x').body.children as PageElement[];
    expect([...first!.attributes]).toEqual([
      ['class', 'a & b'],
      ['hidden', ''],
    ]);
  });

  it('puts what is too deep beside its parent and loses no text', () => {
    for (const tag of ['div', 'b', 'ul><li', 'table><tr><td', 'svg><g']) {
      const html = `${`<${tag}>`.repeat(3000)}deep`;
      const { root } = parsePage(html);
      expect(depth(root), tag).toBeLessThanOrEqual(512);
      expect(
        [...elementsIn(root)].some(({ children }) => children.includes('deep')),
        tag,
      ).toBe(true);
    }
  });

  it('reads any text, whatever tags stand in it', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '</ul>',
      '<a>',
      '</a>',
      '<svg>',
      '<br/>',
      '</body>',
      '<head>',
      '<',
      '&',
      '<!--',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { root } = parsePage(pieces.join(''));
        for (const element of elementsIn(root)) expect(element.parent!.children).toContain(element);
      }),
    );
  });
});
