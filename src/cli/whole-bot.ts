import type { Logger } from 'pino';
import { commands } from '../../commands/index.js';
import { createAnswerer } from '../answer/answerer.js';
import type { LoadedArchive } from '../archive/archive.js';
import { loadArchive } from '../archive/load.js';
import type { Config } from '../config.js';
import { startBot } from '../discord/bot.js';
import { type LiveArchive, liveArchive, makeLive } from '../discord/live.js';
import { registerCommands, registered } from '../discord/register.js';
import { openState } from '../state/state.js';

/** The bot with its archive and its state, in front of a Discord. */
export interface WholeBot {
  readonly live: LiveArchive;
  /** Finishes what is under way, leaves Discord, closes the state. */
  stop(): Promise<void>;
}

export interface WholeBotOptions {
  readonly log: Logger;
  /** The connection is gone for good; told a sentence for the operator. */
  readonly onLost: (reason: string) => void;
}

/** Puts the parts together: the same on Discord and on the playground's own. @throws Error with a sentence for the operator. */
export async function startWholeBot(
  config: Config,
  token: string,
  { log, onLost }: WholeBotOptions,
): Promise<WholeBot> {
  const archive = await loadArchive(config.articlesDir, { maxFileBytes: config.maxFileMb * 1024 ** 2 });
  reportArchive(archive, config.articlesDir, log);
  const live = liveArchive(await makeLive(archive, await createAnswerer(archive)));
  const state = openState(config.stateDir, { onTrouble: (message) => log.error(message) });
  try {
    if (config.register)
      log.info(registered(await registerCommands({ ...config, token, commands }), config.guildId));
    const bot = await startBot({ ...config, token, commands, live, state, log, onLost });
    log.info({ name: bot.name }, 'connected to Discord');
    return {
      live,
      async stop() {
        await bot.stop();
        state.close();
      },
    };
  } catch (error) {
    state.close();
    throw error;
  }
}

function reportArchive(archive: LoadedArchive, folder: string, log: Logger) {
  const { articles, rejected, version } = archive;
  log.info({ folder, version, articles: articles.length, rejected: rejected.length }, 'archive loaded');
  for (const { file, line, reason, remedy } of rejected) log.warn({ file, line, remedy }, reason);
}
