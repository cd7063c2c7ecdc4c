import { Best } from '../best.js';
import type { Allowed, Corpus } from '../index/corpus.js';
import type { ParagraphVectors } from './paragraph-vectors.js';
import type { QuantisedVector } from './vectors.js';

/** Up to so many paragraphs each is compared with a question; beyond, only those that its words bring in. */
export const MOST_COMPARED = 50_000;

/** Paragraphs compared between two yields: well under a millisecond. */
const BATCH = 256;

/** How like one question the paragraphs of an index are in meaning. */
export class Likeness {
  readonly #corpus: Corpus;
  readonly #vectors: ParagraphVectors;
  readonly #question: QuantisedVector;
  /** By paragraph number; NaN for one without a vector. Empty when only single paragraphs are compared. */
  readonly #similarities: Float32Array;

  private constructor(
    corpus: Corpus,
    vectors: ParagraphVectors,
    question: QuantisedVector,
    similarities: Float32Array,
  ) {
    this.#corpus = corpus;
    this.#vectors = vectors;
    this.#question = question;
    this.#similarities = similarities;
  }

  /** Compares a question with all paragraphs, unless there are too many. Yields between small pieces of the work. */
  static *of(
    question: QuantisedVector,
    corpus: Corpus,
    vectors: ParagraphVectors,
    most = MOST_COMPARED,
  ): Generator<void, Likeness> {
    const all = corpus.liveParagraphs > most ? 0 : corpus.paragraphCount;
    const similarities = new Float32Array(all);
    for (let paragraph = 0; paragraph < all; paragraph++) {
      similarities[paragraph] = vectors.similarity(question, paragraph) ?? Number.NaN;
      if (paragraph % BATCH === BATCH - 1) yield;
    }
    return new Likeness(corpus, vectors, question, similarities);
  }

  /** The cosine between the question and a paragraph; null for a paragraph without a vector. */
  to(paragraph: number): number | null {
    const similarity = this.#similarities[paragraph];
    // Rounded alike, so that a paragraph's place does not depend on how it came to be compared.
    if (similarity === undefined) return rounded(this.#vectors.similarity(this.#question, paragraph));
    return Number.isNaN(similarity) ? null : similarity;
  }

  /** The `limit` paragraphs most like the question of those that may be found, in no order; none when there were too many to compare. */
  *closest(limit: number, allowed: Allowed): Generator<number> {
    const corpus = this.#corpus;
    const best = new Best(limit, (a, b) => corpus.precedes(a, b));
    for (let paragraph = 0; paragraph < this.#similarities.length; paragraph++) {
      const similarity = this.#similarities[paragraph]!;
      if (Number.isNaN(similarity) || similarity < best.threshold) continue;
      const article = corpus.articleOf(paragraph);
      if (!corpus.isAlive(article) || corpus.lengthOf(paragraph) === 0 || !allowed(paragraph, article))
        continue;
      best.offer(paragraph, similarity);
    }
    for (const { number } of best.ranked()) yield number;
  }
}

function rounded(similarity: number | null): number | null {
  return similarity === null ? null : Math.fround(similarity);
}
