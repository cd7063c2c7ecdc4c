import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Meaning } from '../../meaning/meaning.js';
import { FIRST_ARCHIVE, type KeptArchive } from '../../state/archives.js';
import type { StoresOfArchive } from '../../state/stores.js';
import type { Outside } from '../outside.js';
import { type ArchiveRoom, openArchiveRoom, type RoomSettings } from '../room.js';
import { folderOfArchive, settingsOfArchive } from './settings-of-archive.js';

/** Of a paragraph: its text, its terms and its postings, as `npm run bench:archives` measures them of archives of a few hundred. */
const BYTES_A_PARAGRAPH = 4_000;
/** Of an archive, whatever is in it. */
const FLOOR_BYTES = 500_000;

export interface KeptRoomOptions {
  readonly stores: StoresOfArchive;
  readonly log: Logger;
  readonly holder?: string;
  /** See `RoomOptions`. */
  readonly isShared?: boolean;
  readonly meaning?: Meaning | null;
  readonly outside?: Outside;
  /** False for the terminal: see `RoomOptions`. */
  readonly follow?: boolean;
}

/** Opens an archive's room. @throws see `openArchiveRoom` */
export async function openKeptArchive(
  settings: RoomSettings,
  archive: KeptArchive,
  { log, ...options }: KeptRoomOptions,
): Promise<ArchiveRoom> {
  const own = settingsOfArchive(settings, archive);
  if (archive.number !== FIRST_ARCHIVE) await mkdir(own.articlesDir, { recursive: true });
  const { stores, ...rest } = options;
  return openArchiveRoom(own, { stores: stores.archive, log: log.child({ archive: archive.name }), ...rest });
}

/** In the folder of an archive that is being deleted. */
const GOING = '.deleted';

/** Notes that what an archive has on disk is to go, so that it does even where this process ends before. */
export async function markGoing(stateDir: string, archive: KeptArchive): Promise<void> {
  const folder = folderOfArchive(stateDir, archive);
  await writeFile(join(folder, GOING), '').catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** Deletes what archives have left on disk whose deletion was cut short. @param kept those that there are */
export async function deleteLeft(stateDir: string, kept: readonly KeptArchive[]): Promise<void> {
  const keys = new Set(kept.map(({ key }) => key));
  const folders = await readdir(join(stateDir, 'archives')).catch(() => []);
  for (const key of folders) {
    const folder = join(stateDir, 'archives', key);
    const isGoing = await stat(join(folder, GOING)).then(
      () => true,
      () => false,
    );
    if (isGoing && !keys.has(key)) await rm(folder, { recursive: true, force: true });
  }
}

/** Deletes what an archive has on disk; to be called when it is closed and nothing is kept of it any more. */
export async function deleteFolderOf(stateDir: string, archive: KeptArchive): Promise<void> {
  if (archive.number === FIRST_ARCHIVE) throw new RangeError('The first archive cannot be deleted.');
  await rm(folderOfArchive(stateDir, archive), { recursive: true, force: true });
}

/** How much memory an archive takes, about. */
export function bytesOf({ live }: Pick<ArchiveRoom, 'live'>): number {
  return FLOOR_BYTES + live.current().library.paragraphs * BYTES_A_PARAGRAPH;
}
