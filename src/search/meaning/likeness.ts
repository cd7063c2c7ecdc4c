import { Best } from '../best.js';
import type { Allowed, Corpus } from '../index/corpus.js';
import { NO_DISTANCE } from './codes.js';
import type { ParagraphVectors } from './paragraph-vectors.js';
import { DIMENSIONS, type QuantisedVector } from './vectors.js';

/**
 * So many that differ least in their signs are compared exactly. Of the 100 closest of 16,405 news paragraphs all are among them, and .991
 * among 1,000.
 */
export const COMPARED = 4_096;

/** What is asked of the paragraphs that are compared. */
export type Compared = Pick<Corpus, 'paragraphCount' | 'articleOf' | 'isAlive' | 'lengthOf' | 'precedes'>;

/** How like one question the paragraphs of an index are in meaning. */
export class Likeness {
  readonly #question: QuantisedVector;
  readonly #corpus: Compared;
  readonly #vectors: ParagraphVectors;
  /** By paragraph number. */
  readonly #distances: Int16Array;
  /** What was compared exactly: a question is searched for twice, before and after a second look. */
  readonly #known = new Map<number, number>();
  #counts: Int32Array | null = null;

  private constructor(
    question: QuantisedVector,
    corpus: Compared,
    vectors: ParagraphVectors,
    distances: Int16Array,
  ) {
    this.#question = question;
    this.#corpus = corpus;
    this.#vectors = vectors;
    this.#distances = distances;
  }

  /** Compares the signs of a question's vector with those of all paragraphs. Yields between small pieces of the work. */
  static *of(
    question: QuantisedVector,
    corpus: Compared,
    vectors: ParagraphVectors,
  ): Generator<void, Likeness> {
    const distances = yield* vectors.distances(question, corpus.paragraphCount);
    return new Likeness(question, corpus, vectors, distances);
  }

  /** The cosine between the question and a paragraph; null for a paragraph that had no vector when all were compared. */
  to(paragraph: number): number | null {
    if ((this.#distances[paragraph] ?? NO_DISTANCE) === NO_DISTANCE) return null;
    const known = this.#known.get(paragraph);
    if (known !== undefined) return known;
    const similarity = this.#vectors.similarity(this.#question, paragraph)!;
    this.#known.set(paragraph, similarity);
    return similarity;
  }

  /** The `limit` paragraphs most like the question of those that may be found, best first. */
  *closest(limit: number, allowed: Allowed): Generator<number> {
    const best = new Best(limit, (a, b) => this.#corpus.precedes(a, b));
    for (const paragraph of this.#near(Math.max(limit, COMPARED), allowed))
      best.offer(paragraph, this.to(paragraph)!);
    for (const { number } of best.ranked()) yield number;
  }

  /** Those that differ least, at least so many where there are, and all that differ as little as the last of them. */
  #near(wanted: number, allowed: Allowed): number[] {
    const corpus = this.#corpus;
    const distances = this.#distances;
    const found: number[] = [];
    // Where few of the nearest may be found, ever more are looked at: each pass costs as much whatever it finds.
    for (let above = -1, more = wanted; found.length < wanted && above < DIMENSIONS; more *= 2) {
      const upTo = this.#levelOf(above, more);
      for (let paragraph = 0; paragraph < distances.length; paragraph++) {
        const distance = distances[paragraph]!;
        if (distance > upTo || distance <= above) continue;
        const article = corpus.articleOf(paragraph);
        if (corpus.isAlive(article) && corpus.lengthOf(paragraph) > 0 && allowed(paragraph, article))
          found.push(paragraph);
      }
      above = upTo;
    }
    return found;
  }

  /** Up to which distance there are so many that are further than `above`. */
  #levelOf(above: number, count: number): number {
    this.#counts ??= countsOf(this.#distances);
    let level = above;
    for (let left = count; left > 0 && level < DIMENSIONS; ) left -= this.#counts[++level]!;
    return level;
  }
}

/** How many there are at each distance. */
function countsOf(distances: Int16Array): Int32Array {
  const counts = new Int32Array(NO_DISTANCE + 1);
  for (const distance of distances) counts[distance]!++;
  return counts;
}
