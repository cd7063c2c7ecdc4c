/** Work that somebody may want later, begun already. */
export interface Ahead<T> {
  /** Null when it was ended, or failed: whoever wants it does it anew, and is told what is wrong. */
  readonly done: Promise<T | null>;
  /** Resolves when nothing of it goes on. */
  end(): Promise<void>;
}

/** @param signal ends it, too */
export function ahead<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Ahead<T> {
  const ending = new AbortController();
  const done = work(AbortSignal.any([signal, ending.signal])).catch(() => null);
  return {
    done,
    async end() {
      ending.abort();
      await done;
    },
  };
}
