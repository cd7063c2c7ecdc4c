import type { Article } from '../../article/article.js';
import { type ArchivedArticle, CORRECTABLE, type Correction } from '../archive.js';

/**
 * What moderators corrected of what pages say. It lies over the article: which articles there are, which are copies of one, and
 * which of the copies is shown, follows from what the pages say, so that a correction never makes another article of one.
 */

/** The page's own words for each field that is corrected to something else; undefined where that is none. */
export function saidInstead(article: Article, correction: Correction | undefined): Correction | undefined {
  if (!correction) return undefined;
  const said = CORRECTABLE.filter(
    (field) => correction[field] !== undefined && correction[field] !== article[field],
  ).map((field) => [field, article[field]] as const);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** An article with some of its fields as they were corrected. */
export function corrected<A extends Pick<Article, 'headline'>>(
  article: A,
  correction: Correction | undefined,
): A {
  if (!correction) return article;
  const changed = CORRECTABLE.filter((field) => correction[field] !== undefined && field in article);
  return changed.length === 0
    ? article
    : { ...article, ...Object.fromEntries(changed.map((field) => [field, correction[field]])) };
}

/** What is corrected of an article of a version; undefined where nothing is. */
export function correctionIn(article: ArchivedArticle): Correction | undefined {
  const { said } = article;
  if (!said) return undefined;
  const fields = CORRECTABLE.filter((field) => said[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, article[field]]));
}

/** As the same page has it, so that it is compared with others once. */
const uncorrected = new WeakMap<ArchivedArticle, Article>();

/** An article of a version as its page says it: the same object where nothing is corrected. */
export function asPageSays(article: ArchivedArticle): Article {
  if (!article.said) return article;
  const before = uncorrected.get(article);
  if (before) return before;
  const { said, ...rest } = article;
  const page: Article = corrected(rest, said);
  uncorrected.set(article, page);
  return page;
}

/** Whether an article of a version is corrected so and no further. */
export function isCorrectedSo(
  article: ArchivedArticle,
  correction: Correction | undefined,
  said: Correction | undefined,
): boolean {
  return CORRECTABLE.every(
    (field) =>
      article.said?.[field] === said?.[field] &&
      (said?.[field] === undefined || article[field] === correction?.[field]),
  );
}

export function sameCorrection(a: Correction | undefined, b: Correction | undefined): boolean {
  return CORRECTABLE.every((field) => a?.[field] === b?.[field]);
}
