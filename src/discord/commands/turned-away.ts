import type { Responder } from '../gateway/incoming.js';
import { messagePayload, type Payload, type View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import type { Texts } from '../strings/texts.js';

/** The same for all who read a language, so that it is made once for however many. */
const made = new WeakMap<Texts, Map<string, Payload>>();

/** Tells somebody that they are not served now; gives the outcome. */
export async function turnAway(responder: Responder, t: Texts, why: 'busy' | 'stopping'): Promise<string> {
  const payloads = made.get(t) ?? new Map<string, Payload>();
  made.set(t, payloads);
  const payload = payloads.get(why) ?? messagePayload(notice(t.md(`error.${why}`), why));
  payloads.set(why, payload);
  await (responder.turnAway?.(payload) ?? responder.reply(payload, true));
  return why;
}

/** Tells the one person something in place of what they wanted; gives the outcome. */
export async function tell(responder: Responder, view: View): Promise<string> {
  await responder.reply(messagePayload(view), true);
  return view.outcome ?? 'shown';
}
