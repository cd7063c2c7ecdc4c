/** The arrays of a `HashCounts`, in memory that threads share. */
export interface SharedCounts {
  readonly hashes: Float64Array<SharedArrayBuffer>;
  readonly counts: Uint32Array<SharedArrayBuffer>;
}

/**
 * How often each hash was added, in two typed arrays made at once: a Map of a million numbers takes several times as long
 * and holds everything up each time it grows.
 */
export class HashCounts {
  /** What another thread needs to see the same counts. */
  readonly shared: SharedCounts;
  readonly #hashes: Float64Array;
  readonly #counts: Uint32Array;
  readonly #mask: number;

  /**
   * @param room how many different hashes may be added (integers from 0, as `hashLetters` gives them), or the arrays of
   * counts that were made in another thread
   */
  constructor(room: number | SharedCounts) {
    this.shared = typeof room === 'number' ? sharedFor(room) : room;
    this.#hashes = this.shared.hashes;
    this.#counts = this.shared.counts;
    this.#mask = this.#hashes.length - 1;
  }

  /** Gives how often it was added by now. */
  add(hash: number): number {
    const place = this.#placeOf(hash);
    this.#hashes[place] = hash;
    return ++this.#counts[place]!;
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

function sharedFor(most: number): SharedCounts {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, most) * 2));
  return {
    hashes: new Float64Array(new SharedArrayBuffer(size * Float64Array.BYTES_PER_ELEMENT)),
    counts: new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT)),
  };
}
