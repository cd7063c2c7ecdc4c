import type { QuantisedVector } from '../search/vectors.js';
import type { Embedder } from './embedder.js';

/** Vectors of the last questions, each embedded once: a question's readings, its buttons and its pages ask again. */
const KEPT = 200;

/** The vectors of questions, those asked lately from memory. */
export class Questions {
  readonly #embedder: Embedder;
  readonly #asked = new Map<string, Promise<QuantisedVector>>();

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  /** @throws as `Embedder.embed` does; then it is tried again the next time */
  vectorOf(text: string): Promise<QuantisedVector> {
    const vector = this.#asked.get(text) ?? this.#embed(text);
    // The newest last, so that the first is the one to forget.
    this.#asked.delete(text);
    this.#asked.set(text, vector);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > KEPT) this.#asked.delete(oldest!);
    return vector;
  }

  #embed(text: string): Promise<QuantisedVector> {
    const vector = this.#embedder.embed({ kind: 'question', text }).then(([first]) => first!);
    vector.catch(() => {
      if (this.#asked.get(text) === vector) this.#asked.delete(text);
    });
    return vector;
  }
}
