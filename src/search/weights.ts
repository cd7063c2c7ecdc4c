import type { Bm25 } from './postings.js';

/**
 * BM25 of a paragraph. Paragraphs are short and of similar length, so length counts for less than in the usual
 * b = 0.75; the values are those of Anserini's passage baselines (k1 0.9, b 0.4).
 */
export const PARAGRAPH: Bm25 = { k1: 0.9, b: 0.4 };
export const HEADLINE: Bm25 = { k1: 0.9, b: 0.4 };
export const ARTICLE: Bm25 = { k1: 0.9, b: 0.4 };

/** How much each signal counts beside the paragraph's own BM25 (weight 1). Zero turns one off. */
export interface Weights {
  readonly headline: number;
  readonly article: number;
  readonly phrase: number;
  readonly proximity: number;
  readonly sentence: number;
  readonly coverage: number;
}

export const WEIGHTS: Weights = {
  headline: 0.5,
  article: 0.5,
  phrase: 0.2,
  proximity: 0.0,
  sentence: 0.0,
  coverage: 0.0,
};
