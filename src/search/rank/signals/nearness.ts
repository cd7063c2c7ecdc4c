import { SENTENCE_BREAK, type TokenRun } from '../../index/token-store.js';
import { type RelatedPlace, type ResolvedTerm, relatedPlaces } from '../resolve-terms.js';

/** How the query terms stand in a paragraph. */
export interface Near {
  /** By place in the query; of a term that only a related word stands for, the share that this counts. Overwritten by the next call. */
  readonly frequencies: Float64Array;
  readonly phrase: number;
  readonly proximity: number;
  readonly sentence: number;
}

/** BM25's saturation, here of the pull that terms have on each other. */
const K1 = 0.9;

/** Measures how the terms of one query stand together, in one pass over a paragraph's tokens. */
export class Nearness {
  readonly #terms: readonly ResolvedTerm[];
  readonly #placeOf: Int16Array;
  readonly #values: Float64Array;
  readonly #related: readonly RelatedPlace[];
  readonly #frequencies: Float64Array;
  readonly #pull: Float64Array;
  readonly #seenInSentence: Int32Array;

  /** `placeOf` is the lookup of TermPlaces for these terms. */
  constructor(terms: readonly ResolvedTerm[], placeOf: Int16Array) {
    this.#terms = terms;
    this.#placeOf = placeOf;
    this.#values = Float64Array.from(terms, ({ weight, idf }) => weight * idf);
    this.#related = relatedPlaces(terms);
    this.#frequencies = new Float64Array(terms.length);
    this.#pull = new Float64Array(terms.length);
    this.#seenInSentence = new Int32Array(terms.length);
  }

  of({ chunk, start, end }: TokenRun): Near {
    const placeOf = this.#placeOf;
    const values = this.#values;
    const frequencies = this.#frequencies.fill(0);
    const pull = this.#pull.fill(0);
    const seen = this.#seenInSentence.fill(0);
    let sentenceNumber = 1;
    let inSentence = 0;
    let bestSentence = 0;
    let phrase = 0;
    let last = -1;
    let lastPlace = -1;
    let related = -1;
    let relatedPlace = -1;
    let relatedValue = 0;
    for (let i = start; i < end; i++) {
      const id = chunk[i]!;
      if (id === SENTENCE_BREAK) {
        bestSentence = Math.max(bestSentence, inSentence);
        inSentence = 0;
        sentenceNumber++;
        last = -1;
        related = -1;
        continue;
      }
      let place = placeOf[id]!;
      if (place < 0) continue;
      let share = 1;
      if (place >= values.length) ({ place, share } = this.#related[place - values.length]!);
      const value = share * values[place]!;
      const before = frequencies[place]!;
      frequencies[place] = share === 1 ? Math.floor(before) + 1 : Math.max(before, share);
      if (seen[place] !== sentenceNumber) {
        seen[place] = sentenceNumber;
        inSentence += value;
      }
      if (last >= 0 && lastPlace !== place) {
        const squared = (i - last) * (i - last);
        if (squared === 1 && place === lastPlace + 1) phrase += (value + values[lastPlace]!) / 2;
        pull[place]! += values[lastPlace]! / squared;
        pull[lastPlace]! += value / squared;
      }
      // A related word pulls the words on both its sides, but does not come between two that are asked for themselves.
      if (share < 1) {
        related = i;
        relatedPlace = place;
        relatedValue = value;
        continue;
      }
      if (related > last && relatedPlace !== place) {
        const squared = (i - related) * (i - related);
        pull[place]! += relatedValue / squared;
        pull[relatedPlace]! += value / squared;
      }
      last = i;
      lastPlace = place;
    }
    return {
      frequencies,
      phrase,
      proximity: this.#proximity(),
      sentence: Math.max(bestSentence, inSentence),
    };
  }

  #proximity(): number {
    let proximity = 0;
    for (let place = 0; place < this.#terms.length; place++) {
      const pull = this.#pull[place]!;
      proximity += (Math.min(1, this.#values[place]!) * pull * (K1 + 1)) / (pull + K1);
    }
    return proximity;
  }
}
