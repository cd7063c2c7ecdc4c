import type { IgnoredFile, Rejected } from '../../article/article.js';
import type { Archive } from '../archive.js';
import type { Pacer } from '../pacer.js';
import type { PlacedArticle } from '../reading/placed.js';
import { assembleArchive, placedAgain } from './assemble.js';

/** What comes into an archive: articles, and what their files hold that is none. */
export interface Coming {
  readonly items: readonly PlacedArticle[];
  readonly rejected?: readonly Rejected[];
  readonly ignored?: readonly IgnoredFile[];
  /** What is no longer so of the files of this path, and below it. */
  readonly files?: readonly string[];
}

/**
 * The version that an archive becomes when some articles leave it and others come, all others staying as they are. A
 * new article that is a copy of one that stays, or the other way round, is put together with it.
 */
export async function amend(
  archive: Archive,
  leaving: ReadonlySet<string>,
  { items, rejected = [], ignored = [], files = [] }: Coming,
  pacer: Pacer,
): Promise<Archive> {
  const placed = [...items];
  for (const article of archive.articles) {
    if (!leaving.has(article.id)) placed.push(placedAgain(article, null));
    if (pacer.due()) await pacer.rest();
  }
  const gone = new Set(files);
  const stays = ({ file }: { readonly file: string }) => !pathsAbove(file).some((path) => gone.has(path));
  return assembleArchive(
    placed,
    [...archive.rejected.filter(stays), ...rejected],
    [...(archive.ignored ?? []).filter(stays), ...ignored],
    pacer,
  );
}

/** A path, and each that it lies in. */
function pathsAbove(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
