import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Curator } from '../live/curator/curator.js';
import type { LiveArchive } from '../live/live.js';
import type { AnsweringStores } from '../state/stores.js';
import { tellFollowers } from './alerts/tell-followers.js';
import { auditChannel } from './archive/audit-channel.js';
import { sendDigests } from './digest/send-digests.js';
import { tellGone } from './gateway/client/gone.js';
import { sendingTo } from './gateway/client/sending-to.js';
import { postingToAll } from './gateway/connection.js';
import { type Carried, outboxCarried, settingsCarried } from './gateway/shards/carried.js';
import { auditChannels } from './settings/audited.js';
import type { SettingsOfServers } from './settings/effective.js';
import { leftServers } from './settings/left-servers.js';
import { sweepNowAndThen } from './sweeping.js';
import { tellSources } from './sources/tell-sources.js';
import { tellAnswered } from './telling/tell-answered.js';

export interface ByItself {
  readonly client: Client<true>;
  /** What is told to a server, or forgotten of it, is so by the process that has it. */
  readonly carried: Carried;
  readonly live: LiveArchive;
  readonly curator: Curator;
  readonly stores: Omit<AnsweringStores, 'vectors'>;
  readonly settings: SettingsOfServers;
  /** The one server whose moderators look after the archive; `null` for none. */
  readonly guildId: string | null;
  readonly owners: () => ReadonlySet<string>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * All that the bot says and does without being asked just then: acts on the archive in audit channels, answers that people wait
 * for, new articles to who follows them and as digests, and deleting what has expired.
 * @returns what tells an audit channel of other acts; a function that ends it all, and resolves once nothing is on its way
 */
export function byItself(options: ByItself): {
  readonly tellAudit: ReturnType<typeof auditChannel>['tell'];
  end(): Promise<unknown>;
} {
  const { client, carried, live, curator, stores, settings, owners, log, now } = options;
  const { wanted, pages, conversations, asked, votes, solved, follows, arrivals, digests, servers } = stores;
  const outbox = outboxCarried(stores.outbox, follows, carried);
  const send = sendingTo(client);
  const audited = auditChannels(settings, options, owners);
  const digesting = sendDigests({
    live,
    settings: settingsCarried(settings, carried),
    digests,
    arrivals,
    post: (channel, make) => postingToAll(client, async () => [channel])(make),
    log,
    now,
  });
  const leaving = leftServers({
    servers: { all: async () => (await servers.all())?.filter(carried.has) ?? null },
    async forget(server) {
      await follows.dropServer(server);
      return servers.forget(server);
    },
    present: () => new Set(client.guilds.cache.keys()),
    log,
  });
  tellGone(client, { server: leaving.left, channel: follows.dropChannel });
  const audit = auditChannel(curator, postingToAll(client, audited), log);
  const version = () => live.current().archive.version;
  const ends = [
    audit.end,
    tellSources(curator, version, postingToAll(client, audited), log),
    tellAnswered({ live, curator, wanted, pages, send, log }),
    tellFollowers({ live, follows, arrivals, outbox, settings, send, log }),
    // Apart: what has expired is deleted whether or not Discord takes a digest.
    sweepNowAndThen([digesting], log),
    sweepNowAndThen([leaving, pages, conversations, asked, votes, wanted, solved, follows], log),
  ];
  return { tellAudit: audit.tell, end: () => Promise.all(ends.map((end) => end())) };
}
