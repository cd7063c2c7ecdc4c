import type { Archive } from '../archive.js';
import type { Pacer } from '../pacer.js';
import type { PlacedArticle } from '../reading/placed.js';
import { assembleArchive, placedAgain } from './assemble.js';

/**
 * The version that an archive becomes when some articles leave it and others come, all others staying as they are. A
 * new article that is a copy of one that stays, or the other way round, is put together with it.
 */
export async function amend(
  archive: Archive,
  leaving: ReadonlySet<string>,
  coming: readonly PlacedArticle[],
  pacer: Pacer,
): Promise<Archive> {
  const staying = archive.articles.filter(({ id }) => !leaving.has(id));
  const placed = staying.map((article) => placedAgain(article, null));
  const { version, articles, rejected } = await assembleArchive(
    [...placed, ...coming],
    archive.rejected,
    [],
    pacer,
  );
  return { version, articles, rejected };
}
