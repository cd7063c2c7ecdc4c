import type { ArchivedArticle } from '../archive/archive.js';

/** What narrows a search. Every given part must hold; an article without a date is outside every date range. */
export interface Filters {
  /** ISO dates, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Compared after folding case and accents. */
  readonly section?: string;
  readonly source?: string;
  /** An article id. */
  readonly article?: string;
}

/** A term to look for, as it stands in the index (folded and stemmed), and how much it counts. */
export interface QueryTerm {
  readonly term: string;
  /** 1 for a word of the question itself; less for what a conversation adds. */
  readonly weight: number;
  /** The word as it was typed. */
  readonly word: string;
}

/** How much each signal gave to a paragraph's score, for "Why this?". Zero where it gave nothing. */
export type Signals = Readonly<Record<string, number>>;

/** A matched question term: how it was typed, and where it was found. */
export interface MatchedTerm {
  readonly word: string;
  /** The indexed term; differs in more than its stem when a typo was mended. */
  readonly term: string;
  readonly mended: boolean;
  readonly inParagraph: boolean;
  readonly inHeadline: boolean;
  readonly inArticle: boolean;
}

/** A ranked paragraph. */
export interface Hit {
  readonly article: ArchivedArticle;
  /** 1-based. */
  readonly paragraph: number;
  readonly score: number;
  readonly signals: Signals;
}
