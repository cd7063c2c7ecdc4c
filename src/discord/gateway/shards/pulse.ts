import { type Client, Status } from 'discord.js';

/** How the connection of one shard to Discord's gateway is. */
export interface Pulse {
  readonly shard: number;
  /** As discord.js names it: `ready`, `connecting`, `reconnecting`, `disconnected` and the like. */
  readonly state: string;
  /** How long Discord took to answer the last sign of life, in ms; `null` before the first. */
  readonly pingMs: number | null;
  /** How long ago a sign of life that Discord answered was seen, in ms, to a few seconds; since the watch began, before the first. */
  readonly heardMs: number;
}

const LOOK_MS = 5_000;

/**
 * Watches the shards of a client that is ready. The client notes by the clock on the wall when it heard of Discord last, and that
 * may be set: so only that the note has changed is taken from it, and since when is measured.
 * @param elapsed milliseconds that only go forward
 */
export function watchPulse(client: Pick<Client<true>, 'ws'>, elapsed = () => performance.now()) {
  const heard = new Map<number, { noted: number | undefined; at: number }>();
  function look() {
    for (const [id, { lastPingTimestamp: latest }] of client.ws.shards) {
      const before = heard.get(id);
      if (!before || before.noted !== latest) heard.set(id, { noted: latest, at: elapsed() });
    }
  }
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    /** Of each shard. */
    pulse(): Pulse[] {
      look();
      return [...client.ws.shards].map(([shard, { status, ping }]) => ({
        shard,
        state: Status[status].replace(/(?<=.)(?=[A-Z])/g, '-').toLowerCase(),
        pingMs: ping >= 0 ? ping : null,
        heardMs: elapsed() - heard.get(shard)!.at,
      }));
    },
    end: () => clearInterval(timer),
  };
}
