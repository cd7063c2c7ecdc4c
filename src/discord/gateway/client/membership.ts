import { type Client, DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';

const { UnknownMember, UnknownUser, UnknownGuild, MissingAccess } = RESTJSONErrorCodes;
const NO_MEMBER: readonly (number | string)[] = [UnknownMember, UnknownUser, UnknownGuild, MissingAccess];

/**
 * Whether somebody is a member of a server just now, as Discord says: by a request, which needs no connection to that server's shard.
 * Nobody is of a server that the bot is not in. Rejects where Discord does not say.
 */
export async function isMemberOf(
  { rest }: Pick<Client, 'rest'>,
  server: string,
  person: string,
): Promise<boolean> {
  try {
    await rest.get(Routes.guildMember(server, person));
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && NO_MEMBER.includes(error.code)) return false;
    throw error;
  }
}
