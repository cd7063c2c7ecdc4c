import type { Article, IgnoredFile, Rejected } from '../../article/article.js';
import type { ArchivedArticle, Copy, LoadedArchive } from '../archive.js';
import { KeptOrder } from '../kept-order.js';
import { pacedSort } from '../paced-sort.js';
import type { Pacer } from '../pacer.js';
import type { PlacedArticle } from '../reading/placed.js';
import { asPageSays, corrected, correctionIn, isCorrectedSo, saidInstead } from './corrections.js';
import { digestOf, versionOf } from './digest.js';
import { mergeDuplicates } from './duplicates.js';

/** Makes an archive version of what the files gave: one article an id, copies of one article together. */
export async function assembleArchive(
  placed: readonly PlacedArticle[],
  rejected: readonly Rejected[],
  ignored: readonly IgnoredFile[],
  pacer: Pacer,
): Promise<LoadedArchive> {
  const { unique, taken } = await firstOfEachId(placed, pacer);
  const articles: ArchivedArticle[] = [];
  for (const { canonical, copies } of await mergeDuplicates(unique, pacer)) {
    if (pacer.due()) await pacer.rest();
    articles.push(archived(canonical, copies));
  }
  const ordered = await idOrder.sorted(articles, pacer);
  return {
    version: await versionOf(ordered, pacer),
    articles: ordered,
    rejected: await pacedSort([...rejected, ...taken], byPlace, pacer),
    ignored,
  };
}

/** The first article by file and line keeps an id that several claim; the others are rejected. */
async function firstOfEachId(
  placed: readonly PlacedArticle[],
  pacer: Pacer,
): Promise<{ unique: PlacedArticle[]; taken: Rejected[] }> {
  const holders = new Map<string, PlacedArticle>();
  const taken: Rejected[] = [];
  for (const one of await pacedSort(placed, byPlace, pacer)) {
    if (pacer.due()) await pacer.rest();
    const holder = holders.get(one.article.id);
    if (!holder) {
      holders.set(one.article.id, one);
      continue;
    }
    taken.push({
      file: one.file,
      line: one.line,
      reason: `Its id "${one.article.id}" belongs to ${placeOf(holder)} already, which was kept; ${placeOf(one)} was not.`,
      remedy: 'Give one of them another id, or rename or remove one of the files.',
    });
  }
  return { unique: [...holders.values()], taken };
}

const idOrder = new KeptOrder(
  (article: ArchivedArticle) => article,
  (a, b) => compare(a.id, b.id),
);

/** What was made of an article, so that the same reading gives the same object. */
const made = new WeakMap<Article, ArchivedArticle>();

/** An article of a version as it was read, with the copies it had and what was corrected, for a version to be assembled with it again. */
export function placedAgain(archived: ArchivedArticle, line: number | null): PlacedArticle {
  const article = asPageSays(archived);
  made.set(article, archived);
  const { removed, file } = archived;
  return { article, removed, origins: {}, file, line, correction: correctionIn(archived) };
}

function archived(
  { article, removed, file, correction }: PlacedArticle,
  copies: readonly PlacedArticle[],
): ArchivedArticle {
  const before = made.get(article);
  if (before && !correction && !before.said && copies.length === 0 && before.file === file) return before;
  const said = saidInstead(article, correction);
  if (before && copies.length === 0 && before.file === file && isCorrectedSo(before, correction, said))
    return before;
  const named = [
    ...copiesOf(article, file),
    ...copies.flatMap((copy) => [copyOf(copy), ...copiesOf(copy.article, copy.file)]),
  ];
  named.sort((a, b) => compare(a.id, b.id));
  const shown = corrected(article, said && correction);
  const digest = digestOf(shown, named, said);
  const one: ArchivedArticle = { ...shown, file, digest, copies: named, removed, ...(said && { said }) };
  if (named.length === 0) made.set(article, one);
  return one;
}

/** Those that an article of a version brings along, or one that was exported says: they stand in its own file then. */
function copiesOf(article: Article, file: string): readonly Copy[] {
  return made.get(article)?.copies ?? (article.copies ?? []).map((copy) => ({ ...copy, file }));
}

function copyOf({ article, file, correction }: PlacedArticle): Copy {
  const { id, headline, date, source, url } = article;
  return corrected({ id, headline, date, source, url, file }, correction);
}

function placeOf({ file, line }: PlacedArticle): string {
  return line === null ? file : `${file}, line ${line}`;
}

function byPlace(a: Pick<Rejected, 'file' | 'line'>, b: Pick<Rejected, 'file' | 'line'>): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
