import { commandsFor } from '../../commands/index.js';
import { loadConfig } from '../config.js';
import { registerCommands, registered } from '../discord/commands/register.js';
import { EXIT, endedWith } from './terminal/exit-status.js';
import { readOrExit } from './terminal/read-or-exit.js';

/** `npm run register`: brings Discord's list of the bot's commands up to date, and says what it did. */

const NO_TOKEN =
  'DISCORD_TOKEN is not set; it should be the token of your bot, in .env or in the environment.';

const HELP = `npm run register

Brings Discord's list of the bot's commands up to date, everywhere or in the server of DISCORD_GUILD_ID, and says what it did; sends
nothing when it is so already. npm start does the same unless DISCORD_REGISTER is false.

  --help   this text

Exit status: 0 when it ran, 2 on wrong use; the others are in docs/hosting.md (How it ends).`;

/** @returns the exit status */
export function runRegister(): Promise<number> {
  return endedWith(async () => {
    readOrExit('register', HELP, {});
    const result = loadConfig();
    const faults = result.ok ? (result.config.token === null ? [NO_TOKEN] : []) : result.faults;
    for (const fault of faults) console.error(fault);
    if (!result.ok || result.config.token === null) return EXIT.settings;
    for (const warning of result.warnings) console.error(warning);
    const { token, apiUrl, guildId } = result.config;
    const commands = commandsFor(result.config);
    console.log(registered(await registerCommands({ token, apiUrl, guildId, commands }), guildId));
    return 0;
  });
}
