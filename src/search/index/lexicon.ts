import type { Place } from '../query.js';
import { idfOf } from './bm25.js';
import type { Corpus } from './corpus.js';
import { paragraphAt } from './corpus.js';
import { SENTENCE_BREAK } from './token-store.js';

/** What an index knows of its words, without a search. */
export interface Lexicon {
  /** BM25's inverse document frequency of a term over the live paragraphs; the highest there is for an unknown one. */
  rarityOf(term: string): number;
  /** How often each term stands in a paragraph; null for a paragraph that is not, or no longer, there. */
  countsIn(place: Place): ReadonlyMap<string, number> | null;
  /** Whether a term stands in an article's headline or body; false for an article that is not there. */
  articleHolds(article: string, term: string): boolean;
  /** Null for an article that is not there. */
  headlineOf(article: string): string | null;
}

export function lexiconOf(corpus: Corpus): Lexicon {
  return {
    rarityOf(term) {
      return idfOf(corpus.frequencyOf(corpus.vocabulary.idOf(term)), corpus.liveParagraphs);
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

    articleHolds(article, term) {
      const number = corpus.numberOf(article);
      const id = corpus.vocabulary.idOf(term);
      if (number === undefined || id === 0) return false;
      const first = corpus.firstParagraphOf(number);
      const runs = Array.from({ length: corpus.paragraphsOf(number) }, (_, i) =>
        corpus.paragraphs.run(first + i),
      );
      return [corpus.headlines.run(number), ...runs].some(({ chunk, start, end }) =>
        chunk.subarray(start, end).includes(id),
      );
    },

    headlineOf(article) {
      const number = corpus.numberOf(article);
      return number === undefined ? null : (corpus.article(number)?.headline ?? null);
    },
  };
}
