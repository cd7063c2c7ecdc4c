import { runBot } from './cli/run-bot.js';
import { START_HELP } from './cli/start/help.js';
import { EXIT, statusOf } from './cli/terminal/exit-status.js';
import { readOrExit } from './cli/terminal/read-or-exit.js';
import { loadConfig } from './config.js';

/** `npm start`: the bot on Discord; without a token on a Discord of its own, with a page to use it in. */

async function main(): Promise<number> {
  readOrExit('start', START_HELP, {});
  const result = loadConfig();
  if (!result.ok) {
    for (const fault of result.faults) console.error(fault);
    return EXIT.settings;
  }
  const { config, warnings } = result;
  if (config.token !== null) return runBot(config, config.token, warnings);
  for (const warning of warnings) console.error(warning);
  const { runPlayground } = await import('./cli/playground.js');
  return runPlayground(config);
}

main().then(
  // Sockets that are kept alive for reuse would hold the process up.
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(statusOf(error));
  },
);
