import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type ArchiveRoom, openArchiveRoom, type RoomSettings } from '../../../src/live/room.js';
import { openStores, type RemoteStores } from '../../../src/state/postgres/open.js';
import { folderOf } from '../../archive/folder.js';
import type { ArchiveStores } from '../../../src/state/stores.js';
import type { Server } from '../../state/postgres/server.js';
import { PAGES, settingsOf } from '../rooms.js';

/** One process of several, as far as its archive goes. */
export interface Process extends ArchiveRoom {
  readonly folder: string;
  readonly stores: RemoteStores;
  readonly troubles: readonly Record<string, unknown>[];
  close(): Promise<void>;
  ids(): string[];
}

interface Opening extends Partial<RoomSettings> {
  /** Where its articles are; the folder that all share unless told. */
  readonly folder?: string;
  /** Puts something in the place of the stores, as they are when it opens. */
  readonly stores?: (stores: ArchiveStores) => ArchiveStores;
}

/** Processes over one database; each opened on the folder that they share, or on one of its own. */
export async function processes(server: Server, files: Record<string, string> = PAGES) {
  const folder = await folderOf(files);
  const { url, make } = server.schema();
  await make();

  async function open(
    holder: string,
    { folder: own = folder, stores: changed = (one) => one, ...more }: Opening = {},
  ): Promise<Process> {
    const stateDir = await mkdtemp(join(tmpdir(), 'clippings-shared-'));
    const stores = openStores(url, {
      keepDays: 30,
      conversationMinutes: 30,
      patience: 60,
      leaseMs: 4_000,
      onTrouble: () => {},
    });
    await stores.ready;
    const troubles: Record<string, unknown>[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => troubles.push(JSON.parse(line)) });
    const settings = { ...settingsOf(own, stateDir), ...more };
    const room = await openArchiveRoom(settings, {
      stores: changed(stores.archive),
      log,
      holder,
      isShared: true,
    });
    await room.caughtUp;
    let closed: Promise<void> | undefined;
    const close = () => (closed ??= room.curator.close().then(() => stores.close()));
    onTestFinished(async () => {
      await close();
      await rm(stateDir, { recursive: true, force: true });
    });
    const ids = () => room.live.current().archive.articles.map(({ id }) => id);
    return { ...room, folder: own, stores, troubles, close, ids };
  }

  /** A folder of another machine, with the same files as the shared one had at first. */
  const another = () => folderOf(files);
  return { folder, url, open, another };
}
