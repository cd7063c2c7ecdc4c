import {
  type APIApplicationCommand,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { requestFault } from '../gateway/discord-faults.js';
import { inviteLink } from '../gateway/invite.js';
import type { Command } from './command.js';
import { toDiscord } from './declaration.js';
import { type CommandChanges, changesBetween } from './same-commands.js';

export interface RegisterOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** One server, or `null` for everywhere. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
}

/**
 * Brings Discord's list of this bot's commands up to date; sends nothing when it is already so.
 * @returns what differed.
 * @throws DiscordFault with a sentence for the operator.
 */
export async function registerCommands({
  token,
  apiUrl,
  guildId,
  commands,
}: RegisterOptions): Promise<CommandChanges> {
  let invite: string | null = null;
  try {
    const rest = new REST({ api: apiUrl }).setToken(token);
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    invite = inviteLink(id);
    const route =
      guildId === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const there = (await rest.get(route, { query })) as APIApplicationCommand[];
    const wanted = toDiscord(commands).map((command) => inPlace(command, guildId));
    const changes = changesBetween(there, wanted);
    if (changes.added.length + changes.changed.length + changes.removed.length > 0) {
      await rest.put(route, { body: wanted });
    }
    return changes;
  } catch (error) {
    throw requestFault(error, { apiUrl, guildId, invite });
  }
}

/** What was done, in one line. */
export function registered({ added, changed, removed }: CommandChanges, guildId: string | null): string {
  const where = guildId === null ? 'everywhere' : `in the server ${guildId}`;
  const parts = [
    added.length > 0 && `added ${added.join(', ')}`,
    changed.length > 0 && `changed ${changed.join(', ')}`,
    removed.length > 0 && `removed ${removed.join(', ')}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return `The commands ${where} are up to date; nothing was sent.`;
  return `Registered the commands ${where}: ${parts.join('; ')}.`;
}

/** Where a command may be used and to whom it is installed are questions only for commands that are everywhere. */
function inPlace(command: RESTPostAPIApplicationCommandsJSONBody, guildId: string | null) {
  if (guildId === null) return command;
  const { contexts: _contexts, integration_types: _types, ...rest } = command;
  return rest;
}
