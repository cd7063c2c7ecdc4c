import type { Hit, LookedAt, LookedUp } from '../../../src/search/search.js';
import { article } from '../../search/articles.js';

/** A word of a question as it was looked up. */
export const looked = (word: string, more: Partial<LookedUp> = {}): LookedUp => ({
  word, term: word.toLowerCase(), weight: 1, idf: 4, known: true, mended: false, ...more,
}); // biome-ignore format: one term

/** A passage found by these signals, which holds these words. */
export function hit(
  signals: Record<string, number>,
  found: readonly string[],
  score = 10,
  meant: Partial<Pick<Hit, 'similarity' | 'look'>> = {},
): Hit {
  const matched = found.map((word) => ({
    word, term: word, mended: false, inParagraph: true, inHeadline: false, inArticle: true,
  })); // biome-ignore format: one match
  return {
    article: article('a', ['x']),
    paragraph: 1,
    score,
    signals,
    similarity: null,
    look: null,
    matched,
    inSentences: [],
    ...meant,
  };
}

/** What was read for the question. */
export const read = (more: Partial<LookedAt> = {}): LookedAt => ({
  by: 'pieces', score: 0.6, whole: 0, answers: null, pairs: [], ...more,
}); // biome-ignore format: one look

export const QUESTION = 'which shoes did Lighthizer seize in 2017?';
export const TERMS = [looked('shoes'), looked('Lighthizer'), looked('seize'), looked('2017')];
export const ALL = TERMS.map(({ word }) => word);
export const GOOD = { paragraph: 12, proximity: 4, headline: 2 };
