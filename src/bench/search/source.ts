import type { ArchivedArticle } from '../../archive/archive.js';
import { ArchivePathError } from '../../archive/fault.js';
import { loadArchive } from '../../archive/load.js';
import { UsageError } from '../../cli/terminal/usage.js';
import { makeArticles } from './corpus/corpus.js';

/** Where the paragraphs come from: every process gets the same ones from the same description. */
export type CorpusSource =
  | { readonly kind: 'made'; readonly paragraphs: number; readonly seed: number }
  | { readonly kind: 'archive'; readonly path: string; readonly paragraphs: number };

/**
 * The articles of a source, one at a time: made ones are never all in memory unless the caller keeps them. Rejects with
 * a `UsageError` for an archive that cannot be read.
 */
export async function articlesOf(source: CorpusSource): Promise<Iterable<ArchivedArticle>> {
  if (source.kind === 'made') return makeArticles(source.paragraphs, source.seed);
  return firstParagraphs(await load(source.path), source.paragraphs);
}

/** How many paragraphs an archive has. Rejects with a `UsageError` when it has none or cannot be read. */
export async function paragraphsOfArchive(path: string): Promise<number> {
  const articles = await load(path);
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  if (paragraphs === 0) throw new UsageError(`The archive ${path} holds no paragraph to measure with.`);
  return paragraphs;
}

/** The first articles that together have `paragraphs` paragraphs, the last one cut short where need be. */
export function* firstParagraphs(
  articles: Iterable<ArchivedArticle>,
  paragraphs: number,
): Generator<ArchivedArticle> {
  let left = paragraphs;
  for (const article of articles) {
    if (left <= 0) return;
    const kept = article.paragraphs.length <= left ? article.paragraphs : article.paragraphs.slice(0, left);
    yield { ...article, paragraphs: kept };
    left -= kept.length;
  }
}

async function load(path: string): Promise<readonly ArchivedArticle[]> {
  try {
    return (await loadArchive(path)).articles;
  } catch (error) {
    if (error instanceof ArchivePathError) throw new UsageError(error.message);
    throw error;
  }
}
