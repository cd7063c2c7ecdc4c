import type { Place } from '../query.js';
import { idfOf } from './bm25.js';
import type { Corpus } from './corpus.js';
import { paragraphAt } from './corpus.js';
import type { FieldPostings, Postings } from './postings.js';
import { isWrittenAsName, spellingsIn } from './spelling.js';
import { SENTENCE_BREAK, type TokenRun } from './token-store.js';

/** What an index knows of its words, without a search. */
export interface Lexicon {
  /** How many paragraphs are live. */
  readonly paragraphs: number;
  /** BM25's inverse document frequency of a term over the live paragraphs; the highest there is for an unknown one. */
  rarityOf(term: string): number;
  /** Whether a live paragraph or headline has a term. */
  knows(term: string): boolean;
  /** How often each term stands in a paragraph; null for a paragraph that is not, or no longer, there. */
  countsIn(place: Place): ReadonlyMap<string, number> | null;
  /** Whether a term stands in a paragraph; false for one that is not, or no longer, there. */
  paragraphHolds(place: Place, term: string): boolean;
  headlineHolds(article: string, term: string): boolean;
  /** Whether a term stands in an article's headline or body; false for an article that is not there. */
  articleHolds(article: string, term: string): boolean;
  /**
   * Whether the archive writes a term as a name: within sentences with a capital, in most of the places looked at. False
   * for a term that it does not have.
   */
  isName(term: string): boolean;
  /** A few live paragraphs that have a term, as texts, those that it says most about. */
  textsWith(term: string): readonly string[];
  /** How the archive writes a term, in a few of its places: each spelling without capitals and accents, with one as it stands there. */
  spellingsOf(term: string): ReadonlyMap<string, string>;
  /** Up to `most` terms of live paragraphs within so many edits of one, those with the fewest first. Goes over the whole vocabulary. */
  spelledLike(term: string, edits: number, most: number): readonly string[];
  /** Null for an article that is not there. */
  headlineOf(article: string): string | null;
  /** A paragraph as it is written; null for one that is not, or no longer, there. */
  textOf(place: Place): string | null;
}

export function lexiconOf(corpus: Corpus, { paragraphs }: FieldPostings): Lexicon {
  const named = new Map<string, boolean>();
  const spelled = new Map<string, ReadonlyMap<string, string>>();
  return {
    paragraphs: corpus.liveParagraphs,

    rarityOf(term) {
      return idfOf(corpus.frequencyOf(corpus.vocabulary.idOf(term)), corpus.liveParagraphs);
    },

    knows(term) {
      return corpus.frequencyOf(corpus.vocabulary.idOf(term)) > 0;
    },

    countsIn(place) {
      const paragraph = paragraphAt(corpus, place);
      if (paragraph === undefined) return null;
      const counts = new Map<string, number>();
      const { chunk, start, end } = corpus.paragraphs.run(paragraph);
      for (let i = start; i < end; i++) {
        if (chunk[i] === SENTENCE_BREAK) continue;
        const term = corpus.vocabulary.termOf(chunk[i]!);
        counts.set(term, (counts.get(term) ?? 0) + 1);
      }
      return counts;
    },

    paragraphHolds(place, term) {
      const paragraph = paragraphAt(corpus, place);
      const id = corpus.vocabulary.idOf(term);
      return paragraph !== undefined && id !== 0 && holds(corpus.paragraphs.run(paragraph), id);
    },

    headlineHolds(article, term) {
      const number = corpus.numberOf(article);
      const id = corpus.vocabulary.idOf(term);
      return number !== undefined && id !== 0 && holds(corpus.headlines.run(number), id);
    },

    articleHolds(article, term) {
      const number = corpus.numberOf(article);
      const id = corpus.vocabulary.idOf(term);
      if (number === undefined || id === 0) return false;
      const first = corpus.firstParagraphOf(number);
      if (holds(corpus.headlines.run(number), id)) return true;
      for (let i = 0; i < corpus.paragraphsOf(number); i++) {
        if (holds(corpus.paragraphs.run(first + i), id)) return true;
      }
      return false;
    },

    isName: (term) => keptIn(named, term, () => isWrittenAsName(term, placesOf(term, corpus, paragraphs))),

    textsWith: (term) => placesOf(term, corpus, paragraphs),

    spellingsOf: (term) => keptIn(spelled, term, () => spellingsIn(placesOf(term, corpus, paragraphs), term)),

    spelledLike: (term, edits, most) =>
      corpus.vocabulary.within(term, edits, most, (candidate) =>
        corpus.frequencyOf(corpus.vocabulary.idOf(candidate)),
      ),

    headlineOf(article) {
      const number = corpus.numberOf(article);
      return number === undefined ? null : (corpus.article(number)?.headline ?? null);
    },

    textOf({ article, paragraph }) {
      const number = corpus.numberOf(article);
      return number === undefined ? null : (corpus.article(number)?.paragraphs[paragraph - 1] ?? null);
    },
  };
}

const MOST_KEPT = 5_000;
/** How a word is written shows in a few places. */
const MOST_PLACES = 8;

function keptIn<Known>(kept: Map<string, Known>, term: string, look: () => Known): Known {
  const known = kept.get(term);
  if (known !== undefined) return known;
  const looked = look();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(term, looked);
  return looked;
}

function holds({ chunk, start, end }: TokenRun, id: number): boolean {
  for (let i = start; i < end; i++) if (chunk[i] === id) return true;
  return false;
}

/** Live paragraphs that have a term, as texts: a few, those that it says most about. */
function placesOf(term: string, corpus: Corpus, postings: Postings): string[] {
  const texts: string[] = [];
  for (const documents of postings.slotsOf(term).flat()) {
    for (const paragraph of documents) {
      const article = corpus.articleOf(paragraph);
      if (!corpus.isAlive(article)) continue;
      texts.push(corpus.article(article)!.paragraphs[paragraph - corpus.firstParagraphOf(article)]!);
      if (texts.length === MOST_PLACES) return texts;
    }
  }
  return texts;
}
