/** Whether links are followed that lead out of the archive: only with `all`. */
export type FollowLinks = 'inside' | 'all';

/** What of an archive is read: how large a file may be, in bytes, and where it may lie. */
export interface Limits {
  /** For a file that holds one article, and for one line of a .jsonl file; a document, or a collection of articles, may have ten times as much. */
  readonly maxFileBytes: number;
  /** For a .jsonl file, which is an archive in one file and is read line by line. */
  readonly maxJsonlBytes: number;
  readonly followLinks: FollowLinks;
}

export const DEFAULT_LIMITS: Limits = {
  maxFileBytes: 10 * 1024 ** 2,
  maxJsonlBytes: 1024 ** 3,
  followLinks: 'inside',
};

/** The limits that are given, and the defaults for those that are not. */
export function limitsOf(given: Partial<Limits>): Limits {
  return {
    maxFileBytes: given.maxFileBytes ?? DEFAULT_LIMITS.maxFileBytes,
    maxJsonlBytes: given.maxJsonlBytes ?? DEFAULT_LIMITS.maxJsonlBytes,
    followLinks: given.followLinks ?? DEFAULT_LIMITS.followLinks,
  };
}

/** Megabytes to one decimal, for messages. */
export function megabytes(bytes: number): string {
  return `${Number((bytes / 1024 ** 2).toFixed(1))} MB`;
}
