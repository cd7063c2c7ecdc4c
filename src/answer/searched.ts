import type { ArchivedArticle } from '../archive/archive.js';
import { filterOf } from '../search/filters.js';
import type { Filters } from '../search/query.js';
import type { Searched } from './answer.js';

/** How much an archive holds. */
export interface Totals {
  readonly articles: number;
  readonly paragraphs: number;
  readonly newest: string | null;
}

export function totalsOf(articles: readonly ArchivedArticle[]): Totals {
  let paragraphs = 0;
  let newest: string | null = null;
  for (const article of articles) {
    paragraphs += article.paragraphs.length;
    if (article.date !== null && (newest === null || article.date > newest)) newest = article.date;
  }
  return { articles: articles.length, paragraphs, newest };
}

/** What was searched: all of the archive, or what the filters leave of it. */
export function searchedOf(
  articles: readonly ArchivedArticle[],
  all: Totals,
  filters: Filters = {},
): Searched {
  const filtered = Object.values(filters).some((value) => value !== undefined)
    ? totalsOf(articles.filter(filterOf(filters)))
    : all;
  return {
    articles: all.articles,
    paragraphs: all.paragraphs,
    filteredArticles: filtered.articles,
    filteredParagraphs: filtered.paragraphs,
    newest: all.newest,
    filters,
  };
}
