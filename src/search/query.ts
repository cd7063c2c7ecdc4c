import type { ArchivedArticle } from '../archive/archive.js';

/** What narrows a search. Every given part must hold; an article without a date is outside every date range. */
export interface Filters {
  /** ISO dates, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Compared after folding case and accents. */
  readonly section?: string;
  readonly source?: string;
  /** Words of the author's name, each of which it has to hold. */
  readonly author?: string;
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
  /** The terms that it is made of: they say less where the whole is looked for. */
  readonly pieces?: readonly string[];
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

/** How well a paragraph's text fits what is asked for, in points, and how well any text can: without that all are looked at. */
export type Suits = ((text: string) => number) & {
  readonly most?: number;
  /** How much of the question stands around a thing of the kind that is asked for, of what each of its terms is worth. */
  readonly around?: ((text: string, values: ReadonlyMap<string, number>) => number) | undefined;
};

/** What to look for: terms, and what else tells a good paragraph. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly context?: Context | null;
  /** Favours articles published in or near this period. */
  readonly period?: Period | null;
  /**
   * How a paragraph stands by what the question sets for its answer, in points: 0 where it meets all, below where it does
   * not. `meant` gives the index's term for one of the question's: a mended typo.
   */
  readonly standing?:
    | ((article: ArchivedArticle, paragraph: number, meant: (term: string) => string) => number)
    | null;
  /** How much the newest articles are favoured: 1 where the question is about these days, 2 where it asks for the latest there is. */
  readonly newest?: number;
  /** Favours paragraphs by how well their text fits the kind of thing that is asked for: 0 for not at all. */
  readonly suits?: Suits | null;
}
