/** One article as it was read from a page. What the page does not say is `null`: nothing is guessed. */
export interface Article {
  /** Stable across reads: the id the file gives, else made from the file's path. */
  readonly id: string;
  readonly headline: string;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly section: string | null;
  readonly author: string | null;
  readonly source: string | null;
  /** http or https only. */
  readonly url: string | null;
  /** Who made the picture, as the page says it. */
  readonly credit: string | null;
  /** The body. Paragraph n of a citation is `paragraphs[n - 1]`. */
  readonly paragraphs: readonly string[];
  /** What stands above some of the paragraphs, in order. Cited with none of them; left out where the page has none. */
  readonly headings?: readonly SectionHeading[];
  /** The page, from 1, on which each paragraph begins, in their order; left out where there are no pages. */
  readonly pages?: readonly number[];
  readonly related: readonly RelatedStory[];
  /** Other places where it was published, that it says itself; only an article that was exported does. */
  readonly copies?: readonly NamedCopy[];
}

/** Another place where an article was published. */
export interface NamedCopy {
  readonly id: string;
  readonly headline: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly url: string | null;
}

/** A heading within an article. */
export interface SectionHeading {
  readonly text: string;
  /** Number, from 1, of the paragraph right below it. */
  readonly above: number;
}

/** A teaser of another article, as pages carry them under "More on this story". Never indexed as body. */
export interface RelatedStory {
  readonly headline: string | null;
  readonly section: string | null;
  readonly date: string | null;
  readonly teaser: string | null;
  readonly url: string | null;
}

/** A line of the page that is not part of the article, kept so that a person can see why it went. */
export interface RemovedLine {
  /** 1-based line in the file; for HTML, the position of the removed block. */
  readonly line: number;
  readonly text: string;
  /** The id of the rule that removed it, such as `furniture/login`. */
  readonly rule: string;
}

/** A file, or one item of a file, that could not be read as an article. */
export interface Rejected {
  /** Path relative to the archive, with `/` between its parts. */
  readonly file: string;
  /** 1-based, where the fault has a line. */
  readonly line: number | null;
  /** What is wrong, as a sentence. */
  readonly reason: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** Which part of an article a page can state, beside its paragraphs and related stories. */
export type StatedField = 'id' | 'headline' | 'date' | 'section' | 'author' | 'source' | 'url' | 'credit';

/** Where each stated part of an article was found, such as `dateline, line 2`. */
export type Origins = Readonly<Partial<Record<StatedField, string>>>;

/** How one article was read: the article and what was left out of it. */
export interface ReadArticle {
  readonly article: Article;
  /** In the order of their lines. Also holds what was said but could not be used, such as `date/unreadable`. */
  readonly removed: readonly RemovedLine[];
  readonly origins: Origins;
  /** Its path within the file, where that is an archive of files. */
  readonly within?: string;
}

/**
 * What a reader may know about the rest of the archive while it reads one page. It is coarse on purpose: another page
 * more changes the answers for few lines, so that the pages without those need not be read again.
 */
export interface PageContext {
  /** How far a line has spread over the archive's pages. */
  readonly spreadOf: (line: string) => Spread;
}

/** Each includes those below it; see `spreadFor` (spread.ts). */
export const SPREAD = {
  /** On this page, or on this and one other. */
  own: 0,
  /** On so many pages that it may be furniture. */
  several: 1,
  /** On so large a share of all pages that it belongs to the site. */
  site: 2,
  /** On half of all pages. */
  most: 3,
} as const;

export type Spread = (typeof SPREAD)[keyof typeof SPREAD];

/** A page read by itself. */
export const ALONE: PageContext = { spreadOf: () => SPREAD.own };

/** A file, or a part of one, that is not meant to be an article. */
export interface IgnoredFile {
  /** Path relative to the archive, with `/` between its parts; a hidden folder stands for all it holds. */
  readonly file: string;
  /** Why, as a sentence. */
  readonly reason: string;
}

/** Everything one file gave. */
export interface FileReading {
  readonly file: string;
  readonly read: readonly ReadArticle[];
  readonly rejected: readonly Rejected[];
  /** What in it was passed over; left out where nothing was. */
  readonly ignored?: readonly IgnoredFile[];
}
