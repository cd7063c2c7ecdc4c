import { GatewayIntentBits as I } from 'discord.js';
import { withheld } from '../compose/withhold.js';
import type { Json } from '../world/json.js';
import type { Channel } from '../world/world.js';

/** The intents that need Discord's permission. */
export const PRIVILEGED = I.GuildMembers | I.GuildPresences | I.MessageContent;

/** Every intent there is; anything else is refused with 4013. */
export const KNOWN = Object.values(I)
  .filter((bit): bit is I => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** The intent that an event needs; 0 when it comes to everyone. */
export function intentFor(event: string, channel: Channel | undefined): number {
  if (/^(?:GUILD_(?:CREATE|DELETE)$|CHANNEL_|THREAD_)/.test(event)) return I.Guilds;
  if (!event.startsWith('MESSAGE_')) return 0;
  return channel && channel.guildId !== null ? I.GuildMessages : I.DirectMessages;
}

/** A message as a session may see it: without the Message Content intent only what is meant for the bot. */
export function asSeenBy(intents: number, data: Json, botId: string): Json {
  return intents & I.MessageContent || data.guild_id === undefined ? data : withheld(data, botId);
}
