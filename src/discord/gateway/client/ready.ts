import { type Client, Events } from 'discord.js';
import { DiscordFault, requestFault } from '../discord-faults.js';

/** How long Discord may take to say that the bot, or its next shard, is ready. */
const READY_S = 30;

/**
 * Logs in and resolves once all shards are ready. Those of one key come up one after the other, five seconds apart: each has its
 * own time, in which what it waits for its turn does not count.
 * @throws DiscordFault with a sentence for the operator
 */
export async function ready(
  client: Client,
  token: string,
  apiUrl: string,
  waitsForTurn: () => boolean,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isReady = new Promise<void>((resolve, reject) => {
    timer = setTimeout(() => {
      if (waitsForTurn()) timer?.refresh();
      else
        reject(
          new DiscordFault(`Discord at ${apiUrl} did not say within ${READY_S} s that the bot is ready.`),
        );
    }, READY_S * 1_000);
    timer.unref();
    client.on(Events.ShardReady, () => timer?.refresh());
    client.once(Events.ClientReady, () => resolve());
  });
  const loggedIn = client.login(token).catch((error) => {
    throw requestFault(error, { apiUrl, guildId: null });
  });
  try {
    await Promise.all([loggedIn, isReady]);
  } finally {
    clearTimeout(timer);
    client.removeAllListeners(Events.ShardReady);
  }
}
