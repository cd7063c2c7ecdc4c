import type { ArchivedArticle } from '../archive/archive.js';
import type { Likeness } from './likeness.js';

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
  /** Left out, rather than missing, where the index does not have it. */
  readonly optional?: boolean;
}

/** A period that a question names, ISO dates, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A paragraph by its place, as a citation names it. */
export interface Place {
  /** An article id. */
  readonly article: string;
  /** 1-based. */
  readonly paragraph: number;
}

/** What a conversation adds to a query. It ranks, but it is not what was asked: nothing has to match it. */
export interface Context {
  /** Terms of the conversation; those of the query itself are not repeated. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** What paragraphs that were shown brought to these weights, which therefore says nothing for them. */
  readonly brought: readonly { readonly place: Place; readonly weights: ReadonlyMap<string, number> }[];
  /** What is added to every paragraph of an article under discussion, or to one paragraph of it. */
  readonly lifts: readonly {
    readonly article: string;
    readonly paragraph?: number;
    readonly score: number;
  }[];
}

/** What to look for: terms, and what else tells a good paragraph. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly context?: Context | null;
  /** Favours articles published in or near this period. */
  readonly period?: Period | null;
  /** Favours paragraphs that hold the kind of thing that is asked for. */
  readonly kind?: ((text: string) => boolean) | null;
}

export interface SearchOptions {
  readonly filters?: Filters;
  /** How many hits at most; 10 unless told. */
  readonly limit?: number;
  /** Paragraphs to leave out. */
  readonly exclude?: readonly Place[];
  /** Ranks these paragraphs only, whatever their words; all unless told. */
  readonly among?: readonly Place[];
  /** How like the question the paragraphs are in meaning (`SearchIndex.compare`); else words alone rank. */
  readonly likeness?: Likeness | null;
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
  /** The cosine between question and paragraph; null where meaning was not asked for or is not known yet. */
  readonly similarity: number | null;
  readonly matched: readonly MatchedTerm[];
}

/** A query term as it was looked up. */
export interface LookedUp {
  readonly word: string;
  readonly term: string;
  readonly weight: number;
  /** BM25's inverse document frequency, over the live paragraphs. */
  readonly idf: number;
  /** Whether the index has the term (or one near it, when `mended`). */
  readonly known: boolean;
  readonly mended: boolean;
}

/** What a search gives. */
export interface Found {
  /** Best first. Equal scores are ordered by article id, then paragraph. */
  readonly hits: readonly Hit[];
  /** How many paragraphs matched a term at all, within the filters. */
  readonly matches: number;
  readonly terms: readonly LookedUp[];
  /** With a context: the summed weight · idf of its weightiest terms, to tell how much the signal `context` is. */
  readonly contextScale?: number;
}
