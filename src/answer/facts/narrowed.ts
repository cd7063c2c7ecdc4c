import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import { fold } from '../../search/terms/fold.js';
import { periodsAsked } from '../periods/question-periods.js';

/** "… from 2016", "… in the Trademarks section", "… by Anna Berg", behind a question. */
const TAIL = /\s+(?:(?:published|written|filed)\s+)?(?:from|in|by|of|under|for|on)\s+/gi;
const PERIOD = /^(?:the (?:year|month of) )?(?:[a-z]+ (?:of )?)?(?:19|20)\d\d$/i;
const DECORATION = /^(?:the\s+)?(?:section|source|newspaper)\s+|\s+section$/gi;

/** The ways to part a question into what it asks and the last words that may narrow it: "how many … | from | 2016". */
export function narrowings(core: string): { readonly rest: string; readonly by: string }[] {
  const question = core.replace(/[\s?!.…:]+$/, '');
  return Array.from(question.matchAll(TAIL), ({ 0: preposition, index }) => ({
    rest: question.slice(0, index),
    by: question.slice(index + preposition.length),
  }));
}

/** The articles of a year, a month, a section, a source or an author; null where the archive has none of the name. */
export function narrowedTo(by: string, articles: readonly ArchivedArticle[]): ArchivedArticle[] | null {
  const [period = null] = PERIOD.test(by) ? periodsAsked(by, null) : [];
  if (period) return articles.filter(filterOf({ from: period.from, to: period.to }));
  const wanted = nameOf(by.replaceAll(DECORATION, ''));
  if (wanted === '') return null;
  const named = articles.filter((article) =>
    [article.section, article.source, article.author].some(
      (name) => typeof name === 'string' && nameOf(name) === wanted,
    ),
  );
  return named.length > 0 ? named : null;
}

/** "The Gazette" is also the Gazette. */
function nameOf(name: string): string {
  return fold(name).replace(/^the\s+/, '');
}
