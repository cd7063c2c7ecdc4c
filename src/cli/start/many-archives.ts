import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import type { ManyArchives } from '../../discord/many-archives.js';
import type { Outside } from '../../live/outside.js';
import {
  bytesOf,
  deleteFolderOf,
  deleteLeft,
  markGoing,
  openKeptArchive,
} from '../../live/shelf/open-kept.js';
import { placesOf } from '../../live/shelf/places.js';
import type { Meaning } from '../../meaning/meaning.js';
import type { Stores } from '../../state/stores.js';

interface Parts {
  readonly stores: Stores;
  readonly meaning: Meaning | null;
  readonly log: Logger;
  /** What pages are fetched by; the open net unless told. */
  readonly outside?: Outside;
}

const MB = 1024 ** 2;

/** The archives of servers, each opened with what is kept of it and a folder of its own. */
export function manyArchives(config: Config, { stores, meaning, log, outside }: Parts): ManyArchives {
  const places = placesOf(stores.archives);
  stores.archives
    .list()
    .then((kept) => deleteLeft(config.stateDir, kept))
    .catch((err) => log.warn({ err }, 'what archives that were deleted left on disk is still there'));
  return {
    places,
    store: stores.archives,
    async open(archive) {
      const own = stores.of(archive.number);
      const room = await openKeptArchive(config, archive, {
        stores: own,
        log,
        holder: `the bot (process ${process.pid})`,
        isShared: config.databaseUrl !== null,
        meaning: meaning && withoutReading(meaning),
        ...(outside && { outside }),
      });
      return { live: room.live, curator: room.curator, stores: own, bytes: () => bytesOf(room) };
    },
    markGoing: (archive) => markGoing(config.stateDir, archive),
    deleteFolder: (archive) => deleteFolderOf(config.stateDir, archive),
    mostBytes: config.maxArchivesMb * MB,
  };
}

/** Questions and the best passages are read for their meaning in every archive; ahead of questions only the shared one is. */
function withoutReading(meaning: Meaning): Meaning {
  return {
    ...meaning,
    progress: { state: 'waiting', embedded: 0, of: 0, failed: 0 },
    read: async () => {},
  };
}
