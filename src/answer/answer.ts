import type { Copy } from '../archive/archive.js';
import type { Filters, Place } from '../search/query.js';
import type { MatchedTerm, Signals, WordPair } from '../search/search.js';
import type { Lacking, Lead, Meeting } from './conditions/meeting.js';
import type { Told } from './facts/told.js';
import type { ForeignQuestion } from './language/foreign.js';
import type { SearchFor } from './search-for.js';
import type { NearName, Suggestion } from './suggestion.js';
import type { TalkKind } from './talk/talk.js';

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a quote stands, so that anyone can check it. */
export interface Citation {
  readonly article: string;
  readonly headline: string;
  readonly source: string | null;
  readonly date: string | null;
  readonly section: string | null;
  readonly url: string | null;
  /** 1-based. */
  readonly paragraph: number;
  /** 1-based page on which the paragraph begins; absent where the article has no pages. */
  readonly page?: number;
}

/** Why a passage was chosen. */
export interface Why {
  readonly matched: readonly MatchedTerm[];
  /** Words of the question that stand nowhere in the article. */
  readonly missing: readonly string[];
  readonly signals: Signals;
  /** How like the question the paragraph is in meaning: a cosine, 1 for the same; null where words alone decided. */
  readonly similarity: number | null;
  /** Which words of the question met which other ones of the passage in meaning; absent where that cannot be said. */
  readonly pairs?: readonly WordPair[];
  /** What the question sets for its answer, and how the passage meets it; absent in an answer that was saved before. */
  readonly meetings?: readonly Meeting[];
}

/** A paragraph that answers, with the part of it to show. All spans are offsets into `text`. */
export interface Passage {
  readonly citation: Citation;
  readonly copies: readonly Copy[];
  /** Where the archive says it again, in the same words or nearly; absent where it does not. */
  readonly repeats?: readonly Citation[];
  /** The whole paragraph. */
  readonly text: string;
  /** The part to quote: whole sentences, verbatim. */
  readonly excerpt: Span;
  /** The answering sentence; lies within the excerpt. */
  readonly sentence: Span;
  /** The question's terms where they stand in the paragraph, in order, not overlapping. */
  readonly terms: readonly Span[];
  readonly score: number;
  readonly why: Why;
}

/** What was searched. */
export interface Searched {
  readonly articles: number;
  readonly paragraphs: number;
  /** Articles and paragraphs that the filters left. */
  readonly filteredArticles: number;
  readonly filteredParagraphs: number;
  /** ISO date of the newest article, over the whole archive. */
  readonly newest: string | null;
  readonly filters: Filters;
}

interface AnswerBase {
  readonly question: string;
  /** The question as it was understood within the conversation; equal to `question` when it stands alone. */
  readonly understoodAs: string;
  /** The question that it goes on with, where what it leaves out is not put into words: `understoodAs` is then as it was asked. */
  readonly following?: string;
  /**
   * The question with the likeliest of what it leaves out, for looking further questions up by; it may be a guess and is not
   * shown. Absent where it is what `understoodAs` is.
   */
  readonly inFull?: string;
  /** Other readings of the question that are about as good, each a question that stands alone; best first. */
  readonly alternatives?: readonly string[];
  /** 0 to 1: how likely it is that the first passage answers. */
  readonly confidence: number;
  readonly searched: Searched;
  /** How many paragraphs matched at all, `passages` being the best of them. */
  readonly matches: number;
  readonly archiveVersion: string;
  readonly tookMs: number;
}

export interface Answered extends AnswerBase {
  readonly outcome: 'answered';
  /** Best first, each from another paragraph; at least one. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** Words that say what is asked for, which neither the first passage nor what stands around it says. */
  readonly unsaid?: readonly string[];
  /** The kind of thing that is asked for, where the first passage holds none; null or left out where it does. */
  readonly lacks?: Lacking | null;
  /** How far the first passage is ahead of the others; left out where it was saved before that was told. */
  readonly lead?: Lead;
  /** How likely it is that the first passage is the one that answers, 0 to 1, by a network that read both; null or left out where none did. */
  readonly right?: number | null;
  /** Whether it is only the nearest there is, by what it does not say or by how sure it is, and has to be called so. */
  readonly isNearest?: boolean;
}

export interface NothingFound extends AnswerBase {
  readonly outcome: 'nothing-found';
  /** What the question sets that the nearest of them does not meet. */
  readonly unmet?: readonly Meeting[];
  /** Names of the archive that may have been meant, nearest first; absent where there are none. */
  readonly nearNames?: readonly NearName[];
  /** Set where nothing was looked for: it was talk, or asked about "that article" before any was shown. */
  readonly talk?: TalkKind | 'no-article';
  /** Set where the question is in another language than the archive: the near misses are those of its names and numbers. */
  readonly language?: ForeignQuestion;
  /** The closest passages, best first, that are not good enough to be an answer. Often empty. */
  readonly nearMisses: readonly Passage[];
  readonly suggestions: readonly Suggestion[];
}

/** What was asked about the archive itself or the article at hand, from its records: nothing was looked for. */
export interface ToldAnswer extends AnswerBase {
  readonly outcome: 'told';
  readonly told: Told;
}

export type Answer = Answered | NothingFound | ToldAnswer;

/** What one person asked in one place, oldest first. Plain data: it goes into the state store as JSON. */
export interface Conversation {
  readonly turns: readonly Turn[];
}

export interface Turn {
  readonly question: string;
  readonly understoodAs: string;
  /** As an answer's; absent where it is what `understoodAs` is. */
  readonly inFull?: string;
  /** What was shown, best first. */
  readonly shown: readonly ShownPassage[];
  /** Whether it is not sure that it answered: then it does not tell whom a pronoun means. */
  readonly isUnsure?: true;
}

export interface ShownPassage {
  readonly article: string;
  /** 1-based. */
  readonly paragraph: number;
  /** The answering sentence, verbatim; of an article that was only listed, its headline. */
  readonly sentence: string;
}

export interface AskOptions {
  readonly filters?: Filters;
  /** Paragraphs to leave out. */
  readonly exclude?: readonly Place[];
  /** How many passages at most; 5 unless told. */
  readonly limit?: number;
  readonly conversation?: Conversation;
  /** Aborted when nobody waits any more: meaning is not looked up then. */
  readonly signal?: AbortSignal;
}

/**
 * Answers questions from one archive version. Made by `createAnswerer` (src/answer/answerer.ts); a reload makes
 * another one, so that no question sees a mixture of two versions.
 */
export interface Answerer {
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /**
   * Ranked passages for words to look for, without a judgement whether they answer; `offset` for paging. Where no paragraph
   * has all of the words but the name of an author does, or the words are "author: …", what that author wrote. Without
   * words, the openings of the articles that the filters leave, newest first.
   */
  search(
    words: string,
    options?: SearchFor,
  ): Promise<{
    /** Whose articles the passages are, where their author was looked for. */
    readonly authors?: readonly string[];
    readonly passages: readonly Passage[];
    readonly matches: number;
    readonly searched: Searched;
  }>;
}
