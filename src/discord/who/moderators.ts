import { type BaseInteraction, type Channel, ChannelType, PermissionFlagsBits } from 'discord.js';

/**
 * Who may manage the archive: the application's owner or team, wherever they are; whoever may manage the one server that is
 * named, and whoever has one of the roles there. Nobody else: anyone may take a public bot into a server of their own.
 */
export interface Moderators {
  readonly moderatorRoleIds: readonly string[];
  /** The one server; `null` for none. The roles then count wherever the bot is a member, because each is of one server. */
  readonly guildId: string | null;
  readonly owners: ReadonlySet<string>;
}

export function isModerator(
  { guild, member, memberPermissions, user }: BaseInteraction,
  { moderatorRoleIds, guildId, owners }: Moderators,
): boolean {
  if (owners.has(user.id)) return true;
  // Only in a server that the bot is a member of: who installed it to themselves may have any role in one of their own.
  if (guild === null || member === null || (guildId !== null && guild.id !== guildId)) return false;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return (
    (guildId !== null && (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false)) ||
    roles.some((role) => moderatorRoleIds.includes(role))
  );
}

/** Whether everyone in the server may read there. Where that cannot be told, it is not so. */
export function isOpen(channel: Channel | null): boolean {
  if (!channel || channel.isDMBased()) return false;
  if (channel.type === ChannelType.PrivateThread) return false;
  const { everyone } = channel.guild.roles;
  return channel.permissionsFor(everyone)?.has(PermissionFlagsBits.ViewChannel) ?? false;
}
