import type { Archive, ArchiveChange } from './archive.js';

/** What has to be added to, changed in and removed from an index of `before` to make it one of `after`. */
export function diffArchives(before: Archive, after: Archive): ArchiveChange {
  const old = new Map(before.articles.map(({ id, digest }) => [id, digest]));
  const added = [];
  const changed = [];
  for (const article of after.articles) {
    const digest = old.get(article.id);
    if (digest === undefined) added.push(article);
    else if (digest !== article.digest) changed.push(article);
    old.delete(article.id);
  }
  return { added, changed, removed: [...old.keys()] };
}
