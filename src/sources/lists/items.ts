/** What a source can be. */
export const SOURCE_KINDS = ['rss', 'atom', 'rdf', 'json', 'sitemap', 'links'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a source tells of one article. */
export interface ListedItem {
  /** By what the source itself knows it again. */
  readonly guid: string | null;
  /** Where its page is. */
  readonly link: string | null;
  readonly title: string | null;
  /** ISO 8601, as the source says it was published. */
  readonly date: string | null;
  /** Changes when the source says that the article has changed. */
  readonly stamp: string;
  readonly author: string | null;
  /** The source's own text of it, in HTML. */
  readonly content: string | null;
}

/** What a source lists. */
export interface ItemList {
  readonly kind: SourceKind;
  readonly title: string | null;
  /** As the source orders them; without those that lead nowhere. */
  readonly items: readonly ListedItem[];
  /** Other lists that it consists of, as a sitemap's index does. */
  readonly parts: readonly URL[];
}

/** More than this is not taken from one list. */
export const MOST_ITEMS = 50_000;
