import { addChannel } from '../world/build/channels.js';
import { addGuild, addRole, join } from '../world/build/people.js';
import { BOT_MAY, type Stage } from '../world/build/stage.js';
import type { State } from '../world/state.js';
import { guildCreatePayload } from './guild-payload.js';

export interface AddedServer {
  readonly id: string;
  /** The channel in which everyone talks. */
  readonly general: string;
}

/** The id of a server comes of another worker of Discord's than all other ids here, and each is a millisecond's own. */
const WORKER = 1n << 17n;

/** Takes the bot into a further server of the same people, and tells it so if it is connected. */
export function addServer(state: State, { members }: Pick<Stage, 'members'>, name: string): AddedServer {
  const { world, clock, nextId } = state;
  const { owner, member, moderator } = members;
  const { locale } = world.bot;
  const guild = addGuild(world, serverId(state), { name, locale, ownerId: owner.id, hasBot: true });
  const botRole = addRole(guild, nextId(), 'Clippings', BOT_MAY, world.bot.id);
  for (const person of [owner, member, moderator]) join(guild, person, [], clock.now());
  join(guild, world.bot, [botRole], clock.now());
  const general = addChannel(world, nextId(), guild, 'general');
  state.dispatch('GUILD_CREATE', guildCreatePayload(world, guild, false));
  return { id: guild.id, general: general.id };
}

/** Servers that are added at once have times of their own all the same, because by its time a server has its shard. */
function serverId({ world, nextId }: State): string {
  const id = (BigInt(nextId()) + (BigInt(world.guilds.size) << 22n)) | WORKER;
  return String(world.guilds.has(String(id)) ? id + 1n : id);
}
