import { type Client, ShardClientUtil } from 'discord.js';
import type { Follows, Target } from '../../../state/alerts/follows.js';
import type { Outbox } from '../../../state/alerts/outbox.js';
import type { SettingsOfServers } from '../../settings/effective.js';

/** Which servers are this process's, where several processes share them. */
export interface Carried {
  has(server: string): boolean;
  /** Whether it is all of them. */
  readonly all: boolean;
  /** Whether it has direct messages, which are of the first shard. */
  readonly direct: boolean;
}

/** Shards, by their numbers, of how many there are. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

export function carriedOf({ ids, count }: Shards): Carried {
  return {
    all: ids.length === count,
    has: (server) => ids.includes(ShardClientUtil.shardIdForGuildId(server, count)),
    direct: ids.includes(0),
  };
}

/** Those of a client that is connected. */
export function shardsOf({ options }: Client<true>): Shards {
  return { ids: Array.isArray(options.shards) ? options.shards : [0], count: options.shardCount ?? 1 };
}

/** The settings, of which `everywhere` gives the servers that are carried: what is done by itself is done by one process. */
export function settingsCarried(settings: SettingsOfServers, { all, has }: Carried): SettingsOfServers {
  if (all) return settings;
  return {
    ...settings,
    everywhere: async (name) => (await settings.everywhere(name)).filter(({ server }) => has(server)),
  };
}

/** The outbox, of which those are due that are carried: another process tells the others. */
export function outboxCarried(outbox: Outbox, follows: Pick<Follows, 'inChannel'>, carried: Carried): Outbox {
  if (carried.all) return outbox;
  const isCarried = async (target: Target) => {
    if (target.kind === 'person') return carried.direct;
    const server = (await follows.inChannel(target.id)).find((follow) => follow.server !== null)?.server;
    return server == null ? carried.direct : carried.has(server);
  };
  return {
    ...outbox,
    async due() {
      const due = await outbox.due();
      const mine = await Promise.all(due.map(isCarried));
      return due.filter((_, at) => mine[at]);
    },
  };
}
