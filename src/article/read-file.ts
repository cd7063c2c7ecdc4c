import { ALONE, type FileReading, type PageContext } from './article.js';
import { decode } from './bytes/decode.js';
import { declaredCharset } from './html/charset.js';
import { extensionOf } from './identifier.js';
import { readJson, readJsonl } from './json/json-file.js';
import { readerFault } from './reader-fault.js';
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
    return await readKind(file, bytes, context);
  } catch (error) {
    const { reason, remedy } = readerFault(error);
    return rejectedFile(file, reason, remedy);
  }
}

async function readKind(file: string, bytes: Uint8Array, context: PageContext): Promise<FileReading> {
  const extension = extensionOf(file);
  if (bytes.length === 0) return rejectedFile(file, 'The file is empty.', 'Fill it or remove it.');
  const isHtml = extension === '.html' || extension === '.htm';
  const decoded = decode(bytes, isHtml ? declaredCharset(bytes) : undefined);
  if (!decoded.ok) return rejectedFile(file, decoded.reason, decoded.remedy);
  if (decoded.text.trim() === '')
    return rejectedFile(file, 'The file holds only white space.', 'Fill it or remove it.');
  switch (extension) {
    case '.txt':
      return isMarkdown(decoded.text)
        ? (await import('./markdown/exported-text.js')).readExportedText(file, decoded.text, context)
        : readText(file, decoded.text, context);
    case '.md':
      return (await import('./markdown/markdown-file.js')).readMarkdown(file, decoded.text, context);
    case '.html':
    case '.htm':
      return (await import('./html/html-file.js')).readHtml(file, decoded.text, context);
    case '.json':
      return readJson(file, decoded.text);
    case '.jsonl':
      return readJsonl(file, decoded.text);
    default:
      return rejectedFile(
        file,
        `Files of this kind (${extension || 'no extension'}) cannot be read.`,
        'Save the page as .txt, .md, .html, .json or .jsonl.',
      );
  }
}

const LINK = /\[[^\][\n]+\]\((?:https?:|\/)[^()\n]*\)/g;

/** What extraction tools write into .txt files: front matter, or Markdown with its links. */
function isMarkdown(text: string): boolean {
  if (/^\ufeff?---[ \t]*\r?\n\s*[\w-]+[ \t]*:/.test(text)) return true;
  const links = text.match(LINK)?.length ?? 0;
  return links >= 2 || (links === 1 && /^#{1,3} \S/m.test(text));
}

/** A reading that is nothing but the reason why the file gave no article. */
export function rejectedFile(file: string, reason: string, remedy: string): FileReading {
  return { file, read: [], rejected: [{ file, line: null, reason, remedy }] };
}
