import type { Documents } from '../index/postings.js';

/** Scores by dense number, kept between questions: making room anew would cost more than the search. */
export class ScoreBoard {
  #scores = new Float32Array(1024);
  #touched = new Uint32Array(1024);
  #count = 0;

  /** Sets all to zero, with room for numbers below `size`. */
  reset(size: number): void {
    if (this.#scores.length < size) {
      this.#scores = new Float32Array(Math.ceil(size * 1.25));
      this.#touched = new Uint32Array(Math.ceil(size * 1.25));
    } else {
      for (let i = 0; i < this.#count; i++) this.#scores[this.#touched[i]!] = 0;
    }
    this.#count = 0;
  }

  /** Adds `score`, above zero, to each of the numbers. */
  addAll(numbers: Documents, score: number): void {
    // Two loops, each of which meets one kind of array.
    if (numbers instanceof Uint32Array) this.#addTyped(numbers, score);
    else this.#addListed(numbers, score);
  }

  #addTyped(numbers: Uint32Array, score: number): void {
    const scores = this.#scores;
    const touched = this.#touched;
    let count = this.#count;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      const before = scores[number]!;
      if (before === 0) touched[count++] = number;
      scores[number] = before + score;
    }
    this.#count = count;
  }

  #addListed(numbers: readonly number[], score: number): void {
    const scores = this.#scores;
    const touched = this.#touched;
    let count = this.#count;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      const before = scores[number]!;
      if (before === 0) touched[count++] = number;
      scores[number] = before + score;
    }
    this.#count = count;
  }

  /** By number, zero where there is none. Valid until the next `reset`. */
  get scores(): Float32Array {
    return this.#scores;
  }

  /** The highest score; zero where there is none. */
  most(): number {
    let most = 0;
    for (let i = 0; i < this.#count; i++) most = Math.max(most, this.#scores[this.#touched[i]!]!);
    return most;
  }

  get(number: number): number {
    return this.#scores[number]!;
  }

  /** The numbers that have a score, in no order. Valid until the next `reset`. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }
}
