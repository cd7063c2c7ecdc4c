/** `npm run setup`: asks for what the bot needs, checks it, and writes `.env`. */
import { parse } from 'dotenv';
import type { BotAccount } from '../discord/gateway/account.js';
import { inviteLink } from '../discord/gateway/invite.js';
import { type Asking, askOn } from './setup/asking.js';
import { checkArticles, checkSetting, checkToken, Unfit } from './setup/checks.js';
import { textOfFirst, withValues, writePrivately } from './setup/env-file.js';
import { readSetupOptions, SETUP_HELP, type SetupOptions } from './setup/options.js';
import { readSettings } from './terminal/open-archive.js';
import { printLine, type Streams } from './terminal/streams.js';
import { harmless } from './terminal/terminal.js';
import { RAN, reportErrors, UsageError } from './terminal/usage.js';

const FILE = '.env';
const EXAMPLE = '.env.example';

/** Runs the command with its arguments and returns the exit status. */
export function runSetup(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('setup', streams, async () => {
    const options = readSetupOptions(args);
    if (options.help) {
      printLine(streams.stdout, SETUP_HELP);
      return RAN;
    }
    const asking = streams.stdin.isTTY ? askOn(streams) : null;
    try {
      await setUp(options, asking, (line) => printLine(streams.stdout, harmless(line)));
    } catch (error) {
      // On a terminal it is asked again; here it was said as an option, or is set.
      if (error instanceof Unfit) throw new UsageError(error.message, { cause: error });
      throw error;
    } finally {
      asking?.close();
    }
    return RAN;
  });
}

async function setUp(
  options: SetupOptions,
  asking: Asking | null,
  say: (line: string) => void,
): Promise<void> {
  const settings = readSettings();
  const before = parse(textOfFirst([FILE]));

  const { token, bot } = await tokenOf(options, settings, asking, say);
  const checkFolder = async (folder: string) => {
    say(`  ${await checkArticles(folder, settings)}`);
    return folder;
  };
  const articles =
    options.articles === null && asking
      ? await asking.until(
          `Folder of articles [${settings.articlesDir}]: `,
          settings.articlesDir,
          checkFolder,
        )
      : await checkFolder(options.articles ?? settings.articlesDir);
  const server = await serverOf(options, settings.guildId, bot, asking, say);
  const roles = (ids: string) => {
    checkSetting('MODERATOR_ROLE_IDS', ids);
    return ids;
  };
  const known = settings.moderatorRoleIds.join(',');
  const moderators =
    options.moderators === null && asking
      ? await asking.until(
          `Roles that may manage the archive beside Manage Server, ids with commas between [${known || 'none'}]: `,
          known,
          roles,
        )
      : roles(options.moderators ?? known);

  const values = {
    DISCORD_TOKEN: token,
    ARTICLES_DIR: articles,
    DISCORD_GUILD_ID: server ?? '',
    MODERATOR_ROLE_IDS: moderators,
  };
  writePrivately(FILE, withValues(textOfFirst([FILE, EXAMPLE]), values));
  say(`${Object.keys(before).length > 0 ? 'Changed' : 'Wrote'} ${FILE}; only this account can read it.`);
  const isThere = server === null ? bot.servers.length > 0 : bot.servers.some(({ id }) => id === server);
  say(
    `${isThere ? 'To invite the bot to another server' : 'Now invite the bot'}: ${inviteLink(bot.applicationId)}`,
  );
  say(isThere ? 'Then start it: npm start' : 'Then, when it is in the server, start it: npm start');
}

async function tokenOf(
  options: SetupOptions,
  settings: ReturnType<typeof readSettings>,
  asking: Asking | null,
  say: (line: string) => void,
): Promise<{ token: string; bot: BotAccount }> {
  const check = async (token: string) => {
    if (token === '')
      throw new Unfit('A token is needed: Reset Token on the Bot page of your application shows one.');
    const bot = await checkToken(token, settings);
    const servers = bot.servers.length === 1 ? '1 server' : `${bot.servers.length} servers`;
    say(`  It is the token of ${bot.name}, which is in ${servers}.`);
    return { token, bot };
  };
  if (options.token === null && asking) {
    const kept = settings.token === null ? '' : ' [the one that is set]';
    const where = 'Token (https://discord.com/developers/applications > your application > Bot)';
    return asking.secretly(`${where}${kept}: `, settings.token ?? '', check);
  }
  const token = options.token ?? settings.token;
  if (token === null)
    throw new UsageError('Without a terminal the token is given by --token, or in DISCORD_TOKEN.');
  return check(token);
}

/** The one server that the bot is for; `null` for all that it is in. */
async function serverOf(
  options: SetupOptions,
  known: string | null,
  { servers }: BotAccount,
  asking: Asking | null,
  say: (line: string) => void,
): Promise<string | null> {
  const check = (answer: string) => {
    const listed = servers[Number(answer) - 1];
    const id = listed && answer.length < 5 ? listed.id : answer;
    if (id === 'all' || id === '') return null;
    checkSetting('DISCORD_GUILD_ID', id);
    if (!servers.some((server) => server.id === id)) say(`  The bot is not in the server ${id} yet.`);
    return id;
  };
  if (options.server !== null || !asking) return check(options.server ?? known ?? 'all');
  servers.slice(0, 20).forEach(({ id, name }, i) => void say(`  ${i + 1}  ${name} (${id})`));
  const usual = known ?? 'all';
  return asking.until(
    `Server that it is for, its id${servers.length > 0 ? ' or number' : ''}, or all [${usual}]: `,
    usual,
    check,
  );
}
