/**
 * How often each hash was added, in two typed arrays made at once: a Map of a million numbers takes several times as long
 * and holds everything up each time it grows.
 */
export class HashCounts {
  readonly #hashes: Float64Array;
  readonly #counts: Uint32Array;
  readonly #mask: number;

  /** @param most how many different hashes may be added: integers from 0, as `hashLetters` gives them */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(1, most) * 2));
    this.#hashes = new Float64Array(size);
    this.#counts = new Uint32Array(size);
    this.#mask = size - 1;
  }

  add(hash: number): void {
    const place = this.#placeOf(hash);
    this.#hashes[place] = hash;
    this.#counts[place]!++;
  }

  /** 0 for a hash that was not added. */
  get(hash: number): number {
    return this.#counts[this.#placeOf(hash)]!;
  }

  /** Where a hash stands, or would. Half of the places stay free, so that there is one. */
  #placeOf(hash: number): number {
    let place = (hash ^ (hash / 2 ** 32)) & this.#mask;
    while (this.#counts[place] !== 0 && this.#hashes[place] !== hash) place = (place + 1) & this.#mask;
    return place;
  }
}
