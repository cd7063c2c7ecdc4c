import { createPacer } from '../../archive/pacer.js';

/**
 * Runs a generator in slices that let the event loop go, so that questions are answered while an index is built.
 * @returns what the generator returns
 * @throws what `signal.reason` is, between two slices, once the signal is aborted.
 */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted();
  const pacer = createPacer(signal);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pacer.due()) await pacer.rest();
  }
}
