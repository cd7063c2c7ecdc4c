import type { ResolvedTerm } from './resolve-terms.js';

/**
 * Tells at which place of the query a term id stands, -1 for any other. One array over the whole vocabulary, kept
 * between questions: looking a token up in it is several times faster than in a Map, and a question looks up thousands.
 */
export class TermPlaces {
  #places = new Int16Array(0);
  #set: number[] = [];

  /** The lookup for these terms, valid until the next call. `vocabularySize` is the highest term id there is. */
  of(terms: readonly ResolvedTerm[], vocabularySize: number): Int16Array {
    if (this.#places.length <= vocabularySize) this.#places = new Int16Array(vocabularySize * 2 + 2).fill(-1);
    else for (const id of this.#set) this.#places[id] = -1;
    this.#set = terms.map(({ id }) => id).filter((id) => id !== 0);
    terms.forEach(({ id }, place) => {
      if (id !== 0) this.#places[id] = place;
    });
    return this.#places;
  }
}
