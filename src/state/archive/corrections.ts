/** What moderators corrected of an article, as plain data of whoever corrects. */
export interface KeptCorrection {
  /** The article's id. */
  readonly article: string;
  readonly body: unknown;
}

/**
 * What moderators corrected of what pages do not say, or say wrongly. It is written with the version that shows it: see
 * `ArchiveVersions.publish`. All reject with a StateError when the store cannot be used.
 */
export interface ArchiveCorrections {
  /** All of them, some hundred at a time. */
  all(): AsyncIterable<readonly KeptCorrection[]>;
  find(article: string): Promise<KeptCorrection | undefined>;
}
