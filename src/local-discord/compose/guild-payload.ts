import type { Json } from '../world/json.js';
import { permissionsIn } from '../world/permissions.js';
import type { Guild, World } from '../world/world.js';
import { channelPayload, threadMemberPayload } from './channel-payload.js';
import { memberPayload, rolePayload } from './payloads.js';

/** How Discord writes servers on the wire. */

export function guildPayload(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    application_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map(rolePayload),
  };
}

/**
 * What GUILD_CREATE adds: everything a client needs to know the server. Its members are listed only for `allMembers`,
 * which takes the Server Members intent; without it the bot finds just itself.
 */
export function guildCreatePayload(world: World, guild: Guild, allMembers: boolean): Json {
  const members = allMembers ? [...guild.members.keys()] : [world.bot.id];
  const all = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const channels = all.filter((channel) => !channel.thread);
  const threads = all.filter(
    (channel) => channel.thread && permissionsIn(world, world.bot.id, channel) !== 0n,
  );
  return {
    ...guildPayload(guild),
    unavailable: false,
    large: false,
    joined_at: guild.members.get(world.bot.id)?.joinedAt,
    member_count: guild.members.size,
    members: members.map((id) => memberPayload(world, guild, id)),
    channels: channels.map((channel) => channelPayload(world, channel, null)),
    threads: threads.map((thread) => ({
      ...channelPayload(world, thread, null),
      ...(thread.thread!.members.has(world.bot.id) && { member: threadMemberPayload(thread, world.bot.id) }),
    })),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
