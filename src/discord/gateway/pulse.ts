import { type Client, Status } from 'discord.js';

/** How the connection to Discord's gateway is. */
export interface Pulse {
  /** As discord.js names it: `ready`, `connecting`, `reconnecting`, `disconnected` and the like. */
  readonly state: string;
  /** How long Discord took to answer the last sign of life, in ms; `null` before the first. */
  readonly pingMs: number | null;
  /** How long ago a sign of life that Discord answered was seen, in ms, to a few seconds; since the watch began, before the first. */
  readonly heardMs: number;
}

const LOOK_MS = 5_000;

/**
 * Watches a client that is ready. The client notes by the clock on the wall when it heard of Discord last, and that may be set:
 * so only that the note has changed is taken from it, and since when is measured.
 * @param elapsed milliseconds that only go forward
 */
export function watchPulse(client: Pick<Client<true>, 'ws'>, elapsed = () => performance.now()) {
  const shard = () => client.ws.shards.first();
  let noted = shard()?.lastPingTimestamp;
  let heardAt = elapsed();
  function look() {
    const latest = shard()?.lastPingTimestamp;
    if (latest !== noted) heardAt = elapsed();
    noted = latest;
  }
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    pulse(): Pulse {
      look();
      const { status = Status.Disconnected, ping = -1 } = shard() ?? {};
      return {
        state: Status[status].replace(/(?<=.)(?=[A-Z])/g, '-').toLowerCase(),
        pingMs: ping >= 0 ? ping : null,
        heardMs: elapsed() - heardAt,
      };
    },
    end: () => clearInterval(timer),
  };
}
