/** Where the stand-in takes its time from, so that a test need not wait for a deadline. */
export interface Clock {
  /** Milliseconds since the epoch; may carry a fraction. */
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

export interface ManualClock extends Clock {
  /** Moves time forward and runs what falls due, in order. */
  advance(ms: number): void;
}

export const realClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until told to advance. */
export function manualClock(start = Date.now()): ManualClock {
  let time = start;
  let waiting: { readonly due: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    after(ms, run) {
      const entry = { due: time + ms, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const next = waiting
          .filter((entry) => entry.due <= end)
          .reduce<(typeof waiting)[number] | null>((a, b) => (a && a.due <= b.due ? a : b), null);
        if (!next) break;
        waiting = waiting.filter((entry) => entry !== next);
        time = Math.max(time, next.due);
        next.run();
      }
      time = end;
    },
  };
}
