import type { ArchiveSharing, Staged } from '../state/archive/sharing.js';

export interface WaitOptions {
  readonly signal: AbortSignal;
  /** Told the share of the others that are ready, as long as they are waited for. */
  readonly onWait?: ((share: number) => void) | undefined;
  readonly mostMs?: number;
}

/** Whoever is not ready by then catches up, and says meanwhile that it is behind. */
const MOST_MS = 30_000;
/** How often they are counted; sooner where one says that it is. */
const COUNT_MS = 250;

/**
 * Stages a version whose articles are kept, and waits until every other process that answers from the archive could answer from it
 * at once; one that is killed or stands still is waited for until it is taken for dead.
 * @throws StateError; the signal's reason
 */
export async function readyElsewhere(
  sharing: ArchiveSharing,
  staged: Staged,
  { signal, onWait, mostMs = MOST_MS }: WaitOptions,
): Promise<void> {
  const { version } = staged;
  const first = await sharing.others(version);
  if (first.count === 0) return;
  await sharing.stage(staged);
  const by = performance.now() + mostMs;
  for (;;) {
    const { count, waiting } = await sharing.others(version);
    if (waiting === 0 || performance.now() >= by) return;
    onWait?.((count - waiting) / count);
    await changed(sharing, COUNT_MS, signal);
    signal.throwIfAborted();
  }
}

/** Resolves when there may be something new, and after so long in any case. */
function changed(sharing: ArchiveSharing, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      endChange();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    const endChange = sharing.onChange(end);
    signal.addEventListener('abort', end, { once: true });
  });
}
