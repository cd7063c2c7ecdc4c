import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Curator } from './curator.js';
import type { LiveArchive } from './live.js';

/** The archive as the bot and the terminal have it: what is answered from, and what moderators do to it. */
export interface ArchiveRoom {
  readonly live: LiveArchive;
  readonly curator: Curator;
  /** How it came up, for the log: from what was stored, or from the folder. */
  readonly started: 'stored' | 'folder';
}

export type RoomSettings = Pick<Config, 'articlesDir' | 'stateDir' | 'maxFileMb'>;

export interface RoomOptions {
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** How the composition opens one: `openArchiveRoom(config, { log })`, and `room.curator.close()` in the end. */
export type OpenArchiveRoom = (settings: RoomSettings, options: RoomOptions) => Promise<ArchiveRoom>;
