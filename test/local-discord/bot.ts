import { Client, Events, GatewayIntentBits, type Interaction, type Message, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/local-discord.js';

/** A local Discord that is stopped when the test ends. */
export async function discordFor(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.stop());
  return discord;
}

export interface BotOptions {
  readonly intents?: readonly GatewayIntentBits[];
  readonly partials?: readonly Partials[];
  readonly onInteraction?: (interaction: Interaction) => unknown;
  readonly onMessage?: (message: Message) => unknown;
  /** Start over at once; the client otherwise leaves 5 seconds between two starts. */
  readonly identifyAtOnce?: boolean;
}

/** A real discord.js client that has not logged in yet; destroyed when the test ends. */
export function clientFor(discord: LocalDiscord, options: BotOptions = {}) {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    intents: options.intents ?? [Guilds, GuildMessages, DirectMessages],
    partials: options.partials ?? [Partials.Channel],
    rest: { api: discord.apiUrl, timeout: 3_000 },
    ...(options.identifyAtOnce && {
      ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
    }),
  });
  const met: unknown[] = [];
  const atWork: Promise<void>[] = [];
  const work = async (handle: () => unknown) => {
    try {
      await handle();
    } catch (error) {
      met.push(error);
    }
  };
  client.on(Events.Error, (error) => met.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    atWork.push(work(() => options.onInteraction?.(interaction)));
  });
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) atWork.push(work(() => options.onMessage?.(message)));
  });
  onTestFinished(() => client.destroy());
  /** What went wrong in the handlers, once all that were called have ended. */
  const errors = async () => {
    await Promise.all(atWork);
    return met;
  };
  return { client, errors };
}

/** A client that is logged in and ready. */
export async function botFor(discord: LocalDiscord, options: BotOptions = {}) {
  const bot = clientFor(discord, options);
  const ready = new Promise((resolve) => bot.client.once(Events.ClientReady, resolve));
  await bot.client.login(discord.token);
  await ready;
  return bot;
}
