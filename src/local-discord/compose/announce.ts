import type { Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { permissionsIn } from '../world/permissions.js';
import { type State, tell } from '../world/state.js';

/** Tells of a message: the observers of everything, and the bot of what it can see, with server and member. */
export function announce(
  state: State,
  type: 'message-created' | 'message-updated' | 'message-deleted',
  message: StoredMessage,
  by: string | null,
): void {
  tell(state, { type, message, by });
  const channel = state.world.channels.get(message.channelId);
  const guild = channel?.guildId ? state.world.guilds.get(channel.guildId) : undefined;
  const botIsThere = channel !== undefined && permissionsIn(state.world, state.world.bot.id, channel) !== 0n;
  if (message.visibleTo || !botIsThere) return;
  const place = { channel_id: message.channelId, ...(guild && { guild_id: guild.id }) };
  if (type === 'message-deleted') {
    state.dispatch('MESSAGE_DELETE', { id: message.id, ...place });
    return;
  }
  const member = guild?.members.get(message.authorId);
  const name = type === 'message-created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
  const data: Json = {
    ...message.payload,
    ...place,
    channel_type: channel?.type,
    ...(member && {
      member: {
        roles: member.roles,
        joined_at: member.joinedAt,
        deaf: false,
        mute: false,
        nick: null,
        flags: 0,
      },
    }),
  };
  state.dispatch(name, data, { message });
}
