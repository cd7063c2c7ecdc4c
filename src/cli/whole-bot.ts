import type { Logger } from 'pino';
import { commands } from '../../commands/index.js';
import type { Config } from '../config.js';
import { startBot } from '../discord/bot.js';
import { registerCommands, registered } from '../discord/register.js';
import type { LiveArchive } from '../live/live.js';
import { type ArchiveRoom, openArchiveRoom } from '../live/room.js';
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
  const room = await openArchiveRoom(config, { log, holder: `the bot (process ${process.pid})` });
  const { live, curator } = room;
  reportArchive(room, config.articlesDir, log);
  const state = openState(config.stateDir, { onTrouble: (message) => log.error(message) });
  const close = async () => {
    state.close();
    await curator.close();
  };
  try {
    if (config.register)
      log.info(registered(await registerCommands({ ...config, token, commands }), config.guildId));
    const bot = await startBot({ ...config, token, commands, live, curator, state, log, onLost });
    log.info({ name: bot.name }, 'connected to Discord');
    return {
      live,
      async stop() {
        // Together, so that whoever waits for work on the archive is told that it ended.
        await Promise.all([bot.stop(), curator.close()]);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function reportArchive({ live, started }: ArchiveRoom, folder: string, log: Logger) {
  const { articles, rejected, version } = live.current().archive;
  const counts = { articles: articles.length, rejected: rejected.length };
  log.info({ folder, version, ...counts, from: started }, 'archive loaded');
  for (const { file, line, reason, remedy } of rejected) log.warn({ file, line, remedy }, reason);
}
