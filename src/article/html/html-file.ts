import type { FileReading, PageContext } from '../article.js';
import { ALONE } from '../article.js';
import { furnitureRule } from '../furniture/furniture.js';
import { statements } from '../head/stated.js';
import { identifierFor, stemOf } from '../identifier.js';
import { foldLine } from '../normalise.js';
import { readPage } from '../page.js';
import type { Unit } from '../text/unit.js';
import { type Block, blocksOf } from './blocks.js';
import type { DomDocument } from './dom.js';
import { extractArticle, parseDocument } from './extract.js';
import { linkedStories } from './linked-stories.js';
import { stateMetadata } from './metadata.js';
import { stateVisibleHead } from './visible-head.js';

/** Reads a saved web page: its metadata, and the article's blocks as the extraction library finds them. */
export async function readHtml(
  file: string,
  html: string,
  context: PageContext = ALONE,
): Promise<FileReading> {
  const document = await parseDocument(html);
  const said = statements();
  stateMetadata(document, said);
  const page = document.body ? blocksOf(document.body) : [];
  stateVisibleHead(document, page, said);
  const linked = linkedStories(page, said.stated.url);
  const units = await articleUnits(document, page);
  const taken = new Map<string, number>();
  for (const { text } of units) taken.set(foldLine(text), (taken.get(foldLine(text)) ?? 0) + 1);
  for (const { line, text } of page) {
    const left = taken.get(foldLine(text)) ?? 0;
    if (left > 0) taken.set(foldLine(text), left - 1);
    else said.remove(line, text, furnitureRule(text)?.id ?? 'html/outside-article');
  }
  const read = readPage(identifierFor(file), stemOf(file), units, context, said);
  if (!read) {
    const reason = page.length === 0 ? 'The page holds no text.' : 'No article text was found in the page.';
    const remedy = 'Save the page with its text (not only its script), or save the article as .txt.';
    return { file, read: [], rejected: [{ file, line: null, reason, remedy }] };
  }
  const known = new Set(linked.flatMap(({ headline, teaser }) => [headline, teaser]));
  const others = read.article.related.filter(
    ({ headline, teaser }) => !known.has(headline) || (headline === null && !known.has(teaser)),
  );
  const article = { ...read.article, related: [...linked, ...others] };
  return { file, read: [{ ...read, article }], rejected: [] };
}

/** The article's blocks, each with the number that it has among the page's blocks. */
async function articleUnits(document: DomDocument, page: readonly Block[]): Promise<Unit[]> {
  const places = new Map<string, number[]>();
  for (const { text, line } of page) {
    const lines = places.get(foldLine(text));
    if (lines) lines.push(line);
    else places.set(foldLine(text), [line]);
  }
  let last = 0;
  return (await extractArticle(document)).map(({ text, kind, afterBlank }) => {
    const lines = places.get(foldLine(text)) ?? [];
    last = lines.find((line) => line > last) ?? lines[0] ?? last;
    return { text, kind, afterBlank, line: last };
  });
}
