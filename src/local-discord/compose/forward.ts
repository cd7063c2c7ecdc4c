import { MessageFlags, MessageReferenceType } from 'discord.js';
import { type Json, objects } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import type { State } from '../world/state.js';
import { createMessage } from './compose.js';

/** What Discord takes along of a forwarded message: what it says, never who said it. */
const TAKEN = [
  'type',
  'content',
  'mentions',
  'mention_roles',
  'attachments',
  'embeds',
  'timestamp',
  'edited_timestamp',
  'flags',
  'components',
] as const;

/** Forwards a message into a channel. The text stands in `message_snapshots`; the content of the message itself is empty. */
export function forwardMessage(
  state: State,
  original: StoredMessage,
  channelId: string,
  authorId: string,
): StoredMessage {
  const guildId = state.world.channels.get(original.channelId)?.guildId ?? null;
  // A forward of a forward hands on what that one took along.
  const [before] = objects(original.payload.message_snapshots);
  const taken = (before?.message ?? original.payload) as Json;
  const snapshot = Object.fromEntries(TAKEN.map((key) => [key, taken[key]]));
  return createMessage(state, {
    channelId,
    authorId,
    body: {},
    uploads: [],
    flags: MessageFlags.HasSnapshot,
    extra: {
      message_reference: {
        type: MessageReferenceType.Forward,
        message_id: original.id,
        channel_id: original.channelId,
        ...(guildId && { guild_id: guildId }),
      },
      message_snapshots: [{ message: snapshot }],
    },
  });
}
