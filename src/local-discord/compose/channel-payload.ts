import { ChannelType } from 'discord.js';
import type { Json } from '../world/json.js';
import type { Channel, World } from '../world/world.js';
import { userPayload } from './payloads.js';

/** How Discord writes channels and threads on the wire. */

const FORUM = { available_tags: [], default_reaction_emoji: null, default_sort_order: null };
const VOICE = { bitrate: 64_000, user_limit: 0, rtc_region: null };
/** Minutes after which a quiet thread is put away. */
const THREAD_MINUTES = 4_320;

export function channelPayload(world: World, channel: Channel, lastMessageId: string | null): Json {
  if (channel.guildId === null) {
    const others = channel.recipients.filter((id) => id !== world.bot.id);
    return {
      id: channel.id,
      type: channel.type,
      flags: 0,
      last_message_id: lastMessageId,
      recipients: others.map((id) => userPayload(world.people.get(id)!)),
      ...(channel.type === ChannelType.GroupDM && { name: channel.name, icon: null, owner_id: others[0] }),
    };
  }
  if (channel.thread) return threadPayload(channel, lastMessageId);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    topic: null,
    nsfw: false,
    position: 0,
    parent_id: null,
    flags: 0,
    rate_limit_per_user: 0,
    last_message_id: lastMessageId,
    ...(channel.type === ChannelType.GuildForum && FORUM),
    ...(channel.type === ChannelType.GuildVoice && VOICE),
    permission_overwrites: channel.overwrites.map(({ id, allow, deny }) => ({
      id,
      type: 0,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
  };
}

function threadPayload({ id, type, guildId, name, thread }: Channel, lastMessageId: string | null): Json {
  const { parentId, ownerId, members, createdAt } = thread!;
  return {
    id,
    type,
    guild_id: guildId,
    name,
    parent_id: parentId,
    owner_id: ownerId,
    flags: 0,
    rate_limit_per_user: 0,
    last_message_id: lastMessageId,
    // Discord counts neither exactly; nothing of the bot goes by them.
    message_count: 0,
    total_message_sent: 0,
    member_count: Math.min(members.size, 50),
    thread_metadata: {
      archived: false,
      archive_timestamp: createdAt,
      auto_archive_duration: THREAD_MINUTES,
      locked: false,
      create_timestamp: createdAt,
      ...(type === ChannelType.PrivateThread && { invitable: true }),
    },
  };
}

/** Someone's place in a thread. */
export function threadMemberPayload({ id, thread }: Channel, personId: string): Json {
  return { id, user_id: personId, join_timestamp: thread!.createdAt, flags: 0 };
}
