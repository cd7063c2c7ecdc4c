import { deflateRawSync, deflateSync } from 'node:zlib';
import { pageOf } from '../folder.js';

/**
 * Files that were made to hold up, break or mislead whoever reads them, each of a kind that a program of its own could be attacked
 * with. Nobody's files: what counts is that each is read or rejected with a reason, soon, and that nothing else suffers.
 */

/** Of what shows only at a size so much is made; `HOSTILE_SCALE=8` makes what the readers were attacked with at first. */
const SCALE = Number(process.env.HOSTILE_SCALE ?? 1) / 8;

const many = (text: string, times: number) => text.repeat(Math.ceil(times * SCALE));
const nested = (open: string, close: string, depth: number, inner = 'x') =>
  `${many(open, depth)}${inner}${many(close, depth)}`;
const STORY = pageOf(50);
const BODY = STORY.slice(STORY.indexOf('\n') + 2);
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>A story</title>${head}</head><body><article><h1>A story of Ward 50</h1>${BODY.split(
    '\n\n',
  )
    .map((text) => `<p>${text}</p>`)
    .join('')}${body}</article></body></html>`;
const ldjson = (json: string) => page('', `<script type="application/ld+json">${json}</script>`);
const matter = (yaml: string) => `---\ntitle: A story\n${yaml}\n---\n\n${STORY}`;
const toml = (text: string) => `+++\ntitle = "A story"\n${text}\n+++\n\n${STORY}`;

const YAML: Record<string, string> = {
  'flow.md': matter(`tags: ${nested('[', ']', 20_000)}`),
  'maps.md': matter(`tags: ${nested('{a: ', '}', 8_000)}`),
  'dashes.md': matter(`tags:\n${many('- ', 20_000)}x`),
  'questions.md': matter(many('? ', 20_000)),
  'lists-as-names.md': matter(`tags: ${'[? '.repeat(150)}${']'.repeat(150)}`),
  'names-in-names.md': matter(`tags: ${'{? '.repeat(300)}${'}'.repeat(300)}`),
  'elsewhere-as-name.md': matter('a: &a [x]\ntags: {*a : b}'),
  'merges.md': matter(
    [
      'a0: &a0 {k0: 1}',
      ...Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} {<<: [${many(`*a${n},`, 9)}]}`),
    ].join('\n'),
  ),
  'aliases.md': matter(
    [
      'a0: &a0 [x]',
      ...Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [${many(`*a${n},`, 9)}]`),
    ].join('\n'),
  ),
  'itself.md': matter('a: &a [*a]\nauthor: *a'),
  'tags.md': matter(
    'date: !!js/function "function () { process.exit(1) }"\nauthor: !!python/object:os.system x',
  ),
  'prototype.md': matter('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}'),
  'numbers.md': matter(
    `author: 1e999999\ndate: ${many('9', 5_000)}\ntags: [.inf, -.inf, .nan, 0x${many('f', 5_000)}]`,
  ),
  'dates.md': matter('date: 99999-99-99T99:99:99Z\nupdated: -271821-04-20'),
  'keys.md': matter(Array.from({ length: 5_000 * SCALE }, (_, n) => `k${n}: ${n}`).join('\n')),
  'same-keys.md': matter(many('author: B\n', 3_000)),
  'documents.md': `${many('---\n', 20_000)}${STORY}`,
  'quote.md': matter(`author: "${many('\\\n', 20_000)}`),
  'block.md': matter(`author: >9\n${many(' '.repeat(9), 3_000)}x`),
  'comments.md': matter(many('#\n', 20_000)),
};

const TOML: Record<string, string> = {
  'dots.md': toml(`${many('a.', 20_000)}a = 1`),
  'tables.md': toml(`[${many('a.', 20_000)}a]\nb = 1`),
  'arrays.md': toml(`a = ${nested('[', ']', 20_000)}`),
  'inline.md': toml(`a = ${nested('{a = ', '}', 8_000, '1')}`),
  'many-tables.md': toml(many('[[a]]\n', 8_000)),
  'prototype-toml.md': toml('__proto__.polluted = true\n[constructor.prototype]\npolluted = true'),
  'times.md': toml('date = 9999-99-99T99:99:99.999999999999+99:99'),
  'strings.md': toml(`author = """${many('\\\n', 20_000)}"""`),
};

const JSON_LD: Record<string, string> = {
  'deep.html': ldjson(nested('[', ']', 50_000, '')),
  'deep-objects.html': ldjson(nested('{"@graph":[', ']}', 20_000, '')),
  'wide.html': ldjson(`[${many('{"@type":"Article","headline":"A"},', 20_000)}{}]`),
  'people.html': ldjson(
    `{"@type":"NewsArticle","headline":"A story","author":[${many('{"@type":"Person","name":"A. B"},', 20_000)}{}]}`,
  ),
  'body.html': ldjson(`{"@type":"NewsArticle","headline":"A story","articleBody":"${many('a ', 400_000)}"}`),
  'prototype.html': ldjson(
    '{"@type":"NewsArticle","__proto__":{"polluted":true},"constructor":{"prototype":{}}}',
  ),
  'date.html': ldjson(`{"@type":"NewsArticle","datePublished":"${many('2017-', 60_000)}"}`),
  'scripts.html': page(
    '',
    many('<script type="application/ld+json">{"@type":"NewsArticle"}</script>', 8_000),
  ),
  'escapes.html': ldjson(`{"@type":"NewsArticle","headline":"${many('\\u0000\\ud800', 20_000)}"}`),
  'nearly.html': ldjson(`{"@type":"NewsArticle","headline":"${many('"', 30_000)}"}`),
  'commas.html': ldjson(`{"@type":"NewsArticle"${many(',', 60_000)}}`),
  'comments.html': ldjson(`${many('/*', 60_000)}{"@type":"NewsArticle"}`),
};

const MARKDOWN: Record<string, string> = {
  'quotes.md': `# A story\n\n${many('> ', 250_000)}x\n\n${BODY}`,
  'quotes-in-lines.md': `# A story\n\n${Array.from({ length: 400 }, (_, n) => `${many('> ', n)}x`).join('\n')}\n\n${BODY}`,
  'quotes-and-lists.md': `# A story\n\n${many('> - ', 60_000)}x\n\n${BODY}`,
  'lists.md': `# A story\n\n${Array.from({ length: 700 }, (_, n) => `${many('  ', n)}- x`).join('\n')}\n\n${BODY}`,
  'numbers-in-lists.md': `# A story\n\n${many('1. ', 60_000)}x\n\n${BODY}`,
  'brackets.md': `# A story\n\n${many('[', 60_000)}\n\n${BODY}`,
  'links.md': `# A story\n\n${many('[a](', 30_000)}\n\n${BODY}`,
  'pictures.md': `# A story\n\n${many('![a](b "', 30_000)}\n\n${BODY}`,
  'stars.md': `# A story\n\n${many('**a *b ', 20_000)}\n\n${BODY}`,
  'underlines.md': `# A story\n\n${many('*_', 30_000)}\n\n${BODY}`,
  'ticks.md': `# A story\n\n${Array.from({ length: 500 }, (_, n) => `${many('`', n)} a`).join(' ')}\n\n${BODY}`,
  'tildes.md': `# A story\n\n${many('~~a~~~b~~', 20_000)}\n\n${BODY}`,
  'definitions.md': `# A story\n\n${Array.from({ length: 20_000 * SCALE }, (_, n) => `[a${n}]: /b`).join('\n')}\n\n${BODY}`,
  'same-definitions.md': `# A story\n\n${many('[a]: /b\n', 20_000)}\n${many('[a] ', 20_000)}\n\n${BODY}`,
  'notes.md': `# A story\n\n${many('a[^1] ', 20_000)}\n\n${many('[^1]: b\n\n', 5_000)}\n\n${BODY}`,
  'cells.md': `# A story\n\n${many('|a', 20_000)}|\n${many('|-', 20_000)}|\n${many('|b', 20_000)}|\n\n${BODY}`,
  'rows.md': `# A story\n\n|a|b|\n|-|-|\n${many('|b|c|\n', 30_000)}\n\n${BODY}`,
  'tags.md': `# A story\n\n${many('<a b="', 30_000)}\n\n${BODY}`,
  'comments.md': `# A story\n\n${many('<!--', 60_000)}\n\n${BODY}`,
  'entities.md': `# A story\n\n${many('&#x10ffff;&amp', 30_000)}\n\n${BODY}`,
  'addresses.md': `# A story\n\n${many('www.a.', 30_000)}\n\n${many('a@', 30_000)}\n\n${BODY}`,
  'fences.md': `# A story\n\n${many('```\n~~~\n', 20_000)}\n\n${BODY}`,
  'shortcodes.md': `# A story\n\n${many('{{< a {% b ', 20_000)}\n\n${BODY}`,
  'tasks.md': `# A story\n\n${many('- [ ] ', 40_000)}\n\n${BODY}`,
  'underlined-headings.md': `# A story\n\n${many('a\n', 30_000)}===\n\n${BODY}`,
};

const HTML: Record<string, string> = {
  'formatting.html': page(many('<b><i><u></b></i>', 30_000)),
  'misnested.html': page(many('<a><p><b></a></p>', 20_000)),
  'tables.html': page(nested('<table><tr><td>', '</td></tr></table>', 20_000)),
  'spans.html': page(`<table>${many('<tr><td colspan="1000000" rowspan="65534">a</td></tr>', 500)}</table>`),
  'attributes.html': page(
    `<p ${Array.from({ length: 60_000 * SCALE }, (_, n) => `a${n}="b"`).join(' ')}>x</p>`,
  ),
  'attribute.html': page(`<p class="${many('a ', 400_000)}" style="${many('a:b;', 100_000)}">x</p>`),
  'open.html': page(many('<p', 60_000)),
  'less.html': page(many('<', 300_000)),
  'close.html': page(many('</', 200_000)),
  'select.html': page(nested('<select><option>', '', 20_000)),
  'svg.html': page(nested('<svg><foreignObject>', '</foreignObject></svg>', 10_000)),
  'math.html': page(`<math>${nested('<msup><mi>', '</mi></msup>', 10_000)}</math>`),
  'template.html': page(nested('<template>', '</template>', 20_000)),
  'plaintext.html': page(`<plaintext>${many('<p>', 100_000)}`),
  'frames.html': page(many('<iframe srcdoc="<p>a</p>"></iframe>', 20_000)),
  'ruby.html': page(nested('<ruby><rt>', '</rt></ruby>', 10_000)),
  'figures.html': page(nested('<figure><figcaption>', '</figcaption></figure>', 10_000)),
  'lists.html': page(nested('<ul><li>', '</li></ul>', 20_000)),
  'quotes.html': page(nested('<blockquote><p>', '</p></blockquote>', 20_000)),
  'definitions.html': page(many('<dl><dt>a<dd>b', 20_000)),
  'headings.html': page(many('<h2>A word</h2>', 30_000)),
  'links.html': page(many('<a href="/x">A word of it</a> ', 30_000)),
  'paragraphs.html': page(many('<p>A word of it.', 60_000)),
  'breaks.html': page(many('a<br>', 100_000)),
  'entities.html': page(`<p>${many('&notin&ampamp;&#0;&#xffffffff;', 30_000)}</p>`),
  'title.html': `<title>${many('A | ', 200_000)}</title>${page('')}`,
  'metas.html': page('', many('<meta property="article:author" content="A. B">', 20_000)),
  'comment.html': page(`<!--${many('--!', 100_000)}`),
  'cdata.html': page(many('<![CDATA[', 60_000)),
  'instruction.html': page(many('<?php ', 60_000)),
  'doctype.html': `${many('<!DOCTYPE ', 60_000)}${page('')}`,
  'names.html': page(`<${many('a', 500_000)}>x`),
  'charset.html': `<meta charset="${many('utf-8', 20_000)}">${page('')}`,
  'base.html': page('', many('<base href="//a">', 20_000)),
  'hidden.html': page(nested('<div hidden style="display:none">', '</div>', 20_000)),
  'times.html': page(many('<time datetime="2017-99-99">then</time>', 20_000)),
};

const MAIL: Record<string, string> = {
  'parts.eml': mail(
    Array.from(
      { length: 3_000 * SCALE },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join(''),
  ),
  'same-parts.eml': mail(
    `Content-Type: multipart/mixed; boundary=b\n\n${many('--b\nContent-Type: text/plain\n\na\n', 20_000)}`,
  ),
  'no-boundary.eml': mail(`Content-Type: multipart/mixed; boundary=""\n\n${many('--\n', 60_000)}`),
  'words.eml': mail(`X-A: ${many('=?utf-8?q?a?= ', 40_000)}\nContent-Type: text/plain\n\n${BODY}`),
  'word.eml': mail(`Subject: ${many('=?utf-8?b?', 40_000)}\nContent-Type: text/plain\n\n${BODY}`),
  'header.eml': mail(`X-A: ${many('a', 900_000)}\nContent-Type: text/plain\n\n${BODY}`),
  'headers.eml': mail(`${many('X-A: a\n', 100_000)}Content-Type: text/plain\n\n${BODY}`),
  'addresses.eml': mail(`To: ${many('"a" <b@c.de>, ', 40_000)}\nContent-Type: text/plain\n\n${BODY}`),
  'groups.eml': mail(`To: ${many('a:', 40_000)}\nContent-Type: text/plain\n\n${BODY}`),
  'comments.eml': mail(`From: ${many('(', 60_000)}\nContent-Type: text/plain\n\n${BODY}`),
  'base64.eml': mail(`Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${many('!=', 300_000)}`),
  'printable.eml': mail(
    `Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${many('=\n', 200_000)}${BODY}`,
  ),
  'charset.eml': mail(`Content-Type: text/plain; charset="${many('x', 9_000)}"\n\n${BODY}`),
  'within.eml': mail(many('Content-Type: message/rfc822\n\n', 2_000)),
  'parameters.eml': mail(`Content-Type: text/plain; ${many('a*0*=b;', 30_000)}\n\n${BODY}`),
};

function mail(rest: string): string {
  return `From: a@b.example\nSubject: A story of Ward 50\nDate: Mon, 1 May 2017 10:00:00 +0000\nMIME-Version: 1.0\n${rest}`;
}

const ROW = `A story of Ward 50,"${BODY.slice(0, 600).replaceAll('"', "'")}"`;
const CSV: Record<string, string> = {
  'open.csv': `title,text\n"A story,${many('a,b\n', 100_000)}`,
  'wide.csv': `${many('title,', 60_000)}text\n${ROW}`,
  'quotes.csv': `title,text\n${many('"', 300_000)}`,
  'empty.csv': `title,text\n${many(',\n', 200_000)}`,
  'rows.csv': `title,text\n${many(`${ROW}\n`, 3_000)}`,
  'uneven.csv': `title,text\n${many('a,b,c,d,e,f\n', 60_000)}`,
  'separators.csv': `title;text|x\ty,z\n${many(';|\t,', 100_000)}`,
  'nul.csv': `title,text\n${many('\u0000,', 60_000)}`,
  'formula.csv': `title,text\n=HYPERLINK("http://a"),${ROW}`,
};

const laughs = (entities: number) =>
  `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from(
    { length: entities },
    (_, n) => `<!ENTITY l${n + 1} "${many(`&l${n};`, 10)}">`,
  ).join('')}<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "file:///etc/passwd">%y;]>`;
const wiki = (text: string, before = '') =>
  `${before}<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><page><title>A story</title><ns>0</ns><id>1</id><revision><id>1</id><timestamp>2017-05-01T00:00:00Z</timestamp><text xml:space="preserve">${text}</text></revision></page></mediawiki>`;
const wordpress = (item: string, before = '') =>
  `${before}<rss version="2.0" xmlns:content="c" xmlns:wp="w"><channel><title>A</title><wp:wxr_version>1.2</wp:wxr_version>${item}</channel></rss>`;
const post = (content: string) =>
  `<item><title>A story</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
const XML: Record<string, string> = {
  'laughs.xml': wiki(`${BODY}\n&l20;&x;`, laughs(20)),
  'laughs-wordpress.xml': wordpress(`<item><title>&l20;&x;</title></item>`, laughs(20)),
  'templates.xml': wiki(`${many('{{a|', 60_000)}\n\n${BODY}`),
  'arguments.xml': wiki(`${nested('{{{', '}}}', 30_000)}\n\n${BODY}`),
  'links.xml': wiki(`${nested('[[a|', ']]', 30_000)}\n\n${BODY}`),
  'tables.xml': wiki(`${many('{|\n|-\n|', 20_000)}\n\n${BODY}`),
  'references.xml': wiki(`${many('&lt;ref name="a"&gt;', 20_000)}\n\n${BODY}`),
  'nowiki.xml': wiki(`${many('&lt;nowiki&gt;', 30_000)}\n\n${BODY}`),
  'apostrophes.xml': wiki(`${many("'''''a''", 30_000)}\n\n${BODY}`),
  'headings.xml': wiki(`${many('= = ', 60_000)}\n\n${BODY}`),
  'redirects.xml': wiki('#REDIRECT [[A story]]'),
  'deep.xml': nested('<a>', '</a>', 100_000),
  'attributes.xml': `<mediawiki ${Array.from({ length: 40_000 * SCALE }, (_, n) => `a${n}="b"`).join(' ')}></mediawiki>`,
  'open.xml': `<mediawiki>${many('<page>', 60_000)}`,
  'pages.xml': wiki('x').replace(
    '</mediawiki>',
    `${many('<page><title>A</title></page>', 20_000)}</mediawiki>`,
  ),
  'shortcodes.xml': wordpress(post(`${many('[a b="', 30_000)}${BODY}`)),
  'blocks.xml': wordpress(post(`${many('<!-- wp:group -->', 20_000)}${BODY}`)),
  'items.xml': wordpress(many('<item></item>', 40_000)),
};

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A zip archive by the format's own description (APPNOTE 6.3). */
export function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes);
    const raw = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, raw, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, tail, raw]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const zip = (parts: Record<string, string | Buffer>) =>
  zipOf(Object.entries(parts).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })));

const CONTAINER = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>';
function book(parts: Record<string, string | Buffer>, spine = '<itemref idref="c"/>', container = CONTAINER) {
  const opf = `<package><metadata><title>A book</title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine>${spine}</spine></package>`;
  return zip({ 'META-INF/container.xml': container, 'a.opf': opf, 'c.xhtml': page(''), ...parts });
}
const EPUB: Record<string, Buffer> = {
  'spine.epub': book({}, many('<itemref idref="c"/>', 30_000)),
  'chapter.epub': book({ 'c.xhtml': page(nested('<div><section>', '</section></div>', 20_000)) }),
  'contents.epub': book({ 'n.xhtml': nested('<ol><li><a href="c.xhtml">a</a>', '</li></ol>', 20_000) }),
  'package.epub': book({ 'a.opf': nested('<package>', '</package>', 50_000) }),
  'laughs.epub': book({ 'a.opf': `${laughs(20)}<package>&l20;&x;</package>` }),
  'outside.epub': book({}, '', CONTAINER.replace('a.opf', '../../../../etc/passwd')),
  'locks.epub': book({ 'META-INF/encryption.xml': nested('<a>', '</a>', 50_000) }),
  'paths.epub': book({
    'a.opf': `<package><manifest>${many('<item id="c" href="%%%"/>', 9_000)}</manifest><spine><itemref idref="c"/></spine></package>`,
  }),
};

const TYPES =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const word = (body: string, parts: Record<string, string> = {}) =>
  zip({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${BODY.split('\n\n')
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')}${body}</w:body></w:document>`,
    ...parts,
  });
