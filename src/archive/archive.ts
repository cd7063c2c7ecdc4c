import type { Article, IgnoredFile, NamedCopy, Rejected, RemovedLine } from '../article/article.js';

/** What a moderator can correct of what a page says. */
export const CORRECTABLE = ['headline', 'date', 'section', 'author', 'source', 'url'] as const;
export type CorrectableField = (typeof CORRECTABLE)[number];

/** Values of some of an article's fields; `null` for none. A headline is never null. */
export type Correction = Readonly<Partial<Record<CorrectableField, string | null>>>;

/** What was corrected, by the article's id. */
export type Corrections = ReadonlyMap<string, Correction>;

/** Another file that holds the same article: syndicated, or under another address. */
export interface Copy extends NamedCopy {
  readonly file: string;
}

/** An article in its place in the archive. */
export interface ArchivedArticle extends Article {
  /** Path relative to the archive, with `/` between its parts. */
  readonly file: string;
  /** Hex digest of everything a reader can see of the article; equal digests mean an unchanged article. */
  readonly digest: string;
  readonly copies: readonly Copy[];
  readonly removed: readonly RemovedLine[];
  /** What the page says where moderators have corrected it; left out where they have not. See `version/corrections.ts`. */
  readonly said?: Correction;
}

/** An immutable version of the archive. A reload makes a new one beside it. */
export interface Archive {
  /** Hex digest over all articles' ids and digests: the same articles always give the same version. */
  readonly version: string;
  /** Ordered by id. */
  readonly articles: readonly ArchivedArticle[];
  readonly rejected: readonly Rejected[];
  /** What was passed over; left out where that is not known. */
  readonly ignored?: readonly IgnoredFile[];
}

/** What differs between two versions, by article id. */
export interface ArchiveChange {
  readonly added: readonly ArchivedArticle[];
  readonly changed: readonly ArchivedArticle[];
  readonly removed: readonly string[];
}

/** Whether somebody may have meant it to be read: what is hidden was not. */
export function isPassedOver({ file }: IgnoredFile): boolean {
  return !/(?:^|\/)\.[^/]*$/.test(file);
}

/** An archive as it was loaded from disk. */
export interface LoadedArchive extends Archive {
  readonly ignored: readonly IgnoredFile[];
}
