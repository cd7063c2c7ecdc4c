import { ChannelType } from 'discord.js';
import type { Json } from '../world/json.js';
import { ALL, permissionsIn } from '../world/permissions.js';
import type { Channel, Guild, Person, Role, World } from '../world/world.js';

/** How Discord writes the things of the world on the wire. */

export function userPayload(person: Person): Json {
  return {
    id: person.id,
    username: person.username,
    global_name: person.bot ? null : person.displayName,
    discriminator: person.bot ? '0001' : '0',
    avatar: null,
    bot: person.bot,
    system: false,
    banner: null,
    accent_color: null,
    public_flags: 0,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
  };
}

export function memberPayload(world: World, guild: Guild, personId: string, channel?: Channel): Json {
  const member = guild.members.get(personId);
  const person = world.people.get(personId);
  if (!member || !person) throw new Error(`${personId} is not a member of ${guild.name}`);
  return {
    user: userPayload(person),
    nick: null,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    ...(channel && { permissions: permissionsIn(world, personId, channel).toString() }),
  };
}

export function rolePayload(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: role.managed,
    mentionable: false,
    flags: 0,
  };
}

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
    permission_overwrites: channel.overwrites.map(({ id, allow, deny }) => ({
      id,
      type: 0,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
  };
}

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
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  return {
    ...guildPayload(guild),
    unavailable: false,
    large: false,
    joined_at: guild.members.get(world.bot.id)?.joinedAt,
    member_count: guild.members.size,
    members: members.map((id) => memberPayload(world, guild, id)),
    channels: channels.map((channel) => channelPayload(world, channel, null)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function teamPayload(world: World, ids: readonly string[]): Json {
  const id = world.applicationId;
  const members = ids.map((person) => ({
    membership_state: 2,
    team_id: id,
    role: 'admin',
    permissions: ['*'],
    user: userPayload(world.people.get(person)!),
  }));
  return { id, name: 'A team', icon: null, owner_user_id: ids[0]!, members };
}

export function applicationPayload(world: World, privilegedIntents: number): Json {
  const owner = [...world.people.values()].find((person) => !person.bot)!;
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot: userPayload(world.bot),
    owner: userPayload(owner),
    team: world.team ? teamPayload(world, world.team) : null,
    summary: '',
    verify_key: '0'.repeat(64),
    bot_public: true,
    bot_require_code_grant: false,
    // The "limited" flags of GATEWAY_GUILD_MEMBERS (bit 15) and GATEWAY_MESSAGE_CONTENT (bit 19).
    flags: (privilegedIntents & (1 << 1) ? 1 << 15 : 0) | (privilegedIntents & (1 << 15) ? 1 << 19 : 0),
    hook: true,
    integration_types_config: {
      '0': {
        oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: ALL.toString() },
      },
      '1': { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
    },
    approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.hasBot).length,
    approximate_user_install_count: 1,
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    redirect_uris: [],
    tags: [],
  };
}
