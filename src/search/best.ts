/**
 * Keeps the `limit` best of many numbers by score: a binary heap with the worst on top. Of equal scores the one that
 * `precedes` the other is better, the lower number unless told, so that the same question always gives the same order.
 */
export class Best {
  readonly #numbers: number[] = [];
  readonly #scores: number[] = [];
  readonly #limit: number;
  readonly #precedes: (a: number, b: number) => boolean;

  constructor(limit: number, precedes = (a: number, b: number): boolean => a < b) {
    this.#limit = limit;
    this.#precedes = precedes;
  }

  /** What a score must reach to get in. */
  get threshold(): number {
    return this.#numbers.length < this.#limit ? Number.NEGATIVE_INFINITY : this.#scores[0]!;
  }

  offer(number: number, score: number): void {
    if (this.#numbers.length < this.#limit) {
      this.#numbers.push(number);
      this.#scores.push(score);
      this.#up(this.#numbers.length - 1);
    } else if (this.#limit > 0 && this.#isWorse(this.#scores[0]!, this.#numbers[0]!, score, number)) {
      this.#numbers[0] = number;
      this.#scores[0] = score;
      this.#down(0);
    }
  }

  /** Best first. */
  ranked(): { readonly number: number; readonly score: number }[] {
    return this.#numbers
      .map((number, i) => ({ number, score: this.#scores[i]! }))
      .sort((a, b) => b.score - a.score || (this.#precedes(a.number, b.number) ? -1 : 1));
  }

  #isWorse(scoreA: number, numberA: number, scoreB: number, numberB: number): boolean {
    return scoreA < scoreB || (scoreA === scoreB && this.#precedes(numberB, numberA));
  }

  #worseAt(a: number, b: number): boolean {
    return this.#isWorse(this.#scores[a]!, this.#numbers[a]!, this.#scores[b]!, this.#numbers[b]!);
  }

  #swap(a: number, b: number): void {
    const number = this.#numbers[a]!;
    const score = this.#scores[a]!;
    this.#numbers[a] = this.#numbers[b]!;
    this.#scores[a] = this.#scores[b]!;
    this.#numbers[b] = number;
    this.#scores[b] = score;
  }

  #up(at: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#worseAt(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(at: number): void {
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#numbers.length && this.#worseAt(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
