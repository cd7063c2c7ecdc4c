import { tellGone } from '../gateway/client/gone.js';
import { leftServers } from '../settings/left-servers.js';
import { sweepNowAndThen } from '../sweeping.js';
import { type HouseItself, ofHouseItself } from './itself.js';

/**
 * All that the bot says and does without being asked just then: what is said of the first archive, and, for all of them, deleting
 * what has expired and what is of servers that it has left.
 * @returns what tells an audit channel of other acts; a function that ends it all, and resolves once nothing is on its way
 */
export function byItself(options: HouseItself): {
  readonly tellAudit: ReturnType<typeof ofHouseItself>['tellAudit'];
  end(): Promise<unknown>;
} {
  const { carried, client, stores, log } = options;
  const { wanted, pages, conversations, asked, votes, solved, follows, servers } = stores;
  const { tellAudit, digesting, end } = ofHouseItself(options);
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
  // Apart: what has expired is deleted whether or not Discord takes a digest.
  const endDigests = sweepNowAndThen([digesting], log);
  const endSweeping = sweepNowAndThen(
    [leaving, pages, conversations, asked, votes, wanted, solved, follows],
    log,
  );
  return { tellAudit, end: () => Promise.all([end(), endDigests(), endSweeping()]) };
}
