import type { Curator } from '../live/curator/curator.js';
import type { LiveArchive } from '../live/live.js';
import type { Places } from '../live/shelf/places.js';
import type { Archives, KeptArchive } from '../state/archives.js';
import type { AnsweringStores } from '../state/stores.js';

/** An archive that stands open, with all that is kept of it. */
export interface OpenArchive {
  readonly live: LiveArchive;
  readonly curator: Curator;
  readonly stores: Omit<AnsweringStores, 'vectors'>;
  /** How much memory it takes, about. */
  bytes(): number;
}

/** Where the bot has many archives: all but the first are opened when they are needed. */
export interface ManyArchives {
  readonly places: Places;
  readonly store: Archives;
  readonly open: (archive: KeptArchive) => Promise<OpenArchive>;
  /** Notes that it is to go, and goes at the next start at the latest, once the archive is not there any more. */
  readonly markGoing: (archive: KeptArchive) => Promise<void>;
  /** Deletes what an archive has on disk beside the state. */
  readonly deleteFolder: (archive: KeptArchive) => Promise<void>;
  /** As much memory may those take that are open beside the first, in bytes. */
  readonly mostBytes: number;
}
