import type { QuestionMeaning, QuestionText } from './engine/meanings.js';
import type { Embedder } from './threads/embedder.js';

/** Meanings of the last questions, each read once: a question's readings, its buttons and its pages ask again. */
const KEPT = 200;

interface Asked {
  readonly meaning: Promise<QuestionMeaning>;
  readonly unwanted: AbortController;
  waiting: number;
}

/** The meanings of questions, those asked lately from memory. They are never stored. */
export class Questions {
  readonly #embedder: Embedder;
  readonly #asked = new Map<string, Asked>();

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  /**
   * Null after `patienceMs`. What nobody waits for any more is taken back.
   * @throws as `Embedder.question` does; then it is tried again the next time
   */
  async meaningOf(question: QuestionText, patienceMs: number): Promise<QuestionMeaning | null> {
    const key = JSON.stringify([question.text, ...(question.kinds ?? [])]);
    const asked = this.#asked.get(key) ?? this.#read(question, key);
    // The newest last, so that the first is the one to forget.
    this.#asked.delete(key);
    this.#asked.set(key, asked);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > KEPT) this.#asked.delete(oldest!);
    asked.waiting += 1;
    try {
      return await withPatience(asked.meaning, patienceMs);
    } finally {
      asked.waiting -= 1;
      if (asked.waiting === 0) asked.unwanted.abort(new Error('Nobody waits for this question any more.'));
    }
  }

  #read(question: QuestionText, key: string): Asked {
    const unwanted = new AbortController();
    const meaning = this.#embedder.question(question, unwanted.signal);
    const asked = { meaning, unwanted, waiting: 0 };
    meaning.catch(() => {
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
    });
    return asked;
  }
}

/** What is promised, or null when it takes too long. */
async function withPatience<Value>(promised: Promise<Value>, ms: number): Promise<Value | null> {
  if (ms === Number.POSITIVE_INFINITY) return promised;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
