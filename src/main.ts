import { endOnSignal } from './cli/terminal/ending.js';
import { startWholeBot } from './cli/whole-bot.js';
import { type Config, loadConfig } from './config.js';
import { makeLog } from './discord/log.js';

/** `npm start`: the bot on Discord; without a token on a Discord of its own, with a page to use it in. */

async function main(): Promise<number> {
  const result = loadConfig();
  if (!result.ok) {
    for (const fault of result.faults) console.error(fault);
    return 1;
  }
  const { config } = result;
  if (config.token !== null) return runBot(config, config.token);
  const { runPlayground } = await import('./cli/playground.js');
  return runPlayground(config);
}

async function runBot(config: Config, token: string): Promise<number> {
  const log = makeLog(config.logLevel);
  const { ended, end } = endOnSignal(log);
  const bot = await startWholeBot(config, token, {
    log,
    onLost: (reason) => {
      console.error(reason);
      end(1);
    },
  });
  const status = await ended;
  await bot.stop();
  return status;
}

main().then(
  // Sockets that are kept alive for reuse would hold the process up.
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
