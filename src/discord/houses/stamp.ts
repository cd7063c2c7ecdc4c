import type { APIMessageTopLevelComponent } from 'discord.js';
import { FIRST_ARCHIVE, type KeptArchive } from '../../state/archives.js';
import type { SendTo } from '../gateway/client/sending-to.js';
import type { PostToChannel } from '../gateway/connection.js';
import type { Caller, EarlierMessage, Incoming, Responder } from '../gateway/incoming.js';
import type { Payload } from '../reply/gate.js';
import { LIMITS } from '../text/limits.js';

/**
 * Whatever is pressed says which archive its message was made from: custom_ids of all archives but the first begin with the archive's
 * key. It is put there when a message leaves, and taken away before anything reads it, so that nothing in between knows of it.
 */

/** Not in what `encodeCustomId` makes. */
const BEHIND = '.';
const STAMPED = /^([a-z0-9]+)\.(.*)$/s;

/** What stands before the custom_ids of an archive; nothing for the first. */
export function stampOf({ number, key }: KeptArchive): string {
  return number === FIRST_ARCHIVE ? '' : `${key}${BEHIND}`;
}

/** The key that a custom_id says, null for the first archive's. */
export function keyIn(customId: string): string | null {
  return STAMPED.exec(customId)?.[1] ?? null;
}

function stampedId(id: string, stamp: string): string {
  const whole = `${stamp}${id}`;
  if (whole.length > LIMITS.customId) throw new Error(`custom_id "${whole}" is too long`);
  return whole;
}

/** A message as it leaves an archive. */
export function stamped(payload: Payload, stamp: string): Payload {
  if (stamp === '') return payload;
  return { ...payload, components: stampedIn(payload.components, stamp) as APIMessageTopLevelComponent[] };
}

function stampedIn(value: unknown, stamp: string): unknown {
  if (Array.isArray(value)) return value.map((one) => stampedIn(one, stamp));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'custom_id' ? stampedId(String(one), stamp) : stampedIn(one, stamp),
    ]),
  );
}

/** Answers from an archive. */
export function stamping(responder: Responder, stamp: string): Responder {
  if (stamp === '') return responder;
  const { turnAway } = responder;
  return {
    reply: (payload, isPrivate) => responder.reply(stamped(payload, stamp), isPrivate),
    ...(turnAway && { turnAway: (payload: Payload) => turnAway.call(responder, payload) }),
    update: (payload) => responder.update(stamped(payload, stamp)),
    defer: (how) => responder.defer(how),
    complete: (payload) => responder.complete(stamped(payload, stamp)),
    completePrivately: (payload) => responder.completePrivately(stamped(payload, stamp)),
    later: (payload) => responder.later(stamped(payload, stamp)),
    modal: (modal) => responder.modal({ ...modal, customId: stampedId(modal.customId, stamp) }),
    choices: (choices) => responder.choices(choices),
  };
}

/** What an archive says by itself. */
export function sendingFrom(send: SendTo, stamp: string): SendTo {
  return {
    toChannel: (id, payload, nonce) =>
      send.toChannel(
        id,
        typeof payload === 'function' ? (locale) => stamped(payload(locale), stamp) : stamped(payload, stamp),
        nonce,
      ),
    toPerson: (id, payload, nonce) => send.toPerson(id, stamped(payload, stamp), nonce),
  };
}

export function postingFrom(post: PostToChannel, stamp: string): PostToChannel {
  return (make, server, nonce) => post((locale) => stamped(make(locale), stamp), server, nonce);
}

/** What comes to an archive, without its stamp; what messages of other archives say of themselves is left out. */
export function unstamped(incoming: Incoming, stamp: string): Incoming {
  const { caller } = incoming;
  const told = {
    ...incoming,
    caller: { ...caller, ...(caller.thread && { thread: threadOf(caller, stamp) }) },
  };
  if (told.kind === 'component' || told.kind === 'modal')
    return { ...told, customId: told.customId.slice(stamp.length) };
  if (told.kind !== 'message') return told;
  const { repliesTo } = told;
  return {
    ...told,
    repliesTo: async () => {
      const earlier = await repliesTo();
      return earlier && ownIds(earlier, stamp);
    },
  };
}

function threadOf({ thread }: Caller, stamp: string) {
  return async () => {
    const begin = (await thread?.()) ?? null;
    return begin && { ...begin, opening: begin.opening && ownIds(begin.opening, stamp) };
  };
}

function ownIds(message: EarlierMessage, stamp: string): EarlierMessage {
  const own = message.customIds.filter((id) => (stamp === '' ? keyIn(id) === null : id.startsWith(stamp)));
  return { ...message, customIds: own.map((id) => id.slice(stamp.length)) };
}
