import { OAuth2Scopes, PermissionFlagsBits as P } from 'discord.js';

/**
 * What the bot does in a server with rights of its own: it reads mentions and answers them in place, in threads too, with
 * links and, for moderators, whole reports as files. Commands need none of these.
 */
const PERMISSIONS =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory;

const SCOPES = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands];

/** The page of Discord on which whoever may manage a server takes the bot into it, with what it needs and nothing else. */
export function inviteLink(applicationId: string): string {
  // Spaces as %20: some programs cut a link at a plus sign.
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&permissions=${PERMISSIONS}&scope=${SCOPES.join('%20')}`;
}
