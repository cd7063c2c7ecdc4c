import type { Payload } from '../reply/gate.js';

/**
 * Shows one view after the other in one message: none before `QUIET_MS` are over, for then the work may be done, never two at a
 * time, and none sooner than `PACE_MS` after the last.
 */
export interface Painter {
  /** Promises an answer, unless something has been shown. */
  readonly defer: () => void;
  /** Shows a view when it may; of those that come before it may, the last. */
  show(payload: Payload): void;
  /**
   * Resolves once a promise of an answer that is on its way has arrived.
   * @throws what Discord refused it with: nobody waits for the answer any more.
   */
  promised(): Promise<void>;
  /** Takes nothing more; what was taken is still shown. */
  close(): void;
  /**
   * Takes nothing more, drops what has not been sent, and resolves with what was shown first once nothing is on its way.
   * @throws what Discord refused the first response with.
   */
  settled(): Promise<'nothing' | 'deferral' | 'view'>;
}

export interface Brush {
  /** The first response, as a view. */
  readonly first: (payload: Payload) => Promise<void>;
  /** The first response, as a promise of one. */
  readonly defer: () => Promise<void>;
  /** In place of what was shown. */
  readonly next: (payload: Payload) => Promise<void>;
}

/** Discord lets a message be changed about five times in five seconds, the last change included. */
export const PACE_MS = 1_100;
/** What is done sooner is shown without a progress before it. */
export const QUIET_MS = 400;

export function makePainter(brush: Brush): Painter {
  let began: 'nothing' | 'deferral' | 'view' = 'nothing';
  let refused: unknown;
  let sending: Promise<void> | undefined;
  let waiting: Payload | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  rest(QUIET_MS);

  function rest(ms: number) {
    timer = setTimeout(() => {
      timer = undefined;
      sendWaiting();
    }, ms);
  }

  function send(work: () => Promise<void>, isFirst: boolean) {
    sending = work()
      // A view in between that is lost is followed by another; without a first response there can be none.
      .catch((error) => {
        if (isFirst) refused = error;
      })
      .then(() => {
        sending = undefined;
        rest(PACE_MS);
      });
  }

  function sendWaiting() {
    if (sending || timer || !waiting || refused !== undefined) return;
    const payload = waiting;
    waiting = undefined;
    const isFirst = began === 'nothing';
    // A view may replace a deferral too: then that was the first response.
    if (isFirst) began = 'view';
    send(() => (isFirst ? brush.first(payload) : brush.next(payload)), isFirst);
    if (!isFirst && began === 'deferral') began = 'view';
  }

  return {
    defer() {
      if (began !== 'nothing') return;
      began = 'deferral';
      send(brush.defer, true);
    },
    show(payload) {
      if (closed) return;
      waiting = payload;
      sendWaiting();
    },
    async promised() {
      if (began === 'deferral') await sending;
      if (refused !== undefined) throw refused;
    },
    close() {
      closed = true;
    },
    async settled() {
      closed = true;
      waiting = undefined;
      await sending;
      clearTimeout(timer);
      if (refused !== undefined) throw refused;
      return began;
    },
  };
}
