/** Something that is done again and again, never twice at a time. */
export interface Repeating {
  /** Does it as soon as it is not being done already, instead of waiting for its time. Resolves when it has been done next. */
  soon(): Promise<void>;
  /** Resolves when it is not being done any more, and will not be. */
  close(): Promise<void>;
}

/** @param work never rejects */
export function repeating(work: () => Promise<void>, everyMs: number): Repeating {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;
  let isClosed = false;

  function run() {
    clearTimeout(timer);
    isWanted = false;
    running = work().finally(() => {
      running = null;
      if (isClosed) return;
      if (isWanted) return run();
      timer = setTimeout(run, everyMs);
      timer.unref();
    });
  }

  return {
    async soon() {
      if (isClosed) return;
      if (running) isWanted = true;
      else run();
      await running;
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
