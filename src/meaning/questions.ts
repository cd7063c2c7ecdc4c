import type { QuantisedVector } from '../search/meaning/vectors.js';
import type { Embedder } from './embedder.js';
import type { Job } from './messages.js';
import { keyOf, type VectorStore } from './vector-store.js';

/** Vectors of the last questions, each embedded once: a question's readings, its buttons and its pages ask again. */
const KEPT = 200;

/** The vectors of questions, those asked lately from memory. */
export class Questions {
  readonly #embedder: Embedder;
  readonly #store: VectorStore | null;
  readonly #asked = new Map<string, Promise<QuantisedVector>>();

  /** `store` keeps them on disk too: for sets of questions, never for what people ask. */
  constructor(embedder: Embedder, store: VectorStore | null = null) {
    this.#embedder = embedder;
    this.#store = store;
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
    const vector = this.#known({ kind: 'question', text }).then(([first]) => first!);
    vector.catch(() => {
      if (this.#asked.get(text) === vector) this.#asked.delete(text);
    });
    return vector;
  }

  async #known(job: Job): Promise<readonly QuantisedVector[]> {
    if (this.#store === null) return this.#embedder.embed(job);
    const key = keyOf(job);
    const known = (await this.#store.recall([key])).get(key);
    if (known) return known;
    const vectors = await this.#embedder.embed(job);
    await this.#store.keep(key, vectors);
    return vectors;
  }
}
