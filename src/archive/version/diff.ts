import type { Archive, ArchiveChange, ArchivedArticle } from '../archive.js';
import { createPacer, type Pacer } from '../pacer.js';

/** What has to be added to, changed in and removed from an index of `before` to make it one of `after`. */
export async function diffArchives(
  before: Archive,
  after: Archive,
  pacer: Pacer = createPacer(),
): Promise<ArchiveChange> {
  const added: ArchivedArticle[] = [];
  const changed: ArchivedArticle[] = [];
  const removed: string[] = [];
  let next = 0;
  // Both are ordered by id.
  for (const article of after.articles) {
    for (; next < before.articles.length && before.articles[next]!.id < article.id; next++)
      removed.push(before.articles[next]!.id);
    const old = before.articles[next];
    if (old?.id !== article.id) added.push(article);
    else {
      next++;
      if (old !== article && old.digest !== article.digest) changed.push(article);
    }
    if (pacer.due()) await pacer.rest();
  }
  for (; next < before.articles.length; next++) removed.push(before.articles[next]!.id);
  return { added, changed, removed };
}
