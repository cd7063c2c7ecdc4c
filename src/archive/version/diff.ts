import type { Archive, ArchiveChange, ArchivedArticle } from '../archive.js';
import { createPacer, type Pacer } from '../pacer.js';

/** What has to be added to, changed in and removed from an index of `before` to make it one of `after`. */
export async function diffArchives(
  before: Archive,
  after: Archive,
  pacer: Pacer = createPacer(),
): Promise<ArchiveChange> {
  const old = new Map<string, string>();
  for (const { id, digest } of before.articles) {
    old.set(id, digest);
    if (pacer.due()) await pacer.rest();
  }
  const added: ArchivedArticle[] = [];
  const changed: ArchivedArticle[] = [];
  for (const article of after.articles) {
    if (pacer.due()) await pacer.rest();
    const digest = old.get(article.id);
    if (digest === undefined) added.push(article);
    else if (digest !== article.digest) changed.push(article);
    old.delete(article.id);
  }
  return { added, changed, removed: [...old.keys()] };
}
