import { Worker } from 'node:worker_threads';
import { type ListText, type ParsedList, parseList } from './parse-list.js';

/** Up to this size a list is read where it was fetched, in some milliseconds. */
const SMALL_BYTES = 64 * 1024;
/** What packs so little may unpack to much. */
const GZIP = [0x1f, 0x8b];

export interface ListThreadOptions {
  /** How long reading a list may take in ms, and how much longer for each megabyte. */
  readonly deadlineMs?: number;
  readonly deadlineMsPerMegabyte?: number;
  /** The memory of the thread's heap, in megabytes. */
  readonly memoryMb?: number;
}

/** Vitest runs the sources, but a thread of Node's needs what was compiled from them (`npm run build`). */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/sources/lists/list-worker.js' : './list-worker.js',
  import.meta.url,
);

/**
 * Reads a list; a large one in a thread of its own and within a deadline, so that nothing else waits for it, whatever it holds.
 * @throws the signal's reason when aborted
 */
export async function parseInThread(
  text: ListText,
  signal?: AbortSignal,
  options: ListThreadOptions = {},
): Promise<ParsedList> {
  signal?.throwIfAborted();
  const isPacked = GZIP.every((byte, i) => text.body[i] === byte);
  if (text.body.length <= SMALL_BYTES && !isPacked) return parseList(text);
  const { deadlineMs = 60_000, deadlineMsPerMegabyte = 2_000, memoryMb = 1024 } = options;
  const ms = deadlineMs + (deadlineMsPerMegabyte * text.body.length) / 1024 ** 2;
  const worker = new Worker(WORKER, {
    workerData: text,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<ParsedList>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error) => {
        const isTooMuch = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        resolve({
          kind: 'none',
          fault: isTooMuch ? 'it takes too much memory to read.' : 'it could not be read.',
        });
      });
      worker.once('exit', () => resolve({ kind: 'none', fault: 'it could not be read.' }));
      timer = setTimeout(() => resolve({ kind: 'none', fault: 'it takes too long to read.' }), ms);
      onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    void worker.terminate();
  }
}
