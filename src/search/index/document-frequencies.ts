import { grown, SENTENCE_BREAK, type TokenRun } from './token-store.js';

/** In how many documents each term stands. */
export class DocumentFrequencies {
  #counts = new Uint32Array(1024);
  /** Which terms the document that is being counted has shown: much quicker than a Set for each. */
  #seen = new Uint8Array(1024);

  of(term: number): number {
    return this.#counts[term] ?? 0;
  }

  copy(): DocumentFrequencies {
    const copy = new DocumentFrequencies();
    copy.#counts = this.#counts.slice();
    copy.#seen = new Uint8Array(this.#seen.length);
    return copy;
  }

  /** Counts the distinct terms of a document in (1) or out (-1). */
  count({ chunk, start, end }: TokenRun, by: 1 | -1): void {
    for (let i = start; i < end; i++) {
      const term = chunk[i]!;
      while (term >= this.#counts.length) {
        this.#counts = grown(this.#counts);
        this.#seen = grown(this.#seen);
      }
      if (term === SENTENCE_BREAK || this.#seen[term] === 1) continue;
      this.#seen[term] = 1;
      this.#counts[term]! += by;
    }
    for (let i = start; i < end; i++) this.#seen[chunk[i]!] = 0;
  }
}
