import type { StatedField } from '../article.js';

/** Data repeats its names in every article. Bounded, because names may be made up. */
const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;

/**
 * By which names data states what of an article, the first that is there winning. Names are compared as `foldName` gives
 * them, so that `datePublished`, `date_published` and `Date Published` are one.
 */
export const FIELD_NAMES: Readonly<Record<Exclude<StatedField, 'id'>, readonly string[]>> = {
  headline: names('headline title webTitle heading name subject'),
  date: names(`date published publishedAt publishedOn publishedDate publishedTime publishDate publishTime pubDate pubTime
    datePublished publicationDate publicationTime published_utc articlePublishedTime firstPublished firstPublishedAt
    firstPublicationDate webPublicationDate posted postedAt postedOn datePosted issued dateIssued issueDate released releasedAt
    releaseDate createdAt created dateCreated createdOn creationDate createdUtc timestamp datetime time day dcDate`),
  section:
    names(`section sectionName articleSection category categories categoryName tags tag topic topics subjects rubric
    desk channel keywords`),
  author: names('author authors authorName byline by creator dcCreator writer writers reporter'),
  source: names(
    `source sourceName publisher publisherName publication site siteName outlet newspaper provider`,
  ),
  url: names(`url link canonical canonicalUrl permalink sourceUrl original originalUrl webUrl articleUrl pageUrl externalUrl uri
    href mainEntityOfPage`),
  credit: names('credit imageCredit photoCredit'),
};

/** Where data holds an article's text. */
export const TEXT_NAMES: readonly string[] =
  names(`text content contentHtml contentText contentEncoded body bodyText bodyHtml
  bodyPlain articleBody articleText articleContent fullText mainText plainText textContent html story article post contents
  selftext`);

/** Where data sums an article up: its text where there is no other. */
export const SUMMARY_NAMES: readonly string[] = names('description summary excerpt abstract');

/** A name without case, and without what stands between its words. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const fold = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  if (folded.size < MOST_FOLDED) folded.set(name, fold);
  return fold;
}

const WHEN = /date|time|when|(?:at|on)$/;
const OF_PUBLISHING = /publi|post|issue|releas|creat|written|print/;
/** When a page was changed, fetched or stored says nothing about when it was published. */
const OF_SOMETHING_ELSE =
  /modif|updat|edit|chang|crawl|scrap|fetch|retriev|download|access|index|import|expir|delet|event|start|end|upload|sort|format|zone|read/;

/** Whether a name that is not among those of a date can only be one of a date of publication. */
export function namesPublicationDate(folded: string): boolean {
  if (OF_SOMETHING_ELSE.test(folded)) return false;
  return (WHEN.test(folded) && OF_PUBLISHING.test(folded)) || /date$|^date/.test(folded);
}

function names(list: string): string[] {
  return list.trim().split(/\s+/).map(foldName);
}
