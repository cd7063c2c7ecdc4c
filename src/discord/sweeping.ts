import type { Logger } from 'pino';

/** What has expired is not used any more; this is how long it may still be kept. */
export const SWEEP_MS = 60_000;

/**
 * Deletes what has expired, from now on and again each minute, one store after the other.
 * @returns a function that ends it, and resolves when nothing is under way
 */
export function sweepNowAndThen(
  stores: readonly { sweep(): Promise<void> }[],
  log: Logger,
): () => Promise<void> {
  let running = Promise.resolve();
  async function sweepAll() {
    for (const store of stores)
      await store.sweep().catch((err) => log.warn({ err }, 'what has expired could not be deleted'));
  }
  let isSwept = true;
  const sweep = () => {
    // What takes longer than a minute is not begun again behind itself.
    if (!isSwept) return;
    isSwept = false;
    running = sweepAll().finally(() => {
      isSwept = true;
    });
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_MS);
  return () => {
    clearInterval(timer);
    return running;
  };
}
