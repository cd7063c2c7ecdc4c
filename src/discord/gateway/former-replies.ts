import type { Payload } from '../reply/gate.js';
import { LATE_AFTER_MS } from './delivery.js';
import type { Responder } from './incoming.js';

/** Keeps private replies from piling up: one about the same thing takes the place of the one before. */
export interface FormerReplies {
  /** A responder whose private reply is put where the last one under the same key was, as long as Discord takes that. */
  inPlaceOf(key: string, responder: Responder): Responder;
}

/** Each holds an interaction; a person whose older reply is not known any more gets a further one. */
const MOST_KEPT = 1_000;

/** @param now in ms, only ever going forward */
export function formerReplies(now: () => number = () => performance.now()): FormerReplies {
  const kept = new Map<string, { readonly at: number; readonly edit: Responder['complete'] }>();

  function keep(key: string, responder: Responder) {
    kept.delete(key);
    kept.set(key, { at: now(), edit: responder.complete });
    for (const [old, { at }] of kept) {
      if (kept.size <= MOST_KEPT && now() - at < LATE_AFTER_MS) break;
      kept.delete(old);
    }
  }

  return {
    inPlaceOf(key, responder) {
      async function anew(send: () => Promise<void>) {
        await send();
        keep(key, responder);
      }
      async function reply(payload: Payload, isPrivate: boolean) {
        if (!isPrivate) return responder.reply(payload, isPrivate);
        const former = kept.get(key);
        if (!former || now() - former.at >= LATE_AFTER_MS)
          return anew(() => responder.reply(payload, isPrivate));
        await responder.defer('update');
        try {
          await former.edit(payload);
        } catch {
          kept.delete(key);
          await responder.completePrivately(payload);
        }
      }
      return { ...responder, reply, complete: (payload) => anew(() => responder.complete(payload)) };
    },
  };
}
