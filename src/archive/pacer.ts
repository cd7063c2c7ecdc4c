import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a stretch of work may hold the event loop, in milliseconds. */
const SLICE_MS = 5;

/** Gives way to other work whenever a slice of time is used up; call it between small steps. */
export interface Pacer {
  /** Cheap to ask before every step, so that no promise is made when there is time left. */
  readonly due: () => boolean;
  /** @throws the signal's reason once it is aborted */
  readonly rest: () => Promise<void>;
  /** What ends the work, for what cannot rest. */
  readonly signal?: AbortSignal | undefined;
}

export function createPacer(signal?: AbortSignal): Pacer {
  let began = performance.now();
  let turn: Promise<void> | undefined;
  const due = () => performance.now() - began > SLICE_MS;
  const takeTurn = async () => {
    await nextTurn();
    turn = undefined;
    began = performance.now();
  };
  return {
    due,
    signal,
    async rest() {
      // Several tasks may share a pacer, and so they share one slice a turn: each taking its own would add up.
      do {
        turn ??= takeTurn();
        await turn;
        signal?.throwIfAborted();
      } while (due());
    },
  };
}
