import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GatewayIntentBits } from 'discord.js';
import { type Config, loadConfig } from '../config.js';
import { makeLog } from '../discord/log.js';
import { type LocalDiscord, startLocalDiscord } from '../local-discord/local-discord.js';
import { mustBeBuilt } from '../playground/serve/page-files.js';
import { type PageOptions, type ServedPage, servePage } from '../playground/serve/serve-page.js';
import { languages } from './playground/languages.js';
import { plainLines } from './playground/plain-lines.js';
import { exampleQuestions } from './playground/questions.js';
import { endOnSignal, runUntilEnd } from './terminal/ending.js';
import { EXIT, endedWith, statusOf } from './terminal/exit-status.js';
import { readOrExit } from './terminal/read-or-exit.js';
import { startWholeBot } from './whole-bot.js';

/** `npm run playground`: the whole bot on a Discord of its own, and a page in the browser to use it in. */

/** Where the build puts the page; this file is in dist/src/cli. */
const PAGE = fileURLToPath(new URL('../../page', import.meta.url));

/**
 * Runs until a signal comes or the bot is lost, and gives the exit status.
 * @throws Error with a sentence for whoever started it.
 */
export async function runPlayground(config: Config, pageFolder = PAGE): Promise<number> {
  mustBeBuilt(pageFolder);
  // What passes between bot and Discord is on the page; the terminal is for what goes wrong.
  const level = config.logLevel === 'info' ? 'warn' : config.logLevel;
  const log = makeLog(level, plainLines(process.stderr));
  const ending = endOnSignal(log);
  // With the switch in the developer portal on, so that all that the bot can do is seen.
  const discord = await startLocalDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
  // Of its own, so that what is tried out here is not among what the bot keeps of real people.
  const stateDir = join(config.stateDir, 'playground');
  const forumChannelIds = [discord.channels.forum];
  const here = {
    ...config,
    stateDir,
    databaseUrl: null,
    forumChannelIds,
    apiUrl: discord.apiUrl,
    guildId: null,
    register: true,
    // What is set of these is meant for Discord itself.
    shards: 'auto' as const,
    interactions: null,
  };
  return runUntilEnd(ending, async (signal) => {
    const bot = await startWholeBot(here, discord.token, {
      log,
      signal,
      home: discord.guildId,
      onLost(fault) {
        console.error(fault.message);
        ending.end(statusOf(fault));
      },
    });
    const questions = await exampleQuestions(bot.live.current());
    const page = await openPage(discord, config.playgroundPort, {
      folder: pageFolder,
      languages: languages(),
      welcome: () => ({ articles: bot.live.current().archive.articles.length, questions }),
      onDefect: (error) =>
        log.error({ err: error }, 'the playground failed at something that was asked of it'),
    });
    for (const line of greeting(page, config.playgroundPort, stateDir)) console.log(line);
    return {
      async stop() {
        await page.stop();
        await bot.stop();
        await discord.stop();
      },
    };
  });
}

function greeting({ url, port }: ServedPage, wanted: number, stateDir: string): string[] {
  const taken = wanted !== 0 && port !== wanted;
  return [
    ...(taken ? [`Port ${wanted} is taken (PLAYGROUND_PORT), so another one is used.`] : []),
    `Open ${url} in a browser to try the bot; Ctrl-C ends it.`,
    'This is not Discord but a stand-in on this computer; for Discord set DISCORD_TOKEN (see .env.example).',
    `What the bot keeps here is in ${stateDir}.`,
  ];
}

/** On the usual port, or on any other when something else is there. */
async function openPage(
  discord: LocalDiscord,
  port: number,
  options: Omit<PageOptions, 'port'>,
): Promise<ServedPage> {
  try {
    return await servePage(discord, { ...options, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return servePage(discord, { ...options, port: 0 });
    if (code !== 'EACCES') throw error;
    const message = `PLAYGROUND_PORT is ${port}, which this account may not use; choose one from 1024 to 65535.`;
    throw new Error(message, { cause: error });
  }
}

const HELP = `npm run playground

Opens the playground: a page on this computer (PLAYGROUND_PORT) in which the whole bot can be tried on a Discord of its own, as a member and
as a moderator. Nothing leaves the computer. Ctrl-C ends it.

  --help   this text

Exit status: 0 when it was told to end, 2 on wrong use; the others are in docs/hosting.md (How it ends).`;

/** The same as a program of its own. @returns the exit status */
export function runPlaygroundAlone(): Promise<number> {
  return endedWith(async () => {
    readOrExit('playground', HELP, {});
    const result = loadConfig();
    for (const line of result.ok ? result.warnings : result.faults) console.error(line);
    return result.ok ? runPlayground(result.config) : EXIT.settings;
  });
}
