import { createHash } from 'node:crypto';
import type { Article } from '../../article/article.js';
import type { ArchivedArticle, Copy, Correction } from '../archive.js';
import type { Pacer } from '../pacer.js';

/**
 * Hex digest of everything a reader can see of an article, its copies included.
 * @param said what its page says where that was corrected: moderators are shown it
 */
export function digestOf(article: Article, copies: readonly Copy[], said?: Correction): string {
  const { id, headline, date, section, author, source, url, credit, paragraphs, pages, related } = article;
  const stories = related.map((story) => [
    story.headline,
    story.section,
    story.date,
    story.teaser,
    story.url,
  ]);
  const others = copies.map((copy) => [copy.id, copy.headline, copy.date, copy.source, copy.url]);
  const seen: unknown[] = [
    id,
    headline,
    date,
    section,
    author,
    source,
    url,
    credit,
    paragraphs,
    stories,
    others,
  ];
  // Left out where there are none, so that the articles of older versions keep their digests.
  if (pages) seen.push(pages);
  if (said) seen.push({ said });
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}

/** Hex digest over articles ordered by id. */
export async function versionOf(articles: readonly ArchivedArticle[], pacer: Pacer): Promise<string> {
  const hash = createHash('sha256');
  for (const { id, digest } of articles) {
    hash.update(`${JSON.stringify(id)}${digest}\n`);
    if (pacer.due()) await pacer.rest();
  }
  return hash.digest('hex');
}
