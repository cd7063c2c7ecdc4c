import type { Logger } from 'pino';
import { commands } from '../commands/index.js';
import { createAnswerer } from './answer/answerer.js';
import type { LoadedArchive } from './archive/archive.js';
import { loadArchive } from './archive/load.js';
import { type Config, loadConfig } from './config.js';
import { startBot } from './discord/bot.js';
import { liveArchive, makeLive } from './discord/live.js';
import { makeLog } from './discord/log.js';
import { registerCommands, registered } from './discord/register.js';
import { type Meaning, startMeaning } from './meaning/meaning.js';
import { progressInWords } from './meaning/progress.js';
import { SearchIndex } from './search/search-index.js';
import { openState, type State } from './state/state.js';

/** `npm start`: puts the parts together. Without a token it asks in the terminal instead of on Discord. */

const NO_TOKEN = [
  'No DISCORD_TOKEN is set, so this is the terminal and not Discord.',
  'For Discord: copy .env.example to .env, put in the token of your bot, and run npm start again.',
  'Ask a question about the archive, or press Ctrl-D to leave.',
];

async function main(): Promise<number> {
  const result = loadConfig();
  if (!result.ok) {
    for (const fault of result.faults) console.error(fault);
    return 1;
  }
  const { config } = result;
  if (config.token !== null) return runBot(config, config.token);
  for (const line of NO_TOKEN) console.log(line);
  const { runAsk } = await import('./cli/ask.js');
  return runAsk([]);
}

async function runBot(config: Config, token: string): Promise<number> {
  const log = makeLog(config.logLevel);
  let end = (_status: number) => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const archive = await loadArchive(config.articlesDir, { maxFileBytes: config.maxFileMb * 1024 ** 2 });
  reportArchive(archive, config.articlesDir, log);
  const state = openState(config.stateDir, { onTrouble: (message) => log.error(message) });
  const meaning = config.semanticSearch ? meaningOf(state, log) : null;
  try {
    const index = await SearchIndex.build(archive.articles);
    const live = liveArchive(await makeLive(archive, await createAnswerer(archive, { index, meaning })));
    if (config.register)
      log.info(registered(await registerCommands({ ...config, token, commands }), config.guildId));
    const bot = await startBot({
      ...config,
      token,
      commands,
      live,
      state,
      log,
      onLost: (reason) => {
        console.error(reason);
        end(1);
      },
    });
    log.info({ name: bot.name }, 'connected to Discord');
    // Behind the live index: it answers by words from the first second, and by meaning as it is read.
    void meaning?.read(index);
    stopOnSignal(() => end(0), log);
    const status = await ended;
    await bot.stop();
    return status;
  } finally {
    await meaning?.close();
    state.close();
  }
}

function meaningOf(state: State, log: Logger): Meaning {
  return startMeaning({
    state,
    onProgress: (progress) => log.info(progressInWords(progress)),
    onTrouble: (message) => log.warn(message),
  });
}

function reportArchive(archive: LoadedArchive, folder: string, log: Logger) {
  const { articles, rejected, version } = archive;
  log.info({ folder, version, articles: articles.length, rejected: rejected.length }, 'archive loaded');
  for (const { file, line, reason, remedy } of rejected) log.warn({ file, line, remedy }, reason);
}

/** The first signal asks for a clean end, the second for one at once. */
function stopOnSignal(stop: () => void, log: Logger) {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      log.info({ signal }, 'stopping');
      stop();
    });
  }
}

main().then(
  // Sockets that are kept alive for reuse would hold the process up.
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
