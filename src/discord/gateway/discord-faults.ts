import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';

/** What an operator is told when Discord will not have the bot: what is wrong and what to do, in one line. */
export class DiscordFault extends Error {
  /** Whether it stays so until somebody changes something; else trying again later may help. */
  readonly lasting: boolean;

  constructor(sentence: string, { lasting = false, cause }: { lasting?: boolean; cause?: unknown } = {}) {
    super(sentence, { cause });
    this.lasting = lasting;
  }
}

const PORTAL = 'https://discord.com/developers/applications';
const BAD_TOKEN = `Discord refused the token. Set DISCORD_TOKEN to the one on your application's Bot page (${PORTAL}; Reset Token shows a new one).`;

const BY_CLOSE_CODE: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: BAD_TOKEN,
  [GatewayCloseCodes.DisallowedIntents]: `Discord does not allow this application the intents that the bot asks for. Look at Bot > Privileged Gateway Intents on ${PORTAL}.`,
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the intents that the bot asks for. Update Clippings.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer has the API version that the bot speaks. Update Clippings.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for so few shards. Set SHARDS to auto, or SHARD_COUNT higher, the same in every process.',
  [GatewayCloseCodes.InvalidShard]:
    'Discord refused the connection as an invalid shard. Look at SHARDS and SHARD_COUNT; auto takes what Discord recommends.',
};

/** Of @discordjs/ws, which has no class or code for it. */
const NO_STARTS = /^Not enough sessions remaining.*resets at (\S+)$/;

/** For a gateway connection that was closed for good. */
export function closeFault(code: number): DiscordFault {
  const sentence = BY_CLOSE_CODE[code] ?? `Discord closed the connection for good (code ${code}).`;
  return new DiscordFault(sentence, { lasting: true });
}

/** For a request that failed while connecting or registering. `apiUrl` is where it went; `invite` the link that takes the bot into a server. */
export function requestFault(
  error: unknown,
  { apiUrl, guildId, invite = null }: { apiUrl: string; guildId: string | null; invite?: string | null },
): DiscordFault {
  const lasting = (sentence: string) => new DiscordFault(sentence, { lasting: true, cause: error });
  const passing = (sentence: string) => new DiscordFault(sentence, { cause: error });
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return lasting(BAD_TOKEN);
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    if (error.status === 401) return lasting(BAD_TOKEN);
    if ((error.status === 403 || error.status === 404) && guildId !== null) {
      const how =
        invite ?? `with the scopes bot and applications.commands: OAuth2 > URL Generator on ${PORTAL}`;
      return lasting(
        `The bot has no access to the server ${guildId} of DISCORD_GUILD_ID. Invite it there (${how}), or correct the id.`,
      );
    }
    return passing(`Discord at ${apiUrl} answered ${error.status}: ${oneLine(error.message)}`);
  }
  const reason =
    error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);
  const until = NO_STARTS.exec(reason)?.[1];
  if (until !== undefined) {
    return passing(
      `The bot has been started so often today that Discord lets it start no more until ${until}. Start it then, and find out what starts it again and again.`,
    );
  }
  return passing(
    `Cannot reach Discord at ${apiUrl} (${oneLine(reason)}). Check the network and DISCORD_API_URL.`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
