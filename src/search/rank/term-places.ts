import { type ResolvedTerm, relatedPlaces } from './resolve-terms.js';

/**
 * Tells at which place of the query a term id stands, -1 for any other; of a word that is related to a term, the number of terms
 * and its place in `relatedPlaces`. One array over the whole vocabulary, kept
 * between questions: looking a token up in it is several times faster than in a Map, and a question looks up thousands.
 */
export class TermPlaces {
  #places = new Int16Array(0);
  #set: number[] = [];

  /** The lookup for these terms, valid until the next call. `vocabularySize` is the highest term id there is. */
  of(terms: readonly ResolvedTerm[], vocabularySize: number): Int16Array {
    if (this.#places.length <= vocabularySize) this.#places = new Int16Array(vocabularySize * 2 + 2).fill(-1);
    else for (const id of this.#set) this.#places[id] = -1;
    const related = relatedPlaces(terms);
    this.#set = [...terms, ...related].map(({ id }) => id).filter((id) => id !== 0);
    // Of several terms that a word is related to it counts for the first; asked for itself, it is that.
    for (let i = related.length - 1; i >= 0; i--) this.#places[related[i]!.id] = terms.length + i;
    terms.forEach(({ id }, place) => {
      if (id !== 0) this.#places[id] = place;
    });
    return this.#places;
  }
}
