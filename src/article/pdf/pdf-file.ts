import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { FileReading, PageContext } from '../article.js';
import { type Statements, statements } from '../head/stated.js';
import { identifierFor, stemOf } from '../identifier.js';
import { readPage } from '../page.js';
import { rejectedFile } from '../outcome/reader-fault.js';
import { inReadingOrder } from './columns.js';
import { mendDivided } from './hyphens.js';
import { linesOf, type PrintedLine } from './lines.js';
import { footnotesOf } from './notes.js';
import { blocksOf, type PrintedBlock } from './paragraphs.js';
import { bodySize, runningLines } from './running.js';
import { type PrintedPage, pagesOf } from './runs.js';
import { settingOf } from './setting.js';
import { authorOf, stateTitle } from './title.js';

/**
 * Reads the text of a PDF as it stands on its pages: headings by their type, columns one after the other, words put
 * together that were divided, without what runs along at the edges. Each paragraph knows its page.
 */
export async function readPdf(file: string, bytes: Uint8Array, context: PageContext): Promise<FileReading> {
  const { getDocumentProxy } = await import('unpdf');
  let pdf: PDFDocumentProxy;
  try {
    // The bytes are given away to the reader, and may be wanted again.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (error) {
    return nameOf(error) === 'PasswordException'
      ? rejectedFile(
          file,
          'The PDF is locked with a password.',
          'Save it without a password, or save its text as .txt or .docx.',
        )
      : damaged(file);
  }
  try {
    const printed = await printedIn(pdf);
    if (printed === null) return damaged(file);
    const { info, pages } = printed;
    const said = statements();
    if (!pages.some(({ runs }) => runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
      return rejectedFile(
        file,
        `The PDF has no text, only pictures of its ${pdf.numPages === 1 ? 'page' : `${pdf.numPages} pages`}.`,
        'Run text recognition (OCR) on it, and save the result as PDF with text or as .txt.',
      );
    const blocks = stateTitle(blocksIn(pages, said), info as Record<string, unknown>, said);
    const units = blocks.map(({ unit }) => unit);
    const read = readPage(identifierFor(file), stemOf(file), units, context, said);
    if (read === null)
      return rejectedFile(
        file,
        'No article text was found in the PDF, only headings, lists or single lines.',
        'Save the article as .txt or .docx, or remove the file.',
      );
    const author = read.article.author ?? authorOf(info as Record<string, unknown>);
    return { file, read: [{ ...read, article: { ...read.article, author } }], rejected: [] };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function damaged(file: string): FileReading {
  return rejectedFile(
    file,
    'The PDF is damaged, or is none: it could not be opened.',
    'Open it in a PDF viewer, print it to a new PDF, and put that in its place.',
  );
}

/** What is on its pages, and what it says of itself; null where it is damaged further in. */
async function printedIn(pdf: PDFDocumentProxy) {
  try {
    const { info } = await pdf.getMetadata();
    const pages: PrintedPage[] = [];
    for await (const page of pagesOf(pdf)) pages.push(page);
    return { info, pages };
  } catch {
    return null;
  }
}

function blocksIn(pages: readonly PrintedPage[], said: Statements): PrintedBlock[] {
  const printed = pages.map((page) => ({ page, lines: inReadingOrder(linesOf(page)) }));
  const numbers = new Map<PrintedLine, number>();
  for (const line of printed.flatMap(({ lines }) => lines)) numbers.set(line, numbers.size + 1);
  const numberOf = (line: PrintedLine) => numbers.get(line) ?? 1;
  const gone = new Set<PrintedLine>();
  const leave = (line: PrintedLine, rule: string) => {
    gone.add(line);
    said.remove(numberOf(line), line.text, rule);
  };
  for (const { line, rule } of runningLines(printed)) leave(line, rule);
  const size = bodySize(printed.flatMap(({ lines }) => lines));
  for (const { page, lines } of printed) {
    const shown = lines.filter((line) => !gone.has(line));
    for (const note of footnotesOf(shown, size)) leave(note, 'pdf/footnote');
    for (const text of page.turned) if (text.trim() !== '') said.remove(1, text.trim(), 'pdf/turned');
    for (const line of shown)
      for (const mark of line.marks) said.remove(numberOf(line), mark, 'pdf/note-mark');
  }
  const lines = printed.flatMap((page) => page.lines.filter((line) => !gone.has(line)));
  mendDivided(lines);
  return blocksOf(lines, settingOf(lines), numberOf);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
