import { FIRST, mayRead, type Places } from '../../live/shelf/places.js';
import type { KeptArchive } from '../../state/archives.js';
import { keyIn } from './stamp.js';

/** Where something was done, as Discord says. */
export interface Where {
  /** Null in direct messages. */
  readonly server: string | null;
  /** The channel, and the one that it is a thread of. */
  readonly channels: readonly string[];
  /** Of what was pressed or sent off; null for what is asked. */
  readonly customId: string | null;
  /** Who did it. */
  readonly person: string;
}

/**
 * The archive that answers, found once for each thing that anybody does. What is pressed belongs to the archive that its message
 * was made from, as long as it may be read there: in direct messages by those who are members of the server that it belongs to.
 * What is asked there is answered by the first archive, which is everybody's.
 * @returns null where there is no such archive, or it is not to be read there
 */
export async function routeOf(
  places: Pick<Places, 'at' | 'byKey'>,
  { server, channels, customId, person }: Where,
  isMember: (server: string, person: string) => Promise<boolean>,
): Promise<KeptArchive | null> {
  if (customId === null) return places.at(server, channels);
  const key = keyIn(customId);
  const archive = key === null ? FIRST : await places.byKey(key);
  if (!archive) return null;
  if (mayRead(archive, server)) return archive;
  return server === null && archive.server !== null && (await isMember(archive.server, person))
    ? archive
    : null;
}
