import type { ArchivedArticle } from '../archive/archive.js';
import { isPassedOver } from '../archive/archive.js';
import type { IgnoredFile, Rejected } from '../article/article.js';
import { filterOf } from '../search/filters.js';
import type { Live } from './live.js';

/** What moderators look for in an archive: articles that lack something, that they corrected, files that gave none. */
export const LISTINGS = ['undated', 'unsourced', 'corrected', 'rejected'] as const;
export type Listing = (typeof LISTINGS)[number];

export interface Wanted {
  /** All articles where it is left out. */
  readonly show?: Listing | undefined;
  /** Of this source only, case and accents aside. */
  readonly source?: string | undefined;
}

/** The articles that are wanted, newest first, those without a date last; none where files are. */
export function listedArticles(
  { library }: Pick<Live, 'library'>,
  { show, source }: Wanted,
): readonly ArchivedArticle[] {
  if (show === 'rejected') return [];
  const isOfSource = filterOf(source === undefined ? {} : { source });
  return library.newestFirst.filter((article) => isLike(article, show) && isOfSource(article));
}

function isLike({ date, source, said }: ArchivedArticle, show: Listing | undefined): boolean {
  if (show === 'undated') return date === null;
  if (show === 'unsourced') return source === null;
  return show !== 'corrected' || said !== undefined;
}

/** A file, or a part of one, that gave no article. What was passed over has no remedy. */
export type Fault = Rejected | (IgnoredFile & { readonly line?: null; readonly remedy?: undefined });

/** What could not be read, then what was passed over; hidden files aside. */
export function listedFaults({ archive }: Pick<Live, 'archive'>): readonly Fault[] {
  return [...archive.rejected, ...(archive.ignored ?? []).filter(isPassedOver)];
}
