import { ChannelType, PermissionFlagsBits as P } from 'discord.js';
import type { Channel, World } from './world.js';

/** Every permission there is; also what an owner and an administrator have. */
export const ALL = Object.values(P).reduce((all, bit) => all | bit, 0n);

const IN_DIRECT_MESSAGES =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseExternalEmojis |
  P.UseApplicationCommands |
  P.MentionEveryone;

/** What someone may do in a channel; 0n for who is not there at all. */
export function permissionsIn(world: World, personId: string, channel: Channel): bigint {
  if (channel.guildId === null) return channel.recipients.includes(personId) ? IN_DIRECT_MESSAGES : 0n;
  if (channel.thread) return permissionsInThread(world, personId, channel);
  const guild = world.guilds.get(channel.guildId);
  const member = guild?.members.get(personId);
  if (!guild || !member) return 0n;
  if (guild.ownerId === personId) return ALL;
  let granted = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) granted |= guild.roles.get(id)?.permissions ?? 0n;
  if (granted & P.Administrator) return ALL;
  // The overwrite for everyone comes first, then all roles together: denied before allowed.
  const everyone = channel.overwrites.find((overwrite) => overwrite.id === guild.id);
  if (everyone) granted = (granted & ~everyone.deny) | everyone.allow;
  const mine = channel.overwrites.filter((overwrite) => member.roles.includes(overwrite.id));
  for (const overwrite of mine) granted &= ~overwrite.deny;
  for (const overwrite of mine) granted |= overwrite.allow;
  return granted & P.ViewChannel ? granted : 0n;
}

/** A thread has the permissions of its parent; a private one is seen by those in it, and by who manages threads. */
function permissionsInThread(world: World, personId: string, channel: Channel): bigint {
  const { parentId, members } = channel.thread!;
  const parent = world.channels.get(parentId);
  const granted = parent ? permissionsIn(world, personId, parent) : 0n;
  const isShut = channel.type === ChannelType.PrivateThread && !members.has(personId);
  return isShut && !(granted & P.ManageThreads) ? 0n : granted;
}

export function may(world: World, personId: string, channel: Channel, permission: bigint): boolean {
  return (permissionsIn(world, personId, channel) & permission) === permission;
}

/** Whether someone may write there. In threads another permission counts than in their channel. */
export function mayWrite(world: World, personId: string, channel: Channel): boolean {
  return may(world, personId, channel, channel.thread ? P.SendMessagesInThreads : P.SendMessages);
}
