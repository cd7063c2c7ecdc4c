import type { QuestionMeaning } from './engine/meanings.js';
import type { Embedder } from './threads/embedder.js';

/** Meanings of the last questions, each read once: a question's readings, its buttons and its pages ask again. */
const KEPT = 200;

/** The meanings of questions, those asked lately from memory. They are never stored. */
export class Questions {
  readonly #embedder: Embedder;
  readonly #asked = new Map<string, Promise<QuestionMeaning>>();

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  /** @throws as `Embedder.question` does; then it is tried again the next time */
  meaningOf(text: string): Promise<QuestionMeaning> {
    const meaning = this.#asked.get(text) ?? this.#read(text);
    // The newest last, so that the first is the one to forget.
    this.#asked.delete(text);
    this.#asked.set(text, meaning);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > KEPT) this.#asked.delete(oldest!);
    return meaning;
  }

  #read(text: string): Promise<QuestionMeaning> {
    const meaning = this.#embedder.question(text);
    meaning.catch(() => {
      if (this.#asked.get(text) === meaning) this.#asked.delete(text);
    });
    return meaning;
  }
}
