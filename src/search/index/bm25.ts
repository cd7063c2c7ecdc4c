/** BM25's free parameters (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019, section 3.5). */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/** What a term frequency gives in BM25, 0 to 1: tf / (tf + norm). */
export function impactOf(frequency: number, length: number, average: number, bm25: Bm25): number {
  return frequency / (frequency + normOf(length, average, bm25));
}

/** What a document's length makes of k1: k1 · (1 − b + b · length / average). */
export function normOf(length: number, average: number, { k1, b }: Bm25): number {
  return k1 * (1 - b + (b * length) / average);
}

/** BM25's inverse document frequency, in the form that never goes below zero (Lucene's BM25Similarity). */
export function idfOf(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** BM25 of a paragraph, a headline, and an article's whole body. Paragraphs differ little in length, so b is low. */
export const PARAGRAPH: Bm25 = { k1: 0.9, b: 0.5 };
export const HEADLINE: Bm25 = { k1: 0.9, b: 0.4 };
export const ARTICLE: Bm25 = { k1: 0.9, b: 0.4 };
