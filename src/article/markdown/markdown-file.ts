import type { FileReading, PageContext } from '../article.js';
import { readDate } from '../dates.js';
import { type Statements, statements } from '../head/stated.js';
import { standsAlone } from '../head/statement.js';
import { identifierFor, stemOf } from '../identifier.js';
import { normaliseText } from '../normalise.js';
import { readPage } from '../page.js';
import type { Unit } from '../text/unit.js';
import { splitUnits } from '../text/units.js';
import { readFrontMatter } from './front-matter.js';
import { inParts } from './in-parts.js';
import { withoutLeftovers } from './leftovers.js';
import { markdownUnits } from './markdown-units.js';
import { withoutDeepNesting } from './nesting.js';

/** The parser takes time that grows with the square of a block; a block this long is no Markdown anyone wrote. */
const LONGEST_BLOCK = 50_000;

/** Jekyll has a post's date in its name: `2017-05-03-a-ruling.md`. */
const DATED_NAME = /^(\d{4}-\d{2}-\d{2})-\S/;

/** Reads a Markdown page with or without front matter. */
export async function readMarkdown(file: string, text: string, context: PageContext): Promise<FileReading> {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const said = statements();
  const matter = await readFrontMatter(source, said);
  if (!matter.ok) {
    const { line, reason, remedy } = matter;
    return { file, read: [], rejected: [{ file, line, reason, remedy }] };
  }
  const dated = DATED_NAME.exec(stemOf(file))?.[1];
  const day = dated === undefined ? null : readDate(dated);
  if (day !== null) said.state('date', day, 'the file name');
  const body = withoutDeepNesting(withoutLeftovers(source.slice(matter.bodyFrom), matter.firstLine, said));
  const units =
    longestBlock(body) > LONGEST_BLOCK
      ? asPlainText(body, matter.firstLine, said)
      : await unitsInMarkdown(body, matter.firstLine, said);
  const read = readPage(identifierFor(file), stemOf(file), units, context, said);
  if (read) return { file, read: [read], rejected: [] };
  const reason = units.length === 0 ? 'The page holds no text.' : 'No article text was found in the page.';
  return {
    file,
    read: [],
    rejected: [{ file, line: null, reason, remedy: 'Add paragraphs, or remove the file.' }],
  };
}

/** The blocks of a body, which is parsed a part at a time where it is long. */
export async function unitsInMarkdown(body: string, firstLine: number, said: Statements): Promise<Unit[]> {
  const [{ fromMarkdown }, { gfm }, { gfmFromMarkdown }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('micromark-extension-gfm'),
    import('mdast-util-gfm'),
  ]);
  return inParts(body).flatMap(({ text, before, lines }) => {
    const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const children = root.children.filter(({ position }) => (position?.start.line ?? 1) <= lines);
    return markdownUnits({ ...root, children }, firstLine + before, said);
  });
}

function asPlainText(body: string, firstLine: number, said: Statements): Unit[] {
  said.remove(
    firstLine,
    'A block is too long to be Markdown; the page was read as plain text.',
    'markdown/read-as-text',
  );
  const { units } = splitUnits(normaliseText(body), standsAlone);
  return units.map((unit) => ({ ...unit, line: unit.line + firstLine - 1 }));
}

function longestBlock(text: string): number {
  let longest = 0;
  let start = 0;
  for (const blank of text.matchAll(/\n[ \t]*(?=\n)|$/g)) {
    longest = Math.max(longest, blank.index - start);
    start = blank.index;
  }
  return longest;
}
