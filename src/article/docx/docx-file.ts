import type { FileReading, PageContext } from '../article.js';
import { readBareNames } from '../head/person.js';
import { statements } from '../head/stated.js';
import { readBlocks } from '../html/read-blocks.js';
import { parsePage } from '../html/tree/parse.js';
import { identifierFor, stemOf } from '../identifier.js';
import { entryIn, openZip, ZipFault } from '../packed/unzip.js';
import { rejectedFile } from '../outcome/reader-fault.js';
import { childOf, findIn, parseXml, textIn, type XmlElement } from '../xml/xml.js';
import { chunksIn } from './chunks.js';
import { docxHtml } from './docx-html.js';
import { propertyIn, stylesIn } from './styles.js';

const MAIN = 'word/document.xml';

/** Reads the text of a Word document as it stands now: what was deleted, notes, comments, heads and feet are left out. */
export async function readDocx(file: string, bytes: Uint8Array, context: PageContext): Promise<FileReading> {
  try {
    const entries = await openZip(bytes);
    const textOf = async (name: string) => {
      const part = await entryIn(entries, name);
      return part === null ? null : new TextDecoder().decode(part);
    };
    const main = await textOf(await mainPart(textOf));
    const body = main === null ? null : findIn(parseXml(main), 'body');
    if (body === null) {
      const other = entries.find(({ name }) => /^(?:xl|ppt)\/|^content\.xml$/.test(name));
      const what = other ? 'a spreadsheet, a presentation or a document of another kind' : 'a zip archive';
      return rejectedFile(
        file,
        `It is no Word document, but ${what} under its name.`,
        'Open it in the program that made it, and save it as .docx or .txt.',
      );
    }
    const said = statements();
    const styles = stylesIn(await textOf('word/styles.xml'));
    const { html, left } = docxHtml(body, styles, await chunksIn(entries));
    for (const { text, rule } of left) said.remove(1, text, rule);
    await removeNotes(textOf, (text) => said.remove(1, text, 'docx/note'));
    const core = await textOf('docProps/core.xml');
    const headline = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(html);
    if (headline) said.state('headline', plainOf(headline[1]!), 'the title');
    const shown = headline ? html.replace(headline[0], '') : html;
    const part = { id: identifierFor(file), fallback: stemOf(file) };
    const read = readBlocks(part, parsePage(shown).body, context, said);
    if (read === null)
      return rejectedFile(
        file,
        html === '' ? 'The document holds no text.' : 'No article text was found in the document.',
        'Save it with its paragraphs, or remove the file.',
      );
    const author = read.article.author ?? readBareNames(propertyIn(core, 'creator'));
    return { file, read: [{ ...read, article: { ...read.article, author } }], rejected: [] };
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    return rejectedFile(
      file,
      lockedOr(bytes, error),
      'Open it in Word or LibreOffice, and save it anew as .docx.',
    );
  }
}

/** Locked documents, and those of Word before 2007, are compound files of another format. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function lockedOr(bytes: Uint8Array, { reason }: ZipFault): string {
  return COMPOUND.every((byte, i) => bytes[i] === byte)
    ? 'It is locked with a password, or was saved by Word before 2007.'
    : `The document cannot be opened. ${reason}`;
}

/** Where the document's text is: the package says so, and most call it the same. */
async function mainPart(textOf: (name: string) => Promise<string | null>): Promise<string> {
  const relations = await textOf('_rels/.rels');
  const target =
    /Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"|Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"/.exec(
      relations ?? '',
    );
  return target?.[1] ?? target?.[2] ?? MAIN;
}

async function removeNotes(
  textOf: (name: string) => Promise<string | null>,
  remove: (text: string) => void,
): Promise<void> {
  for (const name of ['footnotes', 'endnotes']) {
    const xml = await textOf(`word/${name}.xml`);
    const notes = xml === null ? null : childOf(parseXml(xml), name);
    for (const note of notes?.children ?? []) {
      const text = typeof note === 'string' ? '' : noteText(note);
      if (text !== '') remove(text);
    }
  }
}

function noteText(note: XmlElement): string {
  return textIn(note).replace(/\s+/g, ' ').trim();
}

function plainOf(html: string): string {
  return parsePage(html)
    .body.children.map(function text(node): string {
      return typeof node === 'string' ? node : node.children.map(text).join('');
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
