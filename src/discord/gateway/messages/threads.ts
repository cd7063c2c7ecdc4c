import type { AnyThreadChannel, Channel, Message } from 'discord.js';
import type { ThreadBegin } from '../incoming.js';
import { earlier } from './readable.js';

/** Gives the thread that a channel is, with what it began at; null where it is none. Rejects when Discord does not answer. */
export type ThreadTeller = (channel: Channel | null) => Promise<ThreadBegin | null>;

/** Threads whose begin is remembered: it does not change, and Discord would be asked for it with every question. */
const MOST = 500;

export function threadTeller(): ThreadTeller {
  const known = new Map<string, ThreadBegin>();
  return async (channel) => {
    if (!channel?.isThread()) return null;
    const before = known.get(channel.id);
    if (before) return before;
    const opening = await openingOf(channel);
    const begin = { name: channel.name, opening: opening && earlier(opening) };
    known.set(channel.id, begin);
    const [oldest] = known.keys();
    if (known.size > MOST) known.delete(oldest!);
    return begin;
  };
}

/**
 * The message that has the thread's own id: where it began in its channel, or the opening of a post. Not asked for by its id,
 * since many a thread begins at no message, and Discord counts what is not found against a bot.
 */
async function openingOf(thread: AnyThreadChannel): Promise<Message | null> {
  const { parent, id } = thread;
  const place = parent && 'messages' in parent ? parent : thread;
  const last = await place.messages.fetch({ before: String(BigInt(id) + 1n), limit: 1 });
  return last.get(id) ?? null;
}
