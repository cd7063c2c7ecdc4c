import { createPacer } from '../archive/pacer.js';
import type { SearchIndex } from '../search/search-index.js';
import type { ParagraphMeaning, ParagraphText } from './engine/meanings.js';
import type { Progress } from './progress.js';
import type { Embedder } from './threads/embedder.js';
import { NoModelError } from './threads/thread.js';
import { keyOf, type VectorStore } from './vector-store.js';

/** Looked up in the store at a time: a statement of a millisecond or two. */
const BATCH = 100;

/** Read in one job: the weights of the model pass by once for several short paragraphs. */
const TOGETHER = 4;

/** So many failures in a row are no accident of one text. */
const MOST_FAILURES = 5;

export interface ReadOptions {
  readonly embedder: Embedder;
  readonly store: VectorStore;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** A text that stands in one or several paragraphs of the index, none of which has a vector yet. */
interface Unread extends ParagraphText {
  readonly key: string;
  readonly paragraphs: number[];
}

/**
 * Reads what an index holds for meaning: what the store knows at once, the rest a few at a time, each once.
 * @throws NoModelError when there is no model or it fails again and again; the signal's reason once it is aborted
 */
export async function readIndex(index: SearchIndex, options: ReadOptions): Promise<void> {
  const { store, onProgress, signal } = options;
  const pacer = createPacer(signal);
  let of = 0;
  const unread = new Map<string, Unread>();
  for (const { paragraph, headline, text, hasVector } of index.texts()) {
    of++;
    if (pacer.due()) await pacer.rest();
    if (hasVector) continue;
    const key = keyOf({ headline, text });
    const known = unread.get(key);
    if (known) known.paragraphs.push(paragraph);
    else unread.set(key, { key, headline, text, paragraphs: [paragraph] });
  }
  const take = ({ paragraphs }: Unread, { vectors }: ParagraphMeaning) => {
    for (const paragraph of paragraphs) index.setVectors(paragraph, vectors);
  };
  const unknown: Unread[] = [];
  for (const texts of inBatches([...unread.values()], BATCH)) {
    unknown.push(...(await recall(texts, take, options)));
    if (pacer.due()) await pacer.rest();
  }
  let failed = 0;
  let left = count(unknown);
  const tell = () => onProgress({ state: 'reading', embedded: of - left - failed, of, failed });
  const reader = new Reader(take, options);
  for (const texts of inBatches(unknown, TOGETHER)) {
    tell();
    // What was asked for meanwhile has been read.
    failed += count(await reader.read(await recall(texts, take, options)));
    left -= count(texts);
  }
  await store.sweep();
  signal.throwIfAborted();
  onProgress({ state: 'ready', embedded: of - failed, of, failed });
}

type Take = (text: Unread, meaning: ParagraphMeaning) => void;

/** Gives out what the store has; returns the others. */
async function recall(texts: readonly Unread[], take: Take, { store, signal }: ReadOptions) {
  const known = await store.recall(texts.map(({ key }) => key));
  signal.throwIfAborted();
  return texts.filter((text) => {
    const meaning = known.get(text.key);
    if (meaning) take(text, meaning);
    return meaning === undefined;
  });
}

class Reader {
  readonly #take: Take;
  readonly #options: ReadOptions;
  #failuresInARow = 0;

  constructor(take: Take, options: ReadOptions) {
    this.#take = take;
    this.#options = options;
  }

  /** Reads texts together or, where one of them fails, one by one; returns those that failed. */
  async read(texts: readonly Unread[]): Promise<readonly Unread[]> {
    if (texts.length === 0) return [];
    const { embedder, store, signal } = this.#options;
    try {
      const meanings = await embedder.paragraphs(texts, { isAsked: false, signal });
      for (const [i, text] of texts.entries()) {
        await store.keep(text.key, meanings[i]!);
        this.#take(text, meanings[i]!);
      }
      this.#failuresInARow = 0;
      return [];
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof NoModelError) throw error;
      if (texts.length > 1) {
        const failed: Unread[] = [];
        for (const text of texts) failed.push(...(await this.read([text])));
        return failed;
      }
      if (++this.#failuresInARow === MOST_FAILURES)
        throw new NoModelError((error as Error).message, { cause: error });
      return texts;
    }
  }
}

function count(texts: readonly Unread[]): number {
  return texts.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}

function* inBatches<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
