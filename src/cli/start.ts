import { loadConfig } from '../config.js';
import { START_HELP } from './start/help.js';
import { EXIT, endedWith } from './terminal/exit-status.js';
import { readOrExit } from './terminal/read-or-exit.js';

/**
 * `npm start`: the bot on Discord; without a token on a Discord of its own, with a page to use it in.
 * @returns the exit status
 */
export function runStart(): Promise<number> {
  return endedWith(async () => {
    readOrExit('start', START_HELP, {});
    const result = loadConfig();
    if (!result.ok) {
      for (const fault of result.faults) console.error(fault);
      return EXIT.settings;
    }
    const { config, warnings } = result;
    if (config.token !== null) {
      const { runBot } = await import('./run-bot.js');
      return runBot(config, config.token, warnings);
    }
    for (const warning of warnings) console.error(warning);
    const { runPlayground } = await import('./playground.js');
    return runPlayground(config);
  });
}
