import type { FileReading, PageContext } from '../article.js';
import { ALONE } from '../article.js';
import { furnitureRule } from '../furniture/furniture.js';
import { statements } from '../head/stated.js';
import { identifierFor, stemOf } from '../identifier.js';
import { readPage } from '../page.js';
import { articleUnits } from './article-units.js';
import { placeBlocks } from './extract/extract.js';
import { proseIn } from './extract/prose.js';
import { linkedStories } from './linked-stories.js';
import { headFacts } from './metadata/head-facts.js';
import { stateMetadata } from './metadata/metadata.js';
import { type Block, blocksOf } from './text/blocks.js';
import { parsePage } from './tree/parse.js';
import { stateVisibleHead } from './visible-head.js';

/** Reads a saved web page: its metadata, and those of its blocks that are the article. */
export function readHtml(file: string, html: string, context: PageContext = ALONE): FileReading {
  const tree = parsePage(html);
  const said = statements();
  const facts = headFacts(tree);
  const { day, body } = stateMetadata(tree.root, facts, said);
  const page = blocksOf(tree.body);
  const placed = placeBlocks(tree.body, page);
  stateVisibleHead(tree.body, placed, facts.times, day, said);
  const linked = linkedStories(tree.body, page, said.stated.url);
  const blocks: Block[] = [];
  for (const { block, rule } of placed) {
    const { line, text, omitted } = block;
    for (const part of omitted) said.remove(line, part.text, part.rule);
    if (rule === null) blocks.push(block);
    else said.remove(line, text, furnitureRule(text)?.id ?? rule);
  }
  const units = articleUnits(bodyBlocks(blocks, body), said.stated.headline ?? '');
  const read = readPage(identifierFor(file), stemOf(file), units, context, said);
  if (!read) {
    const isScript = page.length === 0 && /<script[\s>]/i.test(html);
    const nothing = isScript
      ? 'The page holds no text, only scripts, which would have to show it in a browser.'
      : 'The page holds no text.';
    const reason = page.length === 0 ? nothing : 'No article text was found in the page.';
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

/** Below this share of the text that the metadata gives, the page does not show its article. */
const LEAST_SHOWN = 0.3;

/** The blocks of the article, or those of the text in the page's metadata where a script would have to show it. */
function bodyBlocks(shown: readonly Block[], body: string | null): readonly Block[] {
  const letters = shown.reduce((sum, block) => sum + proseIn(block), 0);
  if (body === null || letters >= LEAST_SHOWN * body.length) return shown;
  return blocksOf(parsePage(body.replace(/\n\s*/g, '<br><br>')).body);
}
