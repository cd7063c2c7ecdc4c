import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { commandsFor } from '../../commands/index.js';
import type { Config } from '../config.js';
import { startBot } from '../discord/bot.js';
import { registerCommands, registered } from '../discord/commands/register.js';
import type { DiscordFault } from '../discord/gateway/discord-faults.js';
import type { Shards } from '../discord/gateway/shards/carried.js';
import type { Metrics } from '../health/metrics.js';
import { deadlineIn, untilAborted } from '../live/deadline.js';
import type { LiveArchive } from '../live/live.js';
import type { Outside } from '../live/outside.js';
import { type ArchiveRoom, openArchiveRoom } from '../live/room.js';
import { type Meaning, startMeaning } from '../meaning/meaning.js';
import { progressInWords } from '../meaning/progress.js';
import type { Vectors } from '../state/vectors.js';
import { type Known, watchedStores } from './start/known.js';
import { manyArchives } from './start/many-archives.js';
import { openState } from './terminal/stores.js';

/** The bot with its archive and its state, in front of a Discord. */
export interface WholeBot {
  readonly live: LiveArchive;
  /** Who it is on Discord, and in which servers. */
  connected(): {
    readonly name: string;
    readonly applicationId: string;
    readonly servers: string[];
    readonly shards: Shards;
  };
  /** Finishes what is under way, leaves Discord, closes the state. */
  stop(): Promise<void>;
}

export interface WholeBotOptions {
  readonly log: Logger;
  /** The connection is gone for good. */
  readonly onLost: (fault: DiscordFault) => void;
  /** Ends the start at whatever point it has come to; what was opened is closed. */
  readonly signal?: AbortSignal;
  /** The server whose moderators manage the archive, where that is not DISCORD_GUILD_ID's. */
  readonly home?: string;
  /** See `RoomOptions`. */
  readonly outside?: Outside;
  /** Where figures are made of what happens; and what is told its parts as they come up. */
  readonly watch?: { readonly metrics: Metrics; readonly known: Known };
}

/** How long what the bot does may take to end, and then the rest of it; both within the time of a whole ending. */
const STOP_MS = 7_500;
const CLOSE_MS = 1_500;

/**
 * Puts the parts together: the same on Discord and on the playground's own.
 * @throws Error with a sentence for the operator; the signal's reason
 */
export async function startWholeBot(
  config: Config,
  token: string,
  { log, onLost, signal, home, outside, watch }: WholeBotOptions,
): Promise<WholeBot> {
  const commands = commandsFor(config);
  const opened = await openState(config, (message) => {
    watch?.metrics.stateTrouble();
    log.error(message);
  });
  const stores = watch ? watchedStores(opened, watch.metrics) : opened;
  const meaning = config.semanticSearch ? meaningOf(stores.vectors, log) : null;
  const room = await openArchiveRoom(config, {
    stores: stores.archive,
    log,
    holder: `the bot (process ${process.pid}${config.databaseUrl === null ? '' : ` on ${hostname()}`})`,
    isShared: config.databaseUrl !== null,
    meaning,
    signal,
    ...(outside && { outside }),
  }).catch(async (error) => {
    await stores.close();
    throw error;
  });
  const { live, curator } = room;
  if (watch) watch.known.curator = curator;
  reportArchive(room, config.articlesDir, log);
  void stores.glance();
  const close = async () => {
    const rest = [meaning?.close(), curator.close()];
    if (!(await deadlineIn(CLOSE_MS).wait(Promise.all(rest))))
      log.warn('work on the archive was cut off; nothing that was confirmed is lost');
    await stores.close();
  };
  try {
    if (config.register && registersHere(config.shards)) {
      const changes = await untilAborted(registerCommands({ ...config, token, commands }), signal);
      log.info(registered(changes, config.guildId));
    }
    const bot = await startBot({
      ...config,
      handsOver: typeof config.shards === 'object',
      ...(home !== undefined && { guildId: home }),
      token,
      commands,
      live,
      curator,
      stores,
      claims: stores.claims,
      archives: config.archives === 'one' ? undefined : manyArchives(config, { stores, meaning, log }),
      log,
      onLost,
      signal,
      ...(watch && { watch: watch.metrics }),
    });
    if (watch) watch.known.bot = bot;
    log.debug({ name: bot.name }, 'connected to Discord');
    // Behind the live index: it answers by words from the first second, and by meaning as it is read.
    room.readMeaning();
    curator.sources.start();
    return {
      live,
      connected: () => ({
        name: bot.name,
        applicationId: bot.applicationId,
        servers: bot.servers(),
        shards: bot.shards(),
      }),
      async stop() {
        // Together, so that whoever waits for work on the archive is told that it ended.
        await deadlineIn(STOP_MS).wait(Promise.all([bot.stop(STOP_MS), curator.close()]));
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The commands are of the whole bot: of several processes that which has the first shard looks after them. */
function registersHere(shards: Config['shards']): boolean {
  return typeof shards === 'string' || shards.ids.includes(0);
}

function meaningOf(vectors: Vectors, log: Logger): Meaning {
  return startMeaning({
    vectors,
    onProgress: (progress) => log.info(progressInWords(progress)),
    onTrouble: (message) => log.warn(message),
  });
}

function reportArchive({ live, started }: ArchiveRoom, folder: string, log: Logger) {
  const { articles, rejected, version } = live.current().archive;
  const counts = { articles: articles.length, rejected: rejected.length };
  log.info({ folder, version, ...counts, from: started }, 'archive loaded');
  for (const { file, line, reason, remedy } of rejected) log.warn({ file, line, remedy }, reason);
}
