import { ChannelType, Locale, PermissionFlagsBits as P } from 'discord.js';

/** Someone with an account: a member, or the bot. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  /** The language of their client. */
  locale: Locale;
  /** False when they refuse direct messages (error 50007). */
  acceptsDms: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly position: number;
  readonly managed: boolean;
}

export interface Overwrite {
  /** Of a role. */
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.DM | ChannelType.GroupDM;
  readonly name: string | null;
  readonly guildId: string | null;
  /** Those who talk in it when it belongs to no server. */
  readonly recipients: readonly string[];
  readonly overwrites: readonly Overwrite[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerId: string;
  /** False for a server that knows the bot only through members who installed it to themselves. */
  readonly hasBot: boolean;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, { readonly roles: readonly string[]; readonly joinedAt: string }>;
}

export interface World {
  readonly guilds: Map<string, Guild>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly applicationId: string;
  readonly bot: Person;
  /** Whose application it is, in place of one person, by their ids; for tests. */
  team?: readonly string[];
}

const EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.UseApplicationCommands |
  P.UseExternalEmojis |
  P.AddReactions;

export function addPerson(world: World, id: string, username: string, more: Partial<Person> = {}): Person {
  const person: Person = {
    displayName: username,
    bot: false,
    locale: Locale.EnglishUS,
    acceptsDms: true,
    ...more,
    id,
    username,
  };
  world.people.set(id, person);
  return person;
}

export function addGuild(world: World, id: string, guild: Omit<Guild, 'id' | 'roles' | 'members'>): Guild {
  const everyone: Role = { id, name: '@everyone', permissions: EVERYONE, position: 0, managed: false };
  const made: Guild = { ...guild, id, roles: new Map([[id, everyone]]), members: new Map() };
  world.guilds.set(id, made);
  return made;
}

export function addRole(guild: Guild, id: string, name: string, permissions: bigint, managed = false): Role {
  const role: Role = { id, name, permissions, position: guild.roles.size, managed };
  guild.roles.set(id, role);
  return role;
}

export function join(guild: Guild, person: Person, roles: readonly Role[], at: number): void {
  guild.members.set(person.id, {
    roles: roles.map((role) => role.id),
    joinedAt: new Date(at).toISOString(),
  });
}

export function addChannel(
  world: World,
  id: string,
  guild: Guild,
  name: string,
  overwrites: Overwrite[] = [],
) {
  const channel: Channel = {
    id,
    type: ChannelType.GuildText,
    name,
    guildId: guild.id,
    recipients: [],
    overwrites,
  };
  world.channels.set(id, channel);
  return channel;
}

/** The direct messages between people: found, or opened under a new id. */
export function directChannel(world: World, nextId: () => string, people: readonly string[]): Channel {
  const same = (channel: Channel) =>
    channel.guildId === null &&
    channel.recipients.length === people.length &&
    people.every((id) => channel.recipients.includes(id));
  const known = [...world.channels.values()].find(same);
  if (known) return known;
  const type = people.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
  const channel: Channel = {
    id: nextId(),
    type,
    name: null,
    guildId: null,
    recipients: [...people],
    overwrites: [],
  };
  world.channels.set(channel.id, channel);
  return channel;
}
