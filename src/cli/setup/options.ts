import { readArguments } from '../terminal/usage.js';

export const SETUP_HELP = `npm run setup [-- options]

Asks for what the bot needs, checks each answer against Discord and the disk, writes it to .env (which no other account can
read), and prints the link that invites the bot. What is in .env already is kept, and offered as the answer. Without a
terminal, or to skip a question, say it with an option; without a terminal what is neither said nor set stays at its default.

  --token TOKEN       the bot's token, from the Bot page of https://discord.com/developers/applications
  --articles FOLDER   the folder of articles (ARTICLES_DIR)
  --server ID         the one server that it is for, whose moderators manage the archive (DISCORD_GUILD_ID); all for every
                      server that it is in, of which none's moderators do
  --moderators IDS    roles that may manage the archive beside Manage Server (MODERATOR_ROLE_IDS), with commas between
  --help              this text

Exit status: 0 when .env is written, 1 when something failed, 2 on wrong use.`;

/** What was said on the command line; `null` for what is to be asked. */
export interface SetupOptions {
  readonly help: boolean;
  readonly token: string | null;
  readonly articles: string | null;
  readonly server: string | null;
  readonly moderators: string | null;
}

/** @throws UsageError */
export function readSetupOptions(args: readonly string[]): SetupOptions {
  const { values } = readArguments({
    args: [...args],
    options: {
      token: { type: 'string' },
      articles: { type: 'string' },
      server: { type: 'string' },
      moderators: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { token = null, articles = null, server = null, moderators = null, help } = values;
  return { token, articles, server, moderators, help };
}
