import { ALONE, type FileReading, type PageContext } from './article.js';
import { bounded } from './outcome/bounded.js';
import { type Decoded, decode } from './bytes/decode.js';
import { mailHeader, readMail, readMailFile } from './formats/mail.js';
import { isWikiText, readWiki } from './formats/wiki.js';
import { declaredCharset } from './html/charset.js';
import { kindOfFile, unreadKind } from './identifier.js';
import { readJson, readJsonl } from './json/json-file.js';
import { readerFault, rejectedFile } from './outcome/reader-fault.js';
import { readText } from './text-file.js';

/**
 * Reads one file into articles, by its extension. Never throws for what the file holds: that, and whatever a reader throws
 * on it, ends in `rejected`.
 * @param file path relative to the archive, with `/` between its parts; ids are made from it
 * @param context what is known of the archive's other pages
 */
export async function readFile(
  file: string,
  bytes: Uint8Array,
  context: PageContext = ALONE,
): Promise<FileReading> {
  try {
    return bounded(await readKind(file, bytes, context));
  } catch (error) {
    const { reason, remedy } = readerFault(error);
    return rejectedFile(file, reason, remedy);
  }
}

/** A file's bytes as text, by the charset that it declares where its kind has a place for that. */
export function decodeFile(file: string, bytes: Uint8Array): Decoded {
  return decode(bytes, kindOfFile(file) === 'html' ? declaredCharset(bytes) : undefined);
}

async function readKind(file: string, bytes: Uint8Array, context: PageContext): Promise<FileReading> {
  if (bytes.length === 0) return rejectedFile(file, 'The file is empty.', 'Fill it or remove it.');
  const document = await readDocument(file, bytes, context);
  if (document !== null) return document;
  const decoded = decodeFile(file, bytes);
  if (!decoded.ok) return rejectedFile(file, decoded.reason, decoded.remedy);
  if (decoded.text.trim() === '')
    return rejectedFile(file, 'The file holds only white space.', 'Fill it or remove it.');
  const reading = await readDecoded(file, decoded.text, context);
  return decoded.guessed ? withNote(reading, decoded.encoding) : reading;
}

/** Null for a file that is text, or turns out to be. */
async function readDocument(
  file: string,
  bytes: Uint8Array,
  context: PageContext,
): Promise<FileReading | null> {
  switch (kindOfFile(file)) {
    case 'pdf':
      return (await import('./pdf/pdf-file.js')).readPdf(file, bytes, context);
    case 'docx':
      return (await import('./docx/docx-file.js')).readDocx(file, bytes, context);
    case 'epub':
      return (await import('./epub/epub-file.js')).readEpub(file, bytes, context);
    case 'mail':
      return readMailFile(file, bytes, context);
    case 'zip':
      return (await import('./packed/zip-file.js')).readZip(file, bytes, context, readFile);
    default:
      return null;
  }
}

async function readDecoded(file: string, text: string, context: PageContext): Promise<FileReading> {
  switch (kindOfFile(file)) {
    case 'text':
    case 'mail':
      return readTextOfAnyKind(file, text, context);
    case 'markdown':
      return (await import('./markdown/markdown-file.js')).readMarkdown(file, text, context);
    case 'html':
      return (await import('./html/html-file.js')).readHtml(file, text, context);
    case 'json':
      return readJson(file, text);
    case 'jsonl':
      return readJsonl(file, text);
    case 'csv':
      return (await import('./collections/csv-file.js')).readCsv(file, text);
    case 'xml':
      return (await import('./collections/xml-file.js')).readXml(file, text, context);
    default:
      return rejectedFile(file, unreadKind(file).reason, unreadKind(file).remedy);
  }
}

/** A .txt file holds what somebody saved as text: a page, or what a tool, a mail program or a wiki wrote. */
async function readTextOfAnyKind(file: string, text: string, context: PageContext): Promise<FileReading> {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (isWikiText(source)) return readWiki(file, source, context);
  if (isMarkdown(text))
    return (await import('./markdown/exported-text.js')).readExportedText(file, text, context);
  const header = mailHeader(source);
  if (header !== null) return readMail(file, source, header, context);
  return readText(file, text, context);
}

/** A guess can be wrong, so it is said. */
function withNote(reading: FileReading, encoding: string): FileReading {
  const text = `The file does not say how it is encoded; it was read as ${encoding}.`;
  const note = { line: 1, text, rule: 'encoding/guessed' };
  return { ...reading, read: reading.read.map((read) => ({ ...read, removed: [note, ...read.removed] })) };
}

const LINK = /\[[^\][\n]+\]\((?:https?:|\/)[^()\n]*\)/g;

/** What extraction tools write into .txt files: front matter, or Markdown with its links. */
function isMarkdown(text: string): boolean {
  if (/^\ufeff?(?:---[ \t]*\r?\n\s*[\w-]+[ \t]*:|\+\+\+[ \t]*\r?\n\s*[\w.-]+[ \t]*=)/.test(text)) return true;
  const links = text.match(LINK)?.length ?? 0;
  return links >= 2 || (links === 1 && /^#{1,3} \S/m.test(text));
}
