/**
 * What a piece of furniture tells about what stands around it: a `pitch` (newsletter, login, trial, contact) often
 * opens the end matter of a page, `chrome` (share line, menu) belongs to the site, an `inline` piece (advertisement,
 * caption, link to another story) stands in the middle of an article.
 */
export type FurnitureKind = 'pitch' | 'chrome' | 'inline';

/** One family of lines that sites put around and into their articles. */
export interface FurnitureRule {
  /** As it is shown to a person who asks why a line went, such as `furniture/login`. */
  readonly id: string;
  readonly kind: FurnitureKind;
  /** Anchored patterns, matched against the line with straight quotes and without decoration. */
  readonly patterns: readonly RegExp[];
  /** For what is easier said in code than in a pattern. */
  readonly matches?: (line: string) => boolean;
  /** Longer pieces are left alone, whatever they begin with. */
  readonly mostWords: number;
}
