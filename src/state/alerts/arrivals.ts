/**
 * Which articles are new. An article is known by any of its ids, its own and those of its copies: once one of them has been noted
 * it is never new again, whatever versions come and go. Nothing here rejects because the store cannot be used.
 */
export interface Arrivals {
  /**
   * Notes articles, each by its ids, as there from now on; those that were there before stay. Whatever is noted later is of a
   * later time, also when the clock is set back. False when it could not be kept.
   */
  note(articles: readonly (readonly string[])[]): Promise<boolean>;
  /** The ids that were noted after one time and until another, those of a later time first; null when that cannot be read just now. */
  between(after: number, upTo: number): Promise<readonly string[] | null>;
  /** When the last was noted, milliseconds since 1970; 0 before the first, null when that cannot be read just now. */
  latest(): Promise<number | null>;
}
