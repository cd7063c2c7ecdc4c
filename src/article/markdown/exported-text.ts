import type { FileReading, PageContext } from '../article.js';
import { statements } from '../head/stated.js';
import { readText } from '../text-file.js';
import { readFrontMatter } from './front-matter.js';
import { readMarkdown } from './markdown-file.js';

const MARKS = /\]\((?:https?:|\/)|^#{1,3} \S|^(?:\*\*|__)\S/m;

/**
 * Reads a .txt file that an extraction tool wrote: front matter above plain text, or Markdown with or without it. Plain
 * text keeps its own rules, because there a line end may end a paragraph.
 */
export async function readExportedText(
  file: string,
  text: string,
  context: PageContext,
): Promise<FileReading> {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const said = statements();
  const matter = await readFrontMatter(source, said);
  // A page may open with a rule and "Note: …" by chance; only Markdown files must have sound front matter.
  if (!matter.ok) return readText(file, text, context);
  const body = source.slice(matter.bodyFrom);
  if (MARKS.test(body)) return readMarkdown(file, text, context);
  return readText(file, body, context, said, matter.firstLine);
}
