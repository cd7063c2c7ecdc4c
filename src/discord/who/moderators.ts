import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type Channel,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import type { EffectiveSettings } from '../settings/effective.js';

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

/** What somebody may do in a server that the bot is a member of. */
export interface Manages {
  /** The permission Manage Server. */
  readonly server: boolean;
  /** The permission to manage the channel or the server, or a moderator's role there. */
  readonly channel: boolean;
}

/**
 * The server that an interaction is in, where the bot was taken into that; null elsewhere, as where only the person installed it
 * to themselves. It is what Discord said with that very interaction: what this process knows of servers may be another part of
 * them, or nothing.
 */
export function installedIn({
  guildId,
  authorizingIntegrationOwners: owners,
}: Pick<BaseInteraction, 'guildId' | 'authorizingIntegrationOwners'>): string | null {
  return guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId ? guildId : null;
}

export function isModerator(
  interaction: BaseInteraction,
  { moderatorRoleIds, guildId, owners }: Moderators,
): boolean {
  const { member, memberPermissions, user } = interaction;
  if (owners.has(user.id)) return true;
  // Only in a server that has the bot: who installed it to themselves may have any role in one of their own.
  const server = installedIn(interaction);
  if (server === null || member === null || (guildId !== null && server !== guildId)) return false;
  return (
    (guildId !== null && (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false)) ||
    hasRole(member, moderatorRoleIds)
  );
}

/** @param roles of those who look after the server's own affairs with the bot */
export function managesIn(interaction: BaseInteraction, roles: readonly string[]): Manages {
  const { member, memberPermissions } = interaction;
  if (installedIn(interaction) === null || member === null) return { server: false, channel: false };
  const server = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  const channel = memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false;
  return { server, channel: server || channel || hasRole(member, roles) };
}

function hasRole(member: NonNullable<BaseInteraction['member']>, wanted: readonly string[]): boolean {
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return roles.some((role) => wanted.includes(role));
}

/**
 * Who may manage the archive as a server has set it. Its roles count there where the server is the one that looks after the
 * archive, or whoever set them owns the application: anybody may take a public bot into a server and set roles there.
 */
export function moderatorsAsSet(
  moderators: Moderators,
  { moderatorRoles }: EffectiveSettings,
  server: string | null,
): Moderators {
  const { guildId, owners } = moderators;
  if (moderatorRoles.source !== 'here') return moderators;
  const isTrusted = server === guildId || owners.has(moderatorRoles.by);
  return isTrusted ? { ...moderators, moderatorRoleIds: moderatorRoles.value } : moderators;
}

/** The channel that a thread is in; null for what is no thread. */
export function parentOf(channel: Channel | null): string | null {
  return channel?.isThread() ? channel.parentId : null;
}

/** Whether the bot may write there by itself: it has to be a member of the server. */
export function mayWrite(interaction: BaseInteraction, inThread: boolean): boolean {
  if (installedIn(interaction) === null) return false;
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  return interaction.appPermissions.has([ViewChannel, inThread ? SendMessagesInThreads : SendMessages]);
}

/** Whether everyone in the server may read there. Where that cannot be told, it is not so. */
export function isOpen(channel: Channel | null): boolean {
  if (!channel || channel.isDMBased()) return false;
  if (channel.type === ChannelType.PrivateThread) return false;
  const { everyone } = channel.guild.roles;
  return channel.permissionsFor(everyone)?.has(toRead(channel.type)) ?? false;
}

/** What one must be allowed to read in a channel: who may not come into one for talking sees that it is there, and no more. */
export function toRead(type: ChannelType): bigint {
  const { ViewChannel, Connect } = PermissionFlagsBits;
  const isForTalking = type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;
  return isForTalking ? ViewChannel | Connect : ViewChannel;
}
