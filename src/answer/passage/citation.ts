import type { Article } from '../../article/article.js';
import type { Citation } from '../answer.js';

/** The citation of a paragraph of an article, with the page that it begins on where there are pages. */
export function citationOf(article: Article, paragraph: number): Citation {
  const { id, headline, source, date, section, url, pages } = article;
  const page = pages?.[paragraph - 1];
  return {
    article: id,
    headline,
    source,
    date,
    section,
    url,
    paragraph,
    ...(page !== undefined && { page }),
  };
}
