import { pino } from 'pino';
import { type ArchiveRoom, openArchiveRoom } from '../../live/room.js';
import { openStores } from '../../state/sqlite/open.js';
import type { Stores } from '../../state/stores.js';
import { KEEPING, settingsFor } from '../kill-test/settings.js';
import type { Task } from './messages.js';
import { outsideOnLoopback } from './site.js';

export interface Opened {
  readonly room: ArchiveRoom;
  readonly stores: Stores;
  close(): Promise<void>;
}

/** The archive with its source, as a bot has it that polls nothing by itself. */
export async function openRoom({ folder, stateDir, mode }: Task): Promise<Opened> {
  const stores = openStores(stateDir, KEEPING);
  const outside = outsideOnLoopback();
  const settings = { ...settingsFor(folder, stateDir), sources: mode, sourceItemsADay: 1_000_000 };
  const log = pino({ level: 'silent' });
  try {
    const room = await openArchiveRoom(settings, { stores: stores.archive, log, outside, follow: false });
    await room.caughtUp;
    return {
      room,
      stores,
      async close() {
        await room.curator.close();
        await stores.close();
      },
    };
  } catch (error) {
    await stores.close();
    throw error;
  }
}
