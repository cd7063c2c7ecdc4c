/** A time by which whatever is waited for must have ended. */
export interface Deadline {
  /** In ms, never below 0. */
  left(): number;
  /** Waits until the work has ended, or the time has come; whether it ended. The work is not stopped. @throws what it throws */
  wait(work: Promise<unknown>): Promise<boolean>;
}

/** By the clock that only goes forward, whatever is done to the machine's time. */
export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms;
  const left = () => Math.max(0, end - performance.now());
  return {
    left,
    async wait(work) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, left(), false);
      });
      return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
    },
  };
}

/** The same as the work, but over once the signal is aborted. @throws what the work throws; the signal's reason */
export async function untilAborted<Value>(work: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return work;
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
  });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
}
