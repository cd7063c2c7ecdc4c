import type { ArchivedArticle } from '../archive/archive.js';
import type { Likeness } from './meaning/likeness.js';
import type { Filters, Place } from './query.js';
import type { Wording } from './wording.js';

/** A word of a question and the other word of a passage that it met in meaning, both as they are written. */
export interface WordPair {
  readonly asked: string;
  readonly met: string;
}

/** How well a paragraph's words meet a question's in meaning, each about a cosine. */
export interface LookedScores {
  /** How like the question the paragraph is as a whole, a cosine: what ranks where the archive is not compared with the question. 0 by the table. */
  readonly whole: number;
  /** All words, in headline and text. */
  readonly all: number;
  /** Those that ask (who, where, how many), in the text alone: they meet what may answer. 0 by the table. */
  readonly asking: number;
  /** Those that tell something, in the text alone, each as much as the headline leaves it open. 0 by the table. */
  readonly open: number;
  /** How much more all words are met with what the article's opening and the paragraph before meet, in part. 0 by the table. */
  readonly within: number;
  /** How much better it answers than the least of those that were judged, by a network that reads both: log odds. 0 by the table. */
  readonly answering: number;
}

/** A second look at paragraphs: how well their words meet the question's in meaning, one by one. */
export interface Look {
  /** By what the words mean where they stand, or by a table of what each means by itself. */
  readonly by: 'pieces' | 'table';
  /** Of a paragraph that was not looked at, the least of those that were. */
  of(place: Place): LookedScores;
  /** Whether a paragraph answers at all, by a network that reads both: log odds; null of one that it did not judge. */
  answersIn(place: Place): number | null;
  /** Which words met which in a paragraph: those of which that can be said. */
  pairsIn(place: Place): readonly WordPair[];
}

export interface SearchOptions {
  readonly filters?: Filters;
  /** How many hits at most; 10 unless told. */
  readonly limit?: number;
  /** Paragraphs to leave out. */
  readonly exclude?: readonly Place[];
  /** Ranks these paragraphs only, whatever their words; all unless told. */
  readonly among?: readonly Place[];
  /** Wording that each of them has to hold, or must not hold. */
  readonly wording?: Wording;
  /** Whether each has to hold all terms of the query, itself or in its headline; not unless told. */
  readonly all?: boolean;
  /** `newest`: those of the newest articles first, in the order of the article, in place of the best first. */
  readonly order?: 'best' | 'newest';
  /** Whether paragraphs that say the same are one hit (see repeats.ts); not unless told. */
  readonly once?: boolean;
  /** How like the question the paragraphs are in meaning (`SearchIndex.compare`); else words alone rank. */
  readonly likeness?: Likeness | null;
  /** Else nothing is looked at twice. */
  readonly look?: Look | null;
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

/** A place that says what a better ranked paragraph says already. */
export interface Repeat {
  readonly article: ArchivedArticle;
  /** 1-based. */
  readonly paragraph: number;
}

/** What a second look at a paragraph gave. */
export interface LookedAt {
  readonly by: Look['by'];
  readonly score: number;
  /** How like the question it is as a whole, a cosine; 0 by the table. */
  readonly whole: number;
  /** Whether it answers at all: log odds; null where that was not judged. */
  readonly answers: number | null;
  readonly pairs: readonly WordPair[];
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
  /** What the second look at it gave; null without one. */
  readonly look: LookedAt | null;
  readonly matched: readonly MatchedTerm[];
  /**
   * The terms of the query that stand in each of the paragraph's sentences, in their order; those before the first that holds
   * any word are left out.
   */
  readonly inSentences: readonly ReadonlySet<string>[];
  /** Where else it is said, in the same words or nearly, best first: these are no hits of their own. */
  readonly repeats?: readonly Repeat[];
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
  /** Best first, or in the order that was asked for. Equal scores are ordered by article id, then paragraph. */
  readonly hits: readonly Hit[];
  /** How many paragraphs matched a term at all, within the filters. */
  readonly matches: number;
  readonly terms: readonly LookedUp[];
  /** With a context: the summed weight · idf of its weightiest terms, to tell how much the signal `context` is. */
  readonly contextScale?: number;
}
