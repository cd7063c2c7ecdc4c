import type { Article, PageContext, ReadArticle } from './article.js';
import { type Body, readBody } from './body/body.js';
import { httpUrl } from './fields/values.js';
import { stateGluedHead } from './head/glued-head.js';
import { readHead } from './head/head.js';
import { statePlaceline } from './head/placeline.js';
import { type Statements, statements } from './head/stated.js';
import { joinLabels } from './labels.js';
import { stateDateBelow } from './tail/date-below.js';
import { readTail, tailStart } from './tail/tail.js';
import type { Unit } from './text/unit.js';
import { frame } from './whole/frame.js';

/**
 * Reads a page that is known only as a series of text pieces: head, body, tail.
 * @param fallbackHeadline what the article is called when the page has no headline
 * @param said what is known before, such as metadata; it wins over what the text says
 * @returns null when no body is left
 */
export function readPage(
  id: string,
  fallbackHeadline: string,
  units: readonly Unit[],
  context: PageContext,
  said: Statements = statements(),
): ReadArticle | null {
  const { units: pieces, title, below } = frame(joinLabels(units), context, said);
  const head = readHead(pieces, context, said, title);
  const rest = [...head.body, ...pieces.slice(head.end)];
  // Where the page was cut below its article, the article ends there and not at a heading within it.
  const cut = below.length > 0 ? rest.length : tailStart(rest);
  const body = readBody(rest.slice(0, cut), context, said);
  const related = [...body.related, ...readTail([...rest.slice(cut), ...below], said)];
  stateDateBelow([...rest.slice(cut), ...below], said);
  const first = body.paragraphs[0];
  if (!first) return null;
  statePlaceline(first, said);
  if (body.paragraphs.length === 1) stateGluedHead(first, said);
  return assemble(id, fallbackHeadline, body, related, said);
}

function assemble(
  id: string,
  fallbackHeadline: string,
  { paragraphs, headings }: Body,
  related: Article['related'],
  said: Statements,
): ReadArticle {
  said.state('id', id, 'the file path');
  said.state('headline', fallbackHeadline, 'the file name: the page has no headline');
  const { stated } = said;
  const url = stated.url === undefined ? null : httpUrl(stated.url);
  const article: Article = {
    id: stated.id ?? id,
    headline: stated.headline ?? fallbackHeadline,
    date: stated.date ?? null,
    section: stated.section ?? null,
    author: stated.author ?? null,
    source: stated.source ?? null,
    url,
    credit: stated.credit ?? null,
    paragraphs: paragraphs.map(({ text }) => text),
    ...(headings.length === 0 ? {} : { headings }),
    ...pagesOf(paragraphs),
    related,
  };
  const removed = said.removed.toSorted((a, b) => a.line - b.line);
  return { article, removed, origins: { ...said.origins } };
}

/** Where the paragraphs begin, in a document that has pages. */
function pagesOf(paragraphs: readonly Unit[]): Pick<Article, 'pages'> {
  const pages = paragraphs.map(({ page }) => page).filter((page) => page !== undefined);
  return pages.length === 0 || pages.length < paragraphs.length ? {} : { pages };
}
