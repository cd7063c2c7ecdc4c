import { type Packed, pdfOf, zipOf } from './pack.js';

/** What a file is to hold. */
export interface Story {
  readonly headline: string;
  /** ISO 8601. */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const blocks = ({ paragraphs }: Story) => paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
const plain = ({ headline, date, paragraphs }: Story) => `${[headline, date, ...paragraphs].join('\n\n')}\n`;
const page = (story: Story) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(story.headline)}</title><meta property="article:published_time" content="${story.date}"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${escaped(story.headline)}</h1>${blocks(story)}</article><footer>All rights reserved</footer></body></html>`;

function wordOf(story: Story): Packed[] {
  const lines = [story.headline, story.date, ...story.paragraphs];
  const body = lines.map(
    (text, i) =>
      `<w:p><w:pPr>${i === 0 ? '<w:pStyle w:val="Title"/>' : ''}</w:pPr><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`,
  );
  return [
    { name: 'word/document.xml', text: `<w:document ${W}><w:body>${body.join('')}</w:body></w:document>` },
    {
      name: 'word/styles.xml',
      text: `<w:styles ${W}><w:style w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    },
  ];
}

function bookOf(story: Story): Packed[] {
  const meta = `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(story.headline)}</dc:title><dc:date>${story.date}</dc:date></metadata>`;
  return [
    {
      name: 'META-INF/container.xml',
      text: '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    },
    {
      name: 'book.opf',
      text: `<package>${meta}<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    },
    {
      name: 'a.xhtml',
      text: `<html><body><h1>${escaped(story.headline)}</h1>${blocks(story)}</body></html>`,
    },
  ];
}

type Write = (story: Story) => string | Buffer;

/** All kinds that are read, as often as they are met. */
const KINDS: readonly (readonly [extension: string, times: number, write: Write])[] = [
  ['.txt', 4, plain],
  ['.html', 4, page],
  [
    '.md',
    2,
    ({ headline, date, paragraphs }) =>
      `---\ntitle: ${quoted(headline)}\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}\n`,
  ],
  ['.json', 1, (story) => JSON.stringify(story)],
  [
    '.eml',
    1,
    ({ headline, date, paragraphs }) =>
      `From: Ada Lind <ada@example.org>\nTo: desk@example.org\nDate: ${new Date(date).toUTCString()}\nSubject: ${headline}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${paragraphs.join('\n\n')}\n`,
  ],
  ['.docx', 2, (story) => zipOf(wordOf(story))],
  ['.pdf', 1, ({ headline, date, paragraphs }) => pdfOf(headline, date, paragraphs)],
  ['.epub', 1, (story) => zipOf(bookOf(story))],
  [
    '.csv',
    1,
    ({ headline, date, paragraphs }) =>
      `title,date,text\n${quoted(headline)},${date},${quoted(paragraphs.join('\n\n'))}\n`,
  ],
  [
    '.xml',
    1,
    (story) =>
      `<rss version="2.0"><channel><title>Ward news</title><item><title>${escaped(story.headline)}</title><wp:post_date>${story.date} 10:00:00</wp:post_date><content:encoded><![CDATA[${blocks(story)}]]></content:encoded></item></channel></rss>`,
  ],
  [
    '.xml',
    1,
    ({ headline, paragraphs }) =>
      `<mediawiki version="0.11"><page><title>${escaped(headline)}</title><ns>0</ns><revision><text>${escaped(paragraphs.join('\n\n'))}</text></revision></page></mediawiki>`,
  ],
  ['.zip', 1, (story) => zipOf([{ name: 'story.txt', text: plain(story) }])],
];

const WRITERS = KINDS.flatMap(([extension, times, write]) =>
  Array.from({ length: times }, () => ({ extension, write })),
);

/** The file that the story of a number becomes: its name's extension and its bytes. */
export function fileOf(number: number, story: Story): { readonly extension: string; readonly bytes: Buffer } {
  const { extension, write } = WRITERS[number % WRITERS.length]!;
  return { extension, bytes: Buffer.from(write(story)) };
}
