import { messagePayload, type Payload, type View } from '../reply/gate.js';
import { DEFER_FIRST_MS } from './age.js';
import type { Responder } from './incoming.js';
import { makePainter } from './painter.js';

/** Where a view goes: a message for all, a message for the caller, or in place of the message. */
export type Target = 'private' | 'public' | 'update';

/** Shows how far long work has come, in place of what was shown before. What it gives in the end replaces it. */
export type ShowProgress = (view: View) => void;

/** Discord takes a first response for 3 s; this leaves it time to travel. */
export const DEFER_AFTER_MS = 1_500;
/** And it takes changes to it for 15 minutes. */
export const LATE_AFTER_MS = 14 * 60_000;

export interface Delivery {
  readonly work: (progress: ShowProgress) => Promise<View> | View;
  /** Turns a failure, Discord's refusal of the message included, into what the caller alone is to see. */
  readonly onError: (error: unknown) => View;
  /** Says that the work takes longer than Discord lets its message be changed, and where the end will be seen. */
  readonly onLate: () => View;
  /** When it is late; `LATE_AFTER_MS` unless told, for tests. */
  readonly lateAfterMs?: number;
  /** How much of the time for a first response is used up already; 0 unless told. */
  readonly waitedMs?: number;
  /** Resolves when the work may begin. Meanwhile an answer is promised if it takes long; at once unless told. */
  readonly turn?: () => Promise<void>;
}

/**
 * Runs the work and shows what it gives, with a deferral first if it takes long and does not show how far it has come itself.
 * Gives the outcome of the view that was shown.
 * @throws what Discord refused the promise or the answer with
 */
export async function deliver(
  responder: Responder,
  target: Target,
  { work, onError, onLate, lateAfterMs = LATE_AFTER_MS, waitedMs = 0, turn }: Delivery,
): Promise<string> {
  const painter = makePainter({
    first: (payload) =>
      target === 'update' ? responder.update(payload) : responder.reply(payload, target === 'private'),
    defer: () => responder.defer(target),
    next: (payload) => responder.complete(payload),
  });
  const deferring = setTimeout(painter.defer, DEFER_AFTER_MS - waitedMs);
  if (waitedMs >= DEFER_FIRST_MS) painter.defer();
  let isLate = false;
  const lateness = setTimeout(() => {
    isLate = true;
    painter.show(messagePayload(onLate()));
    painter.close();
  }, lateAfterMs);
  let shown: Shown;
  try {
    if (turn) await turn();
    if (turn || waitedMs >= DEFER_FIRST_MS) await painter.promised();
  } catch (error) {
    // Nobody waits any more, so that nothing is worked out.
    clearTimeout(deferring);
    clearTimeout(lateness);
    painter.close();
    await painter.settled().catch(() => {});
    throw error;
  }
  try {
    shown = prepared(await work((view) => painter.show(messagePayload(view))), false);
  } catch (error) {
    shown = prepared(onError(error), true);
  } finally {
    clearTimeout(deferring);
    clearTimeout(lateness);
  }
  const before = await painter.settled();
  const finish = (last: Shown) =>
    isLate ? responder.later(last.payload) : send(responder, target, last, before);
  try {
    await finish(shown);
  } catch (error) {
    if (shown.failed || !isRefusedMessage(error)) throw error;
    shown = prepared(onError(error), true);
    await finish(shown);
  }
  return shown.outcome;
}

interface Shown {
  readonly payload: Payload;
  readonly outcome: string;
  /** A failure is for the caller's eyes, whatever the answer would have been. */
  readonly failed: boolean;
}

function prepared(view: View, failed: boolean): Shown {
  return { payload: messagePayload(view), outcome: view.outcome ?? 'shown', failed };
}

function send(
  responder: Responder,
  target: Target,
  { payload, failed }: Shown,
  before: 'nothing' | 'deferral' | 'view',
): Promise<void> {
  // What showed progress has nothing more to show: a failure takes its place.
  if (before === 'view') return responder.complete(payload);
  if (before === 'deferral') {
    return failed && target !== 'private'
      ? responder.completePrivately(payload)
      : responder.complete(payload);
  }
  if (target === 'update' && !failed) return responder.update(payload);
  return responder.reply(payload, failed || target === 'private');
}

/** Discord's 400: it read the message and would not have it, so another one can still be sent. */
function isRefusedMessage(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 400;
}
