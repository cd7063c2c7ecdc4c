import { Codes } from './codes.js';
import { signsOf } from './signs.js';
import { meanOf, type QuantisedVector } from './vectors.js';

/** Paragraphs compared between two yields: about a tenth of a millisecond. A multiple of a block. */
const BATCH = 16_384;

/**
 * The vectors of an index's paragraphs by their dense numbers: one each or, for a paragraph that the model could not read at once, two, of
 * its first and second half, of which the better counts.
 */
export class ParagraphVectors {
  readonly #codes = new Codes();
  /** Those of second halves, and where they are. */
  readonly #seconds = new Codes();
  readonly #secondOf = new Map<number, number>();
  #count = 0;

  /** How many paragraphs have a vector. */
  get count(): number {
    return this.#count;
  }

  /** Bytes that the vectors take. */
  get bytes(): number {
    return this.#codes.bytes + this.#seconds.bytes;
  }

  has(paragraph: number): boolean {
    return this.#codes.has(paragraph);
  }

  /** Takes the vectors of a paragraph's windows, in their order; at least one. */
  set(paragraph: number, windows: readonly QuantisedVector[]): void {
    if (!this.#codes.has(paragraph)) this.#count++;
    const middle = Math.ceil(windows.length / 2);
    this.#codes.set(paragraph, windows.length === 1 ? windows[0]! : meanOf(windows.slice(0, middle)));
    // What was the second half of a text that is now read at once is as good as the first.
    const known = this.#secondOf.get(paragraph);
    if (windows.length === 1 && known === undefined) return;
    const place = known ?? this.#secondOf.size;
    this.#seconds.set(place, windows.length === 1 ? windows[0]! : meanOf(windows.slice(middle)));
    this.#secondOf.set(paragraph, place);
  }

  /** The cosine between a question and a paragraph, −1 to 1; null for a paragraph without a vector. */
  similarity(question: QuantisedVector, paragraph: number): number | null {
    const first = this.#codes.similarity(question, paragraph);
    const second = this.#secondOf.get(paragraph);
    if (first === null || second === undefined) return first;
    return Math.max(first, this.#seconds.similarity(question, second)!);
  }

  /**
   * In how many signs a question differs from each of the first `count` paragraphs, by their numbers: the fewer, the likelier are they alike.
   * `NO_DISTANCE` (codes.ts) for one without a vector. Yields between small pieces of the work; what is set meanwhile may be in it.
   */
  *distances(question: QuantisedVector, count: number): Generator<void, Int16Array> {
    const signs = signsOf(question.values);
    const all = new Int16Array(count);
    const seconds = new Int16Array(this.#secondOf.size);
    for (const [codes, into] of [[this.#codes, all] as const, [this.#seconds, seconds] as const]) {
      for (let first = 0; first < into.length; first += BATCH) {
        codes.distances(signs, first, Math.min(first + BATCH, into.length), into);
        yield;
      }
    }
    for (const [paragraph, place] of this.#secondOf)
      if (paragraph < count && place < seconds.length)
        all[paragraph] = Math.min(all[paragraph]!, seconds[place]!);
    return all;
  }
}
