import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Actor } from '../../src/live/curator/audit.js';
import {
  type ArchiveRoom,
  openArchiveRoom,
  type RoomOptions,
  type RoomSettings,
} from '../../src/live/room.js';
import { type OpenOptions, openStores } from '../../src/state/sqlite/open.js';
import { folderOf, pageOf } from '../archive/folder.js';

export const MO: Actor = { id: '100', name: 'Mo', via: 'discord' };
export const MINA: Actor = { id: '200', name: 'Mina', via: 'discord' };

export interface TestRoom extends ArchiveRoom {
  /** The archive folder. */
  readonly folder: string;
  readonly stateDir: string;
  /** Lines of the log at warn and above. */
  readonly troubles: readonly Record<string, unknown>[];
  /** Closes it and opens another on the same folders. */
  again(more?: Opening): Promise<TestRoom>;
  /** The ids of the live articles. */
  ids(): string[];
  /** The articles that the answer to a question is from. */
  found(question: string): Promise<string[]>;
}

type Opening = Partial<RoomSettings> &
  Omit<Partial<RoomOptions>, 'log' | 'stores'> &
  Pick<OpenOptions, 'prepareDatabase'>;

/** Five pages, `p0.txt` to `p4.txt`; page n is about Ward n. */
export const PAGES: Record<string, string> = Object.fromEntries(
  Array.from({ length: 5 }, (_, i) => [`p${i}.txt`, pageOf(i + 1)]),
);

/** An archive room on folders of its own, for the length of one test. */
export async function roomOf(
  files: Record<string, string | Uint8Array> = PAGES,
  options: Opening = {},
): Promise<TestRoom> {
  const stateDir = await mkdtemp(join(tmpdir(), 'clippings-state-'));
  onTestFinished(() => rm(stateDir, { recursive: true, force: true }));
  return openRoom(await folderOf(files), stateDir, options);
}

/** Small bounds, and nobody watches. */
export function settingsOf(articlesDir: string, stateDir: string): RoomSettings {
  return {
    articlesDir,
    stateDir,
    maxFileMb: 10,
    maxRemovedPercent: 50,
    archiveVersions: 50,
    maxUploadMb: 1,
    followLinks: 'inside',
    trashDays: 90,
    watchArchive: 'off',
  };
}

export async function openRoom(folder: string, stateDir: string, options: Opening = {}): Promise<TestRoom> {
  const troubles: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => troubles.push(JSON.parse(line)) });
  const settings: RoomSettings = { ...settingsOf(folder, stateDir), ...options };
  const { prepareDatabase } = options;
  const stores = openStores(stateDir, {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: () => {},
    ...(prepareDatabase && { prepareDatabase }),
  });
  const room = await openArchiveRoom(settings, { stores: stores.archive, log, ...options }).catch(
    async (error) => {
      await stores.close();
      throw error;
    },
  );
  await room.caughtUp;
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= room.curator.close().then(() => stores.close()));
  onTestFinished(close);
  return {
    ...room,
    curator: { ...room.curator, close },
    folder,
    stateDir,
    troubles,
    async again(more = {}) {
      await close();
      return openRoom(folder, stateDir, { ...options, ...more });
    },
    ids: () => room.live.current().archive.articles.map(({ id }) => id),
    async found(question) {
      const answer = await room.live.current().answerer.ask(question);
      return answer.outcome === 'answered' ? answer.passages.map(({ citation }) => citation.article) : [];
    },
  };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
