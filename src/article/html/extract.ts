import { type Block, blocksOf } from './blocks.js';
import { type DomDocument, isWithin } from './dom.js';

/** Below this share of a page's paragraph text the library has missed the article, and its markup is trusted instead. */
const LEAST_SHARE = 0.3;

/** What stands in an article's element and is no part of it. */
const AROUND = new Set(['aside', 'nav', 'footer', 'header', 'form']);
/** A page with less text in its paragraphs is taken as it stands; news in brief is shorter than the library's 500. */
const LEAST_LETTERS = 100;

/** Parses a page; a fragment is taken as the body of one. */
export async function parseDocument(html: string): Promise<DomDocument> {
  // The worker build is linkedom in one file: it loads in a third of the time.
  const { parseHTML } = await import('linkedom/worker');
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as DomDocument;
}

/** The blocks of the page's article, by Readability; takes scripts out of the document, so read metadata first. */
export async function extractArticle(document: DomDocument): Promise<Block[]> {
  const { Readability } = (await import('@mozilla/readability')).default as unknown as {
    Readability: new (document: DomDocument, options: object) => { parse(): { content: string } | null };
  };
  // Styles and scripts say nothing about the text, and the library reports the broken ones on the console.
  for (const element of [...document.querySelectorAll('script, style, link[rel="stylesheet"]')])
    element.remove();
  const marked = markedArticle(document);
  const content = new Readability(document, { charThreshold: LEAST_LETTERS }).parse()?.content;
  const extracted = await parseDocument(content ?? '');
  const blocks = extracted.body ? blocksOf(extracted.body) : [];
  return letters(blocks) < letters(marked) * LEAST_SHARE ? marked : blocks;
}

/** What the page itself marks as the article's text. */
function markedArticle(document: DomDocument): Block[] {
  const root =
    document.querySelector('[itemprop="articleBody"]') ??
    document.querySelector('article') ??
    document.querySelector('main');
  return root ? blocksOf(root).filter(({ element }) => !isWithin(element, AROUND)) : [];
}

function letters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
