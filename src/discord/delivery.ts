import { messagePayload, type Payload, type View } from './gate.js';
import type { Responder } from './incoming.js';

/** Where a view goes: a message for all, a message for the caller, or in place of the message. */
export type Target = 'private' | 'public' | 'update';

/** Discord takes a first response for 3 s; this leaves it time to travel. */
export const DEFER_AFTER_MS = 1_500;

/**
 * Runs the work and shows what it gives, with a deferral first if it takes long. `onError` turns a failure, Discord's refusal
 * of the message included, into what the caller alone is to see. Gives the outcome of the view that was shown.
 */
export async function deliver(
  responder: Responder,
  target: Target,
  work: () => Promise<View> | View,
  onError: (error: unknown) => View,
): Promise<string> {
  let deferral: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    // Its failure is the whole delivery's; until that is awaited it must not count as unhandled.
    deferral = responder.defer(target).catch((error) => error);
  }, DEFER_AFTER_MS);
  let shown: Shown;
  try {
    shown = prepared(await work(), false);
  } catch (error) {
    shown = prepared(onError(error), true);
  } finally {
    clearTimeout(timer);
  }
  const refused = await deferral;
  if (refused !== undefined) throw refused;
  try {
    await send(responder, target, shown, deferral !== undefined);
  } catch (error) {
    if (shown.failed || !isRefusedMessage(error)) throw error;
    shown = prepared(onError(error), true);
    await send(responder, target, shown, deferral !== undefined);
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
  deferred: boolean,
): Promise<void> {
  if (deferred) {
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
