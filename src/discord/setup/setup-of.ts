import { mayRead } from '../../live/shelf/places.js';
import type { Context } from '../commands/context.js';
import { Problem } from '../reply/problem.js';
import type { ArchivesHere } from './archive-editor.js';
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
    archives: await archivesFor(context),
    isArchives: caller.moderator || caller.guildId === home,
    version: live.archive.version,
  };
}

/** Null where there is one archive for all. */
async function archivesFor(context: Context): Promise<ArchivesHere | null> {
  const places = context.archives?.places;
  if (!places) return null;
  const server = serverOf(context);
  const readable = (await places.list()).filter((archive) => mayRead(archive, server));
  return { here: await places.at(server, []), readable };
}
