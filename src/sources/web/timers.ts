/** Time as the web's parts see it; tests put their own in its place, so that none of them waits. */
export interface Timers {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something after so many ms. @returns what takes it back */
  after(ms: number, run: () => void): () => void;
}

export const TIMERS: Timers = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves after so many ms. @throws the signal's reason */
export function pause(ms: number, { after }: Timers, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = after(ms, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
