import type { Json } from '../world/json.js';
import { ALL, permissionsIn } from '../world/permissions.js';
import type { Channel, Guild, Person, Role, TeamMember, World } from '../world/world.js';

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
    managed: role.botId !== null,
    mentionable: false,
    ...(role.botId !== null && { tags: { bot_id: role.botId } }),
    flags: 0,
  };
}

function teamPayload(world: World, team: readonly TeamMember[]): Json {
  const id = world.applicationId;
  const members = team.map((member) => ({
    membership_state: member.accepted ? 2 : 1,
    team_id: id,
    role: member.role,
    permissions: ['*'],
    user: userPayload(world.people.get(member.id)!),
  }));
  return { id, name: 'A team', icon: null, owner_user_id: team[0]!.id, members };
}

/** What there is about an application beside its world. */
export interface Application {
  readonly world: World;
  readonly privilegedIntents: number;
  readonly endpoint: { readonly url: string | null; readonly publicKey: string };
}

export function applicationPayload({ world, privilegedIntents, endpoint }: Application): Json {
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
    verify_key: endpoint.publicKey,
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
    interactions_endpoint_url: endpoint.url,
    role_connections_verification_url: null,
    redirect_uris: [],
    tags: [],
  };
}
