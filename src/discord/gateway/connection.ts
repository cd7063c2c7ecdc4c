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
import { untilAborted } from '../../live/deadline.js';
import type { Payload } from '../reply/gate.js';
import { BOUNDED, directChannels } from './client/caches.js';
import { contentIntent } from './client/content-intent.js';
import { guardedConnection, passedOver } from './client/guard.js';
import { closeFault, DiscordFault, requestFault } from './discord-faults.js';

export interface ConnectionOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Logger;
  readonly onInteraction: (interaction: Interaction) => Promise<void> | void;
  readonly onMessage: (message: Message) => void;
  readonly onEdit: (message: Message) => void;
  /** Discord asked the bot to slow down. */
  readonly onRateLimited?: () => void;
  /** The connection is gone and will not come back; told once. */
  readonly onLost: (fault: DiscordFault) => void;
  /** Ends connecting, with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What mentions the bot, direct messages and menu targets come with their content; see `contentIntent` for the rest. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export interface Connection {
  readonly client: Client<true>;
  close(): Promise<void>;
}

/** How long Discord may take to say that the bot is ready. */
const READY_MS = 30_000;
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
  const agent = new Agent({ connections: CONNECTIONS });
  const client = new Client({
    intents: [...INTENTS, ...(await contentIntent(token, apiUrl))],
    // Direct messages come from channels that the client has not heard of before.
    // And of messages that are edited, since it keeps none.
    partials: [Partials.Channel, Partials.Message],
    makeCache: BOUNDED.makeCache,
    allowedMentions: { parse: [], repliedUser: false },
    rest: { ...BOUNDED.rest, api: apiUrl, timeout: REQUEST_MS, agent },
    ws: { buildStrategy: guardedConnection(log) },
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
  client.on(Events.ShardError, (err) => log.warn({ err }, 'the connection to Discord reports an error'));
  client.on(Events.ShardReconnecting, () => log.warn('the connection to Discord dropped; connecting again'));
  client.on(Events.ShardResume, () => log.info('the connection to Discord is back'));
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter }) => {
    log.warn({ route, retryAfter }, 'rate limited');
    options.onRateLimited?.();
  });

  const close = async () => {
    // The client reports its own leaving as a connection that dropped.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
    await agent.destroy();
  };
  const lost = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closeFault(code)));
  });
  try {
    await untilAborted(Promise.race([ready(client, token, apiUrl), lost]), signal);
  } catch (error) {
    lost.catch(() => {});
    await close();
    throw error;
  }
  lost.catch(onLost);
  return { client: client as Client<true>, close };
}

async function ready(client: Client, token: string, apiUrl: string): Promise<void> {
  const isReady = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new DiscordFault(
            `Discord at ${apiUrl} did not say within ${READY_MS / 1000} s that the bot is ready.`,
          ),
        ),
      READY_MS,
    );
    timer.unref();
    client.once(Events.ClientReady, () => {
      clearTimeout(timer);
      resolve();
    });
  });
  try {
    await client.login(token);
  } catch (error) {
    isReady.catch(() => {});
    throw requestFault(error, { apiUrl, guildId: null });
  }
  await isReady;
}

/** Writes to channels of servers, in each server's language. Rejects when one of them took nothing. */
export function postingToAll(
  client: Client<true>,
  channels: () => Promise<readonly string[]>,
): PostToChannel {
  return async (make, server) => {
    const posts = (await channels()).map(async (id) => {
      const channel = await client.channels.fetch(id);
      if (server !== undefined && !(channel && 'guildId' in channel && channel.guildId === server)) return;
      if (!channel?.isSendable()) throw new Error(`the channel ${id} takes no messages`);
      await channel.send(make('guild' in channel ? channel.guild.preferredLocale : 'en-US'));
    });
    const failed = (await Promise.allSettled(posts)).find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
  };
}

/**
 * Sends a message to the audit channel. Rejects when the channel is gone or closed to the bot.
 * @param server whose own affair it is: channels of other servers are not told; all are unless given
 */
export type PostToChannel = (make: (locale: string) => Payload, server?: string) => Promise<void>;
