import type { Json } from '../world/json.js';
import type { Guild } from '../world/world.js';

/** Which part of all servers a connection has: the number of the shard, and of how many. */
export type Shard = readonly [id: number, count: number];

/** What a bot has that says nothing of shards. */
const THE_ONLY: Shard = [0, 1];

/** The shard as an identify gives it; null for one that cannot be. */
export function readShard(given: unknown): Shard | null {
  if (given === undefined || given === null) return THE_ONLY;
  if (!Array.isArray(given) || given.length !== 2 || !given.every(Number.isInteger)) return null;
  const [id, count] = given as [number, number];
  return id >= 0 && id < count ? [id, count] : null;
}

/** Whether a shard has a server; what is in no server is the first shard's. */
export function carries([id, count]: Shard, guildId: string | null): boolean {
  return guildId === null ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

/** The server that an event is about; null for direct messages, whatever else is in none, and what is malformed on purpose. */
export function serverOf(event: string, data: Json | null): string | null {
  const id = /^GUILD_(?:CREATE|DELETE|UPDATE)$/.test(event) ? data?.id : data?.guild_id;
  return typeof id === 'string' && /^\d+$/.test(id) ? id : null;
}

/** The servers that a bot hears of over a shard. */
export function serversOf(guilds: ReadonlyMap<string, Guild>, shard: Shard): Guild[] {
  return [...guilds.values()].filter((guild) => guild.hasBot && carries(shard, guild.id));
}