const style = (id: string, on: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
const DOCX: Record<string, Buffer> = {
  'tables.docx': word(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 5_000)),
  'styles.docx': word('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', {
    'word/styles.xml': `<w:styles xmlns:w="w">${style('A', 'B')}${style('B', 'A')}</w:styles>`,
  }),
  'chain.docx': word('<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', {
    'word/styles.xml': `<w:styles xmlns:w="w">${Array.from({ length: 20_000 * SCALE }, (_, n) => style(`s${n}`, `s${n + 1}`)).join('')}</w:styles>`,
  }),
  'fields.docx': word(many('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', 20_000)),
  'runs.docx': word(`<w:p>${many('<w:r><w:t>a</w:t></w:r>', 60_000)}</w:p>`),
  'revisions.docx': word(nested('<w:ins><w:del>', '</w:del></w:ins>', 5_000)),
  'outside.docx': word('', {
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" TargetMode="External" Target="file:///etc/passwd" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"/></Relationships>',
  }),
  'laughs.docx': word('', { 'word/document.xml': `${laughs(20)}<w:document>&l20;&x;</w:document>` }),
  'sizes.docx': word(
    many(
      '<w:p><w:pPr><w:ind w:left="99999999999"/><w:numPr><w:ilvl w:val="-1"/><w:numId w:val="1e9"/></w:numPr></w:pPr></w:p>',
      5_000,
    ),
  ),
};

