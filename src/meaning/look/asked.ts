import { setMaxListeners } from 'node:events';
import type { ParagraphMeaning, ParagraphText } from '../engine/meanings.js';
import type { Embedder } from '../threads/embedder.js';
import { NoModelError } from '../threads/thread.js';
import { keyOf, type VectorStore } from '../vector-store.js';

export interface AskedOptions {
  readonly embedder: Embedder;
  readonly store: VectorStore;
  /** So many of the first are read now where they are not kept; all unless told. */
  readonly most?: number;
  /** After so many ms what has not begun is left. */
  readonly limitMs: number;
  readonly signal?: AbortSignal;
}

/**
 * The meanings of paragraphs that someone waits for: those that are kept, and of the first the others, read now, the first of them first, and kept.
 * @returns in their order; null for what is not kept and was not read in time, or failed
 * @throws NoModelError
 */
export async function meaningsAsked(
  paragraphs: readonly ParagraphText[],
  { embedder, store, most = paragraphs.length, limitMs, signal }: AskedOptions,
): Promise<(ParagraphMeaning | null)[]> {
  const keys = paragraphs.map(keyOf);
  const known = new Map(await store.recall([...new Set(keys)]));
  const time = new AbortController();
  const timer = Number.isFinite(limitMs)
    ? setTimeout(() => time.abort(new Error('late')), limitMs)
    : undefined;
  const stop = signal ? AbortSignal.any([signal, time.signal]) : time.signal;
  // Each paragraph that waits listens to it.
  setMaxListeners(0, stop);
  const late = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  let missing: NoModelError | null = null;
  const first = keys.slice(0, most);
  const unread = new Map(first.flatMap((key, i) => (known.has(key) ? [] : [[key, paragraphs[i]!] as const])));
  const work = Array.from(unread, async ([key, paragraph]) => {
    try {
      const [meaning] = await embedder.paragraphs([paragraph], { isAsked: true, signal: stop });
      known.set(key, meaning!);
      await store.keep(key, meaning!);
    } catch (error) {
      // One that failed or came too late is looked at without: the table stands in.
      if (error instanceof NoModelError) missing = error;
    }
  });
  await Promise.race([Promise.all(work), late]);
  clearTimeout(timer);
  if (missing !== null) throw missing;
  return keys.map((key) => known.get(key) ?? null);
}
