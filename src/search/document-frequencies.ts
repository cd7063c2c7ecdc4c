import { grown, SENTENCE_BREAK, type TokenRun } from './token-store.js';

/** In how many documents each term stands. */
export class DocumentFrequencies {
  #counts = new Uint32Array(1024);

  of(term: number): number {
    return this.#counts[term] ?? 0;
  }

  copy(): DocumentFrequencies {
    const copy = new DocumentFrequencies();
    copy.#counts = this.#counts.slice();
    return copy;
  }

  /** Counts the distinct terms of a document in (1) or out (-1). */
  count({ chunk, start, end }: TokenRun, by: 1 | -1): void {
    for (const term of new Set(chunk.subarray(start, end))) {
      while (term >= this.#counts.length) this.#counts = grown(this.#counts);
      if (term !== SENTENCE_BREAK) this.#counts[term]! += by;
    }
  }
}
