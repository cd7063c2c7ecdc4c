import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
  RESTEvents,
} from 'discord.js';
import type { Logger } from 'pino';
import { Agent } from 'undici';
import type { ShardChoice } from '../../config/gateway-settings.js';
import { untilAborted } from '../../live/deadline.js';
import type { Payload } from '../reply/gate.js';
import { BOUNDED, directChannels } from './client/caches.js';
import { contentIntent } from './client/content-intent.js';
import { guardedConnection, passedOver } from './client/guard.js';
import { ready } from './client/ready.js';
import { localeOf } from './client/sending-to.js';
import { countingTries, type Tries } from './client/tries.js';
import { closeFault, type DiscordFault } from './discord-faults.js';
import { type Shards, shardsOf } from './shards/carried.js';
import { type IdentifyKeys, identifyInTurn } from './shards/identify.js';

export interface ConnectionOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Logger;
  readonly onInteraction: (interaction: Interaction) => Promise<void> | void;
  readonly onMessage: (message: Message) => void;
  readonly onEdit: (message: Message) => void;
  /** Which shards it carries; what Discord recommends unless told. */
  readonly shards?: Exclude<ShardChoice, 'none'> | undefined;
  /** Where several processes share the limits of identifying; by itself unless told. */
  readonly identifyKeys?: IdentifyKeys | undefined;
  /** Discord asked the bot to slow down. */
  readonly onRateLimited?: () => void;
  /** The connection is gone and will not come back; told once. */
  readonly onLost: (fault: DiscordFault) => void;
  /** After how long a request is given up and sent again; 10 s unless told. */
  readonly requestMs?: number | undefined;
  /** Ends connecting, with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What mentions the bot, direct messages and menu targets come with their content; see `contentIntent` for the rest. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export interface Connection {
  readonly client: Client<true>;
  readonly name: string;
  readonly applicationId: string;
  readonly shards: Shards;
  /** The names of the servers that it is in. */
  servers(): string[];
  /** How often first responses were sent; see `sendOnce`. */
  readonly tries?: Tries;
  /** Hears nothing more, and can still answer. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** A response that takes longer than this comes too late in any case. */
const REQUEST_MS = 10_000;

/** A burst of answers would otherwise open a connection, with its handshake, for each of them. */
const CONNECTIONS = 48;

/**
 * Connects with discord.js and resolves once Discord says that the bot is ready. What breaks later is mended by the client,
 * except for what `onLost` hears.
 * @throws DiscordFault with a sentence for the operator; the signal's reason
 */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const { token, apiUrl, log, onInteraction, onMessage, onLost, signal } = options;
  const { shards = 'auto', identifyKeys, requestMs = REQUEST_MS } = options;
  const agent = new Agent({ connections: CONNECTIONS });
  const tries = countingTries();
  const turns = identifyKeys && identifyInTurn(identifyKeys, log);
  const client = new Client({
    intents: [...INTENTS, ...(await contentIntent(token, apiUrl))],
    // Direct messages come from channels that the client has not heard of before.
    // And of messages that are edited, since it keeps none.
    partials: [Partials.Channel, Partials.Message],
    makeCache: BOUNDED.makeCache,
    allowedMentions: { parse: [], repliedUser: false },
    rest: { ...BOUNDED.rest, api: apiUrl, timeout: requestMs, agent, makeRequest: tries.makeRequest },
    // Said here in any case: what is left out the client looks for in the environment, where it takes anything.
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
    ws: {
      buildStrategy: guardedConnection(log),
      ...(turns && { buildIdentifyThrottler: turns.build }),
    },
  });
  const forgetOldest = directChannels(client);
  client.on(Events.InteractionCreate, (interaction) => {
    forgetOldest(interaction.channel, interaction.guildId === null);
    passedOver(log, 'INTERACTION_CREATE', onInteraction(interaction));
  });
  client.on(Events.MessageCreate, (message) => {
    forgetOldest(message.channel, message.guildId === null);
    onMessage(message);
  });
  client.on(Events.MessageUpdate, (_before, message) => options.onEdit(message));
  client.on(Events.Error, (err) => log.error({ err }, 'the Discord client reports an error'));
  client.on(Events.ShardError, (err, shard) =>
    log.warn({ err, shard }, 'the connection to Discord reports an error'),
  );
  client.on(Events.ShardReconnecting, (shard) =>
    log.warn({ shard }, 'the connection to Discord dropped; connecting again'),
  );
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'the connection to Discord is back'));
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter }) => {
    log.warn({ route, retryAfter }, 'rate limited');
    options.onRateLimited?.();
  });

  const leave = async () => {
    // The client reports its own leaving as a connection that dropped.
    client.removeAllListeners(Events.ShardReconnecting);
    // Of the client only this: its own end takes the token from the requests that answers still need.
    // biome-ignore lint/complexity/useLiteralKeys: it is private in the types.
    await client.ws['destroy']();
  };
  const close = async () => {
    await leave();
    await client.destroy();
    await agent.destroy();
  };
  const lost = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closeFault(code)));
  });
  try {
    await untilAborted(
      Promise.race([ready(client, token, apiUrl, () => turns?.waits() ?? false), lost]),
      signal,
    );
  } catch (error) {
    lost.catch(() => {});
    await close();
    throw error;
  }
  lost.catch(onLost);
  const connected = client as Client<true>;
  return {
    client: connected,
    name: connected.user.tag,
    applicationId: connected.application.id,
    shards: shardsOf(connected),
    servers: () => connected.guilds.cache.map(({ name }) => name),
    tries,
    leave,
    close,
  };
}

/** Writes to channels of servers, in each server's language. Rejects when one of them took nothing. */
export function postingToAll(
  client: Client<true>,
  channels: () => Promise<readonly string[]>,
): PostToChannel {
  return async (make, server, nonce) => {
    const once = nonce === undefined ? {} : { nonce, enforceNonce: true };
    const posts = (await channels()).map(async (id) => {
      // Of a server that another process has, too: what happens here is told from here.
      const channel = await client.channels.fetch(id, { allowUnknownGuild: true });
      if (server !== undefined && !(channel && 'guildId' in channel && channel.guildId === server)) return;
      if (!channel?.isSendable()) throw new Error(`the channel ${id} takes no messages`);
      await channel.send({ ...make(await localeOf(channel)), ...once });
    });
    const failed = (await Promise.allSettled(posts)).find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
  };
}

/**
 * Sends a message to the audit channel. Rejects when the channel is gone or closed to the bot.
 * @param server whose own affair it is: channels of other servers are not told; all are unless given
 * @param nonce a message with the same one is sent once only, as far as Discord remembers it
 */
export type PostToChannel = (
  make: (locale: string) => Payload,
  server?: string,
  nonce?: string,
) => Promise<void>;
