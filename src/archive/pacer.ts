import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a stretch of work may hold the event loop, in milliseconds. */
const SLICE_MS = 5;

/** Gives way to other work whenever a slice of time is used up; call it between small steps. */
export interface Pacer {
  /** Cheap to ask before every step, so that no promise is made when there is time left. */
  readonly due: () => boolean;
  /** @throws the signal's reason once it is aborted */
  readonly rest: () => Promise<void>;
}

export function createPacer(signal?: AbortSignal): Pacer {
  let began = performance.now();
  return {
    due: () => performance.now() - began > SLICE_MS,
    async rest() {
      await nextTurn();
      signal?.throwIfAborted();
      began = performance.now();
    },
  };
}
