import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Curator } from '../../live/curator/curator.js';
import type { LiveArchive } from '../../live/live.js';
import { mayRead, type Places } from '../../live/shelf/places.js';
import type { KeptArchive } from '../../state/archives.js';
import type { AnsweringStores } from '../../state/stores.js';
import { tellFollowers } from '../alerts/tell-followers.js';
import { auditChannel } from '../archive/audit-channel.js';
import { sendDigests } from '../digest/send-digests.js';
import { isMemberOf } from '../gateway/client/membership.js';
import { sendingTo } from '../gateway/client/sending-to.js';
import { type PostToChannel, postingToAll } from '../gateway/connection.js';
import { type Carried, outboxCarried, settingsCarried } from '../gateway/shards/carried.js';
import { type Audited, auditChannels } from '../settings/audited.js';
import type { SettingsOfServers } from '../settings/effective.js';
import { tellSources } from '../sources/tell-sources.js';
import { tellActs } from '../telling/tell-acts.js';
import { tellAnswered } from '../telling/tell-answered.js';
import { postingFrom, sendingFrom, stampOf } from './stamp.js';
import { toMembers } from './to-members.js';

export interface HouseItself {
  readonly archive: KeptArchive;
  /** Which archive answers where; null where there is one only. */
  readonly places: Places | null;
  readonly client: Client<true>;
  /** What is told to a server, or forgotten of it, is so by the process that has it. */
  readonly carried: Carried;
  readonly live: LiveArchive;
  readonly curator: Curator;
  readonly stores: Omit<AnsweringStores, 'vectors'>;
  readonly settings: SettingsOfServers;
  /** The one server whose moderators look after the shared archives; `null` for none. */
  readonly guildId: string | null;
  readonly owners: () => ReadonlySet<string>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * All that is said of an archive without being asked just then: acts on it in audit channels, answers that people wait for, new
 * articles to who follows them and as digests. Of an archive that belongs to a server nothing is said in others.
 * @returns what tells an audit channel of other acts; what sends digests, now and then; a function that ends it all, and resolves
 * once nothing is on its way
 */
export function ofHouseItself(house: HouseItself) {
  const { archive, client, live, curator, stores, settings, log, now } = house;
  const carried = carriedFor(archive, house.carried);
  const { wanted, pages, follows, arrivals, digests } = stores;
  const outbox = outboxCarried(stores.outbox, follows, carried);
  const stamp = stampOf(archive);
  const audited = audience(house);
  const post = postingFrom(postingIn(house, audited), stamp);
  const { server } = archive;
  const sending = sendingFrom(sendingTo(client), stamp);
  const send = server === null ? sending : toMembers(sending, (person) => isMemberOf(client, server, person));
  const { untold } = curator.audit;
  const audit = auditChannel(curator, post, log);
  const digesting = sendDigests({
    live,
    settings: settingsCarried(digestsHere(house), carried),
    digests,
    arrivals,
    post: (channel, make) =>
      postingFrom(
        postingToAll(client, async () => [channel]),
        stamp,
      )(make, server ?? undefined),
    log,
    now,
  });
  const ends = [
    audit.end,
    ...(untold
      ? [
          tellActs({
            untold,
            channels: audited,
            carried,
            log,
            archive: archive.number,
            post: (id, make, nonce) =>
              postingFrom(
                postingIn(house, async () => [{ id, server: null }]),
                stamp,
              )(make, undefined, nonce),
          }),
        ]
      : []),
    tellSources(curator, () => live.current().archive.version, post, log),
    tellAnswered({ live, curator, wanted, pages, send, log }),
    tellFollowers({ live, follows, arrivals, outbox, settings, send, log }),
  ];
  return { tellAudit: audit.tell, digesting, end: () => Promise.all(ends.map((end) => end())) };
}

/** What is said of a server's own archive is so by the process that has the server, to people too. */
function carriedFor({ server }: KeptArchive, carried: Carried): Carried {
  return server === null ? carried : { ...carried, direct: carried.has(server) };
}

/** Where acts on the archive are told. */
function audience({ archive, settings, guildId, owners }: HouseItself): () => Promise<readonly Audited[]> {
  const { server } = archive;
  if (server === null) return auditChannels(settings, { guildId }, owners);
  return async () => {
    const { auditChannel } = await settings.in(server);
    // The environment's channel is in another server.
    return auditChannel.source === 'here' && auditChannel.value !== null
      ? [{ id: auditChannel.value, server }]
      : [];
  };
}

/** Writes to channels; of an archive that belongs to a server only to those in it, whatever was set there. */
function postingIn(
  { archive: { server: only }, client }: HouseItself,
  channels: () => Promise<readonly Audited[]>,
): PostToChannel {
  const post = postingToAll(client, async () => (await channels()).map(({ id }) => id));
  if (only === null) return post;
  return (make, whose, nonce) =>
    whose === undefined || whose === only ? post(make, only, nonce) : Promise.resolve();
}

/** The settings, with digests for those servers only that this archive answers. */
function digestsHere({ archive, places, settings }: HouseItself): SettingsOfServers {
  if (places === null) return settings;
  return {
    ...settings,
    async everywhere(name) {
      const found = await settings.everywhere(name);
      if (name !== 'digest') return found;
      const here: (typeof found)[number][] = [];
      for (const one of found) {
        const { channel } = one.value as { readonly channel: string | null };
        const answering = await places.at(one.server, channel === null ? [] : [channel]);
        const isHere = answering.number === archive.number && mayRead(archive, one.server);
        if (isHere) here.push(one);
      }
      return here;
    },
  };
}
