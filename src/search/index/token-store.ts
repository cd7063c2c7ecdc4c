/** Stands between two sentences in a stored run of term ids; real term ids start at 1. */
export const SENTENCE_BREAK = 0;

/** The first chunk; each further one holds as much as all before it, up to the longest: a small archive has two stores of a few thousand ids. */
const FIRST_CHUNK = 1 << 9;
const LONGEST_CHUNK = 1 << 16;

/** One stored run: `chunk.subarray(start, end)`. */
export interface TokenRun {
  readonly chunk: Int32Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps runs of term ids, 4 bytes each, in chunks: reading the tokens of the best candidates again costs more than the
 * search itself, and one growing array would be copied whole, holding everything up, each time it fills.
 */
export class TokenStore {
  readonly #chunks: Int32Array[] = [];
  #used = 0;
  /** The lengths of all chunks. */
  #room = 0;
  #chunkOf = new Uint16Array(1024);
  #start = new Uint32Array(1024);
  #end = new Uint32Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Stores a run and returns its number: 0, 1, 2 … */
  push(ids: ArrayLike<number>): number {
    if (this.#chunks.length === 0 || this.#used + ids.length > this.#chunks.at(-1)!.length) {
      const length = Math.min(LONGEST_CHUNK, Math.max(FIRST_CHUNK, this.#room));
      this.#chunks.push(new Int32Array(Math.max(length, ids.length)));
      this.#room += this.#chunks.at(-1)!.length;
      this.#used = 0;
    }
    if (this.#count === this.#start.length) this.#grow();
    this.#chunks.at(-1)!.set(ids, this.#used);
    this.#chunkOf[this.#count] = this.#chunks.length - 1;
    this.#start[this.#count] = this.#used;
    this.#used += ids.length;
    this.#end[this.#count] = this.#used;
    return this.#count++;
  }

  run(number: number): TokenRun {
    return {
      chunk: this.#chunks[this.#chunkOf[number]!]!,
      start: this.#start[number]!,
      end: this.#end[number]!,
    };
  }

  /** The runs `first` to `first + count - 1`, those that lie one behind the other in memory as one. */
  *runsFrom(first: number, count: number): Generator<TokenRun> {
    for (let from = first; from < first + count; ) {
      let to = from + 1;
      while (to < first + count && this.#chunkOf[to] === this.#chunkOf[from]) to++;
      yield {
        chunk: this.#chunks[this.#chunkOf[from]!]!,
        start: this.#start[from]!,
        end: this.#end[to - 1]!,
      };
      from = to;
    }
  }

  #grow(): void {
    this.#chunkOf = grown(this.#chunkOf);
    this.#start = grown(this.#start);
    this.#end = grown(this.#end);
  }
}

/** The same numbers in an array of twice the length. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
