import type { Context } from '../commands/context.js';
import { Problem } from '../reply/problem.js';
import type { Setup } from './overview.js';

/** The server in which something is set up. @throws Problem in direct messages */
export function serverOf({ caller }: Context): string {
  if (caller.guildId === null) throw new Problem('refused', (t) => t.md('error.not-in-server'));
  return caller.guildId;
}

/** What holds where the caller is. */
export async function setupOf(context: Context): Promise<Setup> {
  const { settings, live, caller, home } = context;
  return {
    settings: await settings.in(serverOf(context)),
    isArchives: caller.moderator || caller.guildId === home,
    version: live.archive.version,
  };
}
