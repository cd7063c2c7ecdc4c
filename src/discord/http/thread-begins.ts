import {
  type APIChannel,
  type APIMessage,
  type APIUser,
  ChannelType,
  type Client,
  Message,
  Routes,
} from 'discord.js';
import type { EarlierMessage, ThreadBegin } from '../gateway/incoming.js';
import { earlier } from '../gateway/messages/readable.js';

/** A thread as it comes with an interaction. */
export interface ThreadOfPayload {
  readonly id: string;
  readonly name?: string | null;
  readonly parent_id?: string | null;
}

/** Threads whose begin is remembered: it does not change. */
const MOST = 500;

/** What threads began at, which Discord is asked for. Rejects when it does not answer. */
export function threadsByRequest(client: Client): (thread: ThreadOfPayload) => Promise<ThreadBegin> {
  const known = new Map<string, ThreadBegin>();
  let me: Promise<string> | undefined;
  const ownId = () => {
    me ??= client.rest.get(Routes.user()).then((user) => (user as APIUser).id);
    return me;
  };

  /** The message that has the thread's own id: where it began in its channel, or the opening of a post in the post itself. */
  async function openingOf({ id, parent_id: parent }: ThreadOfPayload): Promise<EarlierMessage | null> {
    const { type } = parent
      ? ((await client.rest.get(Routes.channel(parent))) as APIChannel)
      : { type: ChannelType.GuildForum };
    const isForum = type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
    // Not asked for by its id: many a thread begins at no message, and Discord counts what is not found against a bot.
    const query = new URLSearchParams({ before: String(BigInt(id) + 1n), limit: '1' });
    const place = Routes.channelMessages(isForum || !parent ? id : parent);
    const [last] = (await client.rest.get(place, { query })) as APIMessage[];
    return last?.id === id ? earlier(asMessage(client, last), await ownId()) : null;
  }

  return async (thread) => {
    const before = known.get(thread.id);
    if (before) return before;
    const begin = { name: thread.name ?? '', opening: await openingOf(thread) };
    known.set(thread.id, begin);
    const [oldest] = known.keys();
    if (known.size > MOST) known.delete(oldest!);
    return begin;
  };
}

/** As the client makes it of what it is told; its types keep that to itself. */
function asMessage(client: Client, message: APIMessage): Message {
  const Made = Message as unknown as new (client: Client, data: APIMessage) => Message;
  return new Made(client, message);
}
