import { PermissionFlagsBits as P } from 'discord.js';
import { channelPayload } from '../compose/channel-payload.js';
import { may, permissionsIn } from '../world/permissions.js';
import type { State } from '../world/state.js';
import type { Channel, Person } from '../world/world.js';
import { Refusal } from './refusal.js';

/** Deletes a channel or thread, as its server lets somebody; the threads of a channel go with it, of which nobody is told. */
export function deleteChannel(state: State, person: Person, channel: Channel): void {
  const { world } = state;
  const where = channel.name ?? 'direct messages';
  if (channel.guildId === null) throw new Refusal('direct messages cannot be deleted');
  if (!may(world, person.id, channel, channel.thread ? P.ManageThreads : P.ManageChannels))
    throw new Refusal(`${person.username} may not delete ${where}`);
  const botIsThere = permissionsIn(world, world.bot.id, channel) !== 0n;
  const payload = channelPayload(world, channel, null);
  for (const [id, { thread }] of world.channels)
    if (thread?.parentId === channel.id) world.channels.delete(id);
  world.channels.delete(channel.id);
  if (botIsThere) state.dispatch(channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', payload);
}

/** Takes the bot out of the server of a channel, as who manages the server may. */
export function removeBot(state: State, person: Person, channel: Channel): void {
  const { world } = state;
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
  if (!guild?.hasBot) throw new Refusal('the bot is not there');
  if (!may(world, person.id, channel, P.ManageGuild))
    throw new Refusal(`${person.username} may not remove the bot`);
  guild.hasBot = false;
  guild.members.delete(world.bot.id);
  state.dispatch('GUILD_DELETE', { id: guild.id });
}
