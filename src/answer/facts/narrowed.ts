import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import { fold } from '../../search/terms/fold.js';
import { periodOf } from '../question/period.js';

export interface Narrowed {
  /** The question without what narrows it. */
  readonly rest: string;
  /** As it was typed. */
  readonly by: string;
  readonly articles: readonly ArchivedArticle[];
}

/** "… from 2016", "… in the Trademarks section", "… by Anna Berg", behind a question. */
const TAIL = /\s+(?:(?:published|written|filed)\s+)?(?:from|in|by|of|under|for|on)\s+/gi;
const PERIOD = /^(?:the (?:year|month of) )?(?:[a-z]+ (?:of )?)?(?:19|20)\d\d$/i;
const DECORATION = /^(?:the\s+)?(?:section|source|newspaper)\s+|\s+section$/gi;

/** What a question's last words narrow the articles to: a year or month, a section, a source or an author that there is. */
export function narrowedBy(core: string, articles: readonly ArchivedArticle[]): Narrowed | null {
  const question = core.replace(/[\s?!.…:]+$/, '');
  for (const { 0: preposition, index } of question.matchAll(TAIL)) {
    const by = question.slice(index + preposition.length);
    const left = leftBy(by, articles);
    if (left !== null) return { rest: question.slice(0, index), by, articles: left };
  }
  return null;
}

function leftBy(by: string, articles: readonly ArchivedArticle[]): ArchivedArticle[] | null {
  const period = PERIOD.test(by) ? periodOf(by) : null;
  if (period) return articles.filter(filterOf({ from: period.from, to: period.to }));
  const wanted = nameOf(by.replaceAll(DECORATION, ''));
  if (wanted === '') return null;
  const named = articles.filter((article) =>
    [article.section, article.source, article.author].some(
      (name) => name !== null && nameOf(name) === wanted,
    ),
  );
  return named.length > 0 ? named : null;
}

/** "The Gazette" is also the Gazette. */
function nameOf(name: string): string {
  return fold(name).replace(/^the\s+/, '');
}
