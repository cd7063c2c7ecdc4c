import { createPacer } from '../archive/pacer.js';
import type { QuantisedVector } from '../search/meaning/vectors.js';
import type { IndexedText, SearchIndex } from '../search/search-index.js';
import type { Embedder } from './embedder.js';
import type { Job } from './messages.js';
import type { Progress } from './progress.js';
import { NoModelError } from './thread.js';
import { keyOf, type VectorStore } from './vector-store.js';

/** Looked up in the store at a time: a statement of a millisecond or two. */
const BATCH = 100;

/** So many failures in a row are no accident of one text. */
const MOST_FAILURES = 5;

/** A paragraph without one of these within it is one sentence: there is none to choose. */
const SENTENCE_END = /[.!?…]["'”’)\]]*\s|[。！？]/u;

export interface ReadOptions {
  readonly embedder: Embedder;
  readonly store: VectorStore;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** A text of the index, what is to be known of it, and where that goes. */
interface Task {
  readonly job: Job;
  readonly take: (vectors: readonly QuantisedVector[]) => void;
}

/**
 * Reads what an index holds for meaning: what the store knows at once, the rest one by one. Paragraphs come first, so that
 * they are found; then their sentences, which stay in the store.
 * @throws NoModelError when there is no model or it fails again and again; the signal's reason once it is aborted
 */
export async function readIndex(index: SearchIndex, options: ReadOptions): Promise<void> {
  const { embedder, store, onProgress, signal } = options;
  const pacer = createPacer(signal);
  const texts: IndexedText[] = [];
  for (const text of index.texts()) {
    texts.push(text);
    if (pacer.due()) await pacer.rest();
  }
  const of = texts.length;
  const unread = texts.filter(({ hasVector }) => !hasVector);
  const paragraphs = unread.map(
    ({ paragraph, headline, text }): Task => ({
      job: { kind: 'paragraph', headline, text },
      take: (vectors) => index.setVectors(paragraph, vectors),
    }),
  );
  const failed = await work(paragraphs, options, (left, failed) =>
    onProgress({ state: 'reading', embedded: of - left - failed, of, failed }),
  );
  const sentences = texts
    .filter(({ text }) => SENTENCE_END.test(text))
    .map(({ text }): Task => ({ job: { kind: 'sentences', text }, take: () => {} }));
  await work(sentences, options, (left) =>
    onProgress({ state: 'sentences', embedded: of - left, of, failed }),
  );
  await store.sweep();
  signal.throwIfAborted();
  await embedder.rest();
  onProgress({ state: 'ready', embedded: of - failed, of, failed });
}

/**
 * Does all tasks, those that the store knows first.
 * @param told how many are left, and how many failed; at the beginning and after each
 * @returns how many failed
 */
async function work(
  tasks: readonly Task[],
  { embedder, store, signal }: ReadOptions,
  told: (left: number, failed: number) => void,
): Promise<number> {
  const unknown = await recall(tasks, store, signal);
  let failed = 0;
  let inARow = 0;
  for (const [done, { key, job, take }] of unknown.entries()) {
    told(unknown.length - done, failed);
    signal.throwIfAborted();
    // The same text may have stood further up.
    const known = (await store.recall([key])).get(key);
    signal.throwIfAborted();
    try {
      const vectors = known ?? (await embedder.embed(job));
      if (!known) await store.keep(key, vectors);
      take(vectors);
      inARow = 0;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof NoModelError) throw error;
      failed++;
      if (++inARow === MOST_FAILURES) throw new NoModelError((error as Error).message, { cause: error });
    }
  }
  return failed;
}

/** Gives each task what the store has for it; returns the others with their keys. */
async function recall(tasks: readonly Task[], store: VectorStore, signal: AbortSignal) {
  const pacer = createPacer(signal);
  const unknown: (Task & { readonly key: string })[] = [];
  for (let from = 0; from < tasks.length; from += BATCH) {
    const batch = tasks.slice(from, from + BATCH).map((task) => ({ ...task, key: keyOf(task.job) }));
    const known = await store.recall(batch.map(({ key }) => key));
    signal.throwIfAborted();
    for (const task of batch) {
      const vectors = known.get(task.key);
      if (vectors) task.take(vectors);
      else unknown.push(task);
    }
    if (pacer.due()) await pacer.rest();
  }
  return unknown;
}
