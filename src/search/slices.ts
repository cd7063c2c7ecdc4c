import { setImmediate } from 'node:timers/promises';

/** Work is let go of the event loop after this long, in ms: half of the 20 ms that nothing may hold it. */
const SLICE_MS = 8;

/**
 * Runs steps in slices that let the event loop go, so that questions are answered while an index is built.
 * @throws what `signal.reason` is, between two slices, once the signal is aborted.
 */
export async function inSlices(steps: Iterator<unknown>, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  let since = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    signal?.throwIfAborted();
    since = performance.now();
  }
}
