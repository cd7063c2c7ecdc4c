import { type Client, Status } from 'discord.js';

/** How the connection to Discord's gateway is. */
export interface Pulse {
  /** As discord.js names it: `ready`, `connecting`, `reconnecting`, `disconnected` and the like. */
  readonly state: string;
  /** How long Discord took to answer the last sign of life, in ms; `null` before the first. */
  readonly pingMs: number | null;
  /** How long ago a sign of life was sent that Discord answered, in ms; since the connection was ready, before the first. */
  readonly heardMs: number;
}

export function pulseOf(client: Client<true>, now = Date.now()): Pulse {
  const shard = client.ws.shards.first();
  const status = shard?.status ?? Status.Disconnected;
  const heardAt = Math.max(shard?.lastPingTimestamp ?? -1, client.readyTimestamp);
  return {
    state: Status[status].replace(/(?<=.)(?=[A-Z])/g, '-').toLowerCase(),
    pingMs: shard && shard.ping >= 0 ? shard.ping : null,
    heardMs: Math.max(0, now - heardAt),
  };
}
