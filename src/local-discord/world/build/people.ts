import { Locale, PermissionFlagsBits as P } from 'discord.js';
import type { Guild, Person, Role, World } from '../world.js';

/** What everyone may do in a server of Discord's as it is made. */
const EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.CreatePrivateThreads |
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
  const everyone: Role = { id, name: '@everyone', permissions: EVERYONE, position: 0, botId: null };
  const made: Guild = { ...guild, id, roles: new Map([[id, everyone]]), members: new Map() };
  world.guilds.set(id, made);
  return made;
}

/** @param botId the bot whose own role it is */
export function addRole(
  guild: Guild,
  id: string,
  name: string,
  permissions: bigint,
  botId: string | null = null,
): Role {
  const role: Role = { id, name, permissions, position: guild.roles.size, botId };
  guild.roles.set(id, role);
  return role;
}

export function join(guild: Guild, person: Person, roles: readonly Role[], at: number): void {
  guild.members.set(person.id, {
    roles: roles.map((role) => role.id),
    joinedAt: new Date(at).toISOString(),
  });
}
