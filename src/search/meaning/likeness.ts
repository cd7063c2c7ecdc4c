import { Best } from '../best.js';
import type { Allowed, Corpus } from '../index/corpus.js';
import type { ParagraphVectors } from './paragraph-vectors.js';
import type { QuantisedVector } from './vectors.js';

/** How like one question the paragraphs of an index are in meaning. */
export class Likeness {
  readonly #corpus: Corpus;
  /** By paragraph number; NaN for one without a vector. */
  readonly #similarities: Float32Array;

  private constructor(corpus: Corpus, similarities: Float32Array) {
    this.#corpus = corpus;
    this.#similarities = similarities;
  }

  /** Compares a question with all paragraphs. Yields between small pieces of the work. */
  static *of(
    question: QuantisedVector,
    corpus: Corpus,
    vectors: ParagraphVectors,
  ): Generator<void, Likeness> {
    return new Likeness(corpus, yield* vectors.similarities(question, corpus.paragraphCount));
  }

  /** The cosine between the question and a paragraph; null for a paragraph without a vector. */
  to(paragraph: number): number | null {
    const similarity = this.#similarities[paragraph] ?? Number.NaN;
    return Number.isNaN(similarity) ? null : similarity;
  }

  /** The `limit` paragraphs most like the question of those that may be found, in no order. */
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