const ZIP: Record<string, Buffer> = {
  'paths.zip': zip({ '../../a.txt': STORY, '/etc/b.txt': STORY, 'C:\\c.txt': STORY, 'a/../../d.txt': STORY }),
  'same.zip': zipOf(
    Array.from({ length: 3_000 * SCALE }, () => ({ name: 'a.txt', bytes: Buffer.from(STORY) })),
  ),
  'names.zip': zipOf([{ name: `${many('a/', 20_000)}b.txt`, bytes: Buffer.from(STORY) }]),
  'hostile.zip': zip({ 'a.md': YAML['aliases.md']!, 'b.html': JSON_LD['deep.html']!, 'c.txt': STORY }),
  'bomb.zip': zip({ 'a.txt': Buffer.alloc(80 * 1024 ** 2, 'a ') }),
  'end.zip': Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18, 255)]),
  'cut.zip': zip({ 'a.txt': STORY }).subarray(0, 200),
};

/** A PDF of objects, the first of which is its catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [n, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${n + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    parts.push(part);
    at += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const streamOf = (data: string | Buffer, dict = '') =>
  Buffer.concat([
    Buffer.from(`<</Length ${data.length}${dict}>>stream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ]);
const packedStream = (data: Buffer, dict = '') => streamOf(deflateSync(data), `/Filter/FlateDecode${dict}`);
/** One page of that content. */
export function pdfPage(
  content: Buffer | string,
  more: readonly (string | Buffer)[] = [],
  resources = '',
): Buffer {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>>>`,
    typeof content === 'string' ? streamOf(content) : content,
    FONT,
    ...more,
  ]);
}
const SHOWN = `BT /F 11 Tf 50 700 Td 14 TL ${BODY.split('\n\n')
  .flatMap((text) => text.match(/.{1,80}(?: |$)/g) ?? [])
  .map((line) => `(${line.trim()}) Tj T*`)
  .join(' ')} ET`;
const PDF: Record<string, Buffer> = {
  'plain.pdf': pdfPage(SHOWN),
  'saves.pdf': pdfPage(`${many('q ', 20_000)}${SHOWN}`),
  'restores.pdf': pdfPage(`${many('Q ', 500_000)}${SHOWN}`),
  'arrays.pdf': pdfPage(`${many('[', 200_000)}${SHOWN}`),
  'dictionaries.pdf': pdfPage(`${many('<<', 200_000)}${SHOWN}`),
  'texts.pdf': pdfPage(`${many('BT ', 200_000)}${SHOWN}`),
  'fonts.pdf': pdfPage(`BT ${many('/F 11 Tf ', 60_000)} ET ${SHOWN}`),
  'strings.pdf': pdfPage(`BT /F 11 Tf ${many('(', 300_000)} Tj ET`),
  'letters.pdf': pdfPage(`BT /F 11 Tf 50 700 Td ${many('(a) Tj 1 0 Td ', 60_000)} ET`),
  'matrices.pdf': pdfPage(`${many('9999 0 0 9999 0 0 cm ', 20_000)}${SHOWN}`),
  'itself.pdf': pdfPage(
    `/X Do ${SHOWN}`,
    [streamOf('/X Do /X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>')],
    '/XObject<</X 6 0 R>>',
  ),
  'forms.pdf': pdfPage(
    '/X0 Do',
    Array.from({ length: 30 }, (_, n) =>
      streamOf(
        many(`/X${n + 1} Do `, 10),
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X${n + 1} ${n + 7} 0 R>>>>`,
      ),
    ),
    '/XObject<</X0 6 0 R>>',
  ),
  'tree.pdf': pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
  'count.pdf': pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 2000000000>>']),
  'kids.pdf': pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${many('3 0 R ', 3_000)}]/Count ${Math.ceil(3_000 * SCALE)}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    streamOf(SHOWN),
    FONT,
  ]),
  'previous.pdf': pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'], '/Prev 9'),
  'length.pdf': pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Contents 4 0 R>>',
    '<</Length 4 0 R>>stream\nx\nendstream',
  ]),
  'bomb.pdf': pdfPage(packedStream(Buffer.alloc(200 * SCALE * 1024 ** 2, ' '))),
  'twice.pdf': pdfPage(
    streamOf(
      deflateSync(deflateSync(Buffer.alloc(300 * SCALE * 1024 ** 2, ' '))),
      '/Filter[/FlateDecode/FlateDecode]',
    ),
  ),
  'predictor.pdf': pdfPage(
    packedStream(
      Buffer.from(SHOWN),
      '/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32/BitsPerComponent 16>>',
    ),
  ),
  'box.pdf': pdfPage(SHOWN).subarray(0, 900),
};

/** By kind, then by the name of the file. */
export const HOSTILE: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>> = {
  yaml: YAML,
  toml: TOML,
  'json-ld': JSON_LD,
  markdown: MARKDOWN,
  html: HTML,
  mail: MAIL,
  csv: CSV,
  xml: XML,
  epub: EPUB,
  docx: DOCX,
  zip: ZIP,
  pdf: PDF,
};
