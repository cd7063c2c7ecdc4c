import type { FileReading, PageContext, ReadArticle } from '../article.js';
import { readDate } from '../dates.js';
import { httpUrl } from '../fields/values.js';
import { readNames } from '../head/byline.js';
import { statements } from '../head/stated.js';
import { readBlocks } from '../html/read-blocks.js';
import { attribute, elementsIn, findElement, type PageElement } from '../html/tree/element.js';
import { blocksOf } from '../html/text/blocks.js';
import { parsePage } from '../html/tree/parse.js';
import { identifierFor } from '../identifier.js';
import { foldLine, oneLine } from '../normalise.js';
import { entryIn, openZip, type ZipEntry, ZipFault } from '../packed/unzip.js';
import { rejectedFile } from '../outcome/reader-fault.js';
import { isProse } from '../text/unit.js';
import { childrenOf, localName, parseXml, type XmlElement } from '../xml/xml.js';
import { type Chapter, chaptersOf } from './package.js';

/** Fonts may be scrambled in a book that everybody can read; anything else that is encrypted is locked. */
const FONT = /\.(?:otf|ttf|woff2?)$/i;

/** What stands in a book before and after what one reads in it, by what it is called. */
const AROUND =
  /^(?:cover|title ?page|half ?title|table of contents|contents|toc|copyright(?: page)?|colophon|imprint|impressum|inhalt(?:sverzeichnis)?|sommaire|índice|dedication|index|landmarks|start)$/i;
const AROUND_TYPE = /\b(?:cover|titlepage|toc|landmarks|copyright-page|colophon|index|halftitlepage)\b/;

/**
 * Reads an e-book: each of its parts is an article of its own, under its own headline, with the book as its source. Answers
 * then name the chapter, as readers of a book or of an issue would, and paragraphs keep their numbers when another chapter
 * changes. A book of one part is one article under the book's title.
 */
export async function readEpub(file: string, bytes: Uint8Array, context: PageContext): Promise<FileReading> {
  try {
    const entries = await openZip(bytes);
    if (await isLocked(entries))
      return rejectedFile(
        file,
        'The book is locked by its seller (DRM).',
        'Ask the publisher for a copy without it, or save the articles as .txt or .html.',
      );
    const book = await chaptersOf(entries);
    if (book === null)
      return rejectedFile(
        file,
        'It is no e-book: it does not say what its parts are.',
        'Open it in an e-book program, and save it anew as .epub.',
      );
    const chapters: { chapter: Chapter; body: PageElement }[] = [];
    for (const chapter of book.chapters) {
      const part = await entryIn(entries, chapter.path);
      if (part === null) continue;
      const { body } = parsePage(new TextDecoder().decode(part));
      if (isAround(chapter, body)) continue;
      const before = chapters.at(-1);
      if (before && goesOn(before.body, chapter, body)) before.body = together(before.body, body);
      else if (hasProse(body)) chapters.push({ chapter, body });
    }
    const read: ReadArticle[] = [];
    for (const { chapter, body } of chapters) {
      const alone = chapters.length === 1;
      const said = statements();
      const { title, author, date, publisher, url } = book;
      if (alone) said.state('headline', title, 'the title of the book');
      else said.state('headline', headingIn(body) || chapter.title, 'the heading of the chapter');
      if (!alone) said.state('source', title, 'the title of the book');
      said.state('source', publisher, 'the publisher of the book');
      said.state('url', httpUrl(url) ?? '', 'the address of the book');
      const id = alone ? identifierFor(file) : identifierFor(file, chapter.place);
      const one = readBlocks({ id, fallback: chapter.title || title }, body, context, said);
      if (one === null) continue;
      const known = { author: readNames(author), date: readDate(date) };
      const article = {
        ...one.article,
        author: one.article.author ?? known.author,
        date: one.article.date ?? known.date,
      };
      read.push({ ...one, article });
    }
    if (read.length > 0) return { file, read, rejected: [] };
    return rejectedFile(
      file,
      'The book holds no text, only pictures or lists.',
      'Save its articles as .txt or .html, or remove the file.',
    );
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const remedy = 'Open it in an e-book program, and save it anew as .epub.';
    return rejectedFile(file, `The book cannot be opened. ${error.reason}`, remedy);
  }
}

async function isLocked(entries: readonly ZipEntry[]): Promise<boolean> {
  if (entries.some(({ fault, name }) => fault?.reason === 'It is encrypted.' && !FONT.test(name)))
    return true;
  const encryption = await entryIn(entries, 'META-INF/encryption.xml');
  if (encryption === null) return false;
  const references: string[] = [];
  const walk = (element: XmlElement) => {
    if (localName(element) === 'CipherReference') references.push(element.attributes.URI ?? '');
    for (const child of childrenOf(element)) walk(child);
  };
  walk(parseXml(new TextDecoder().decode(encryption)));
  return references.some((uri) => !FONT.test(uri));
}

/** Whether a part is not read for its text: the cover, a list of contents, an imprint. */
function isAround(chapter: Chapter, body: PageElement): boolean {
  if (chapter.isNavigation || AROUND.test(chapter.title.trim())) return true;
  for (const element of [body, ...elementsIn(body)]) {
    const type = attribute(element, 'epub:type') ?? '';
    const isWhole = element.parent === null || element.parent === body || element === body;
    if (isWhole && AROUND_TYPE.test(type)) return true;
  }
  return AROUND.test(foldLine(headingIn(body))) || isMostlyLinks(body);
}

/** A list of contents that does not say that it is one. */
function isMostlyLinks(body: PageElement): boolean {
  const blocks = blocksOf(body).filter(({ kind }) => kind !== 'heading');
  const letters = (of: typeof blocks) => of.reduce((sum, { text }) => sum + text.length, 0);
  return (
    blocks.length >= 2 && letters(blocks.filter(({ linked }) => linked > 0.8)) > MOST_LINKED * letters(blocks)
  );
}

const MOST_LINKED = 0.7;

function hasProse(body: PageElement): boolean {
  return paragraphsIn(body).some((text) => isProse(text));
}

/**
 * Whether a file goes on with what the one before it tells: it begins with a heading of a lower rank, or with none and no name in
 * the list of contents, as where a program has cut a chapter to make its files small.
 */
function goesOn(before: PageElement, chapter: Chapter, body: PageElement): boolean {
  const rank = rankOf(body);
  return rank === 0 ? chapter.title === '' : rank > rankOf(before);
}

function paragraphsIn(body: PageElement): string[] {
  const found: string[] = [];
  for (const element of elementsIn(body))
    if (/^(?:p|li|td|div|blockquote)$/.test(element.name)) found.push(plain(element));
  return found;
}

/** The rank of a part's first heading: a file that begins below the rank of the one before it is a section of that. */
function rankOf(body: PageElement): number {
  const heading = findElement(body, ({ name }) => /^h[1-6]$/.test(name));
  return heading === null ? 0 : Number(heading.name[1]);
}

function together(first: PageElement, second: PageElement): PageElement {
  return { ...first, children: [...first.children, ...second.children] };
}

/** What the chapter calls itself: its first heading. */
function headingIn(body: PageElement): string {
  const heading = findElement(body, ({ name }) => /^h[1-3]$/.test(name));
  return heading === null ? '' : plain(heading);
}

function plain(element: PageElement): string {
  return oneLine(
    element.children.map((child) => (typeof child === 'string' ? child : plain(child))).join(''),
  );
}
