import { join } from 'node:path';
import { FIRST_ARCHIVE, type KeptArchive } from '../../state/archives.js';
import type { RoomSettings } from '../room-settings.js';

/** Where an archive has what is its own on disk. */
export function folderOfArchive(stateDir: string, { key }: KeptArchive): string {
  return join(stateDir, 'archives', key);
}

/**
 * The settings of an archive: the first one has its articles in ARTICLES_DIR, each other in a folder of its own in STATE_DIR, which is
 * empty at first.
 */
export function settingsOfArchive<Settings extends RoomSettings>(
  settings: Settings,
  archive: KeptArchive,
): Settings {
  if (archive.number === FIRST_ARCHIVE) return settings;
  const folder = folderOfArchive(settings.stateDir, archive);
  return { ...settings, articlesDir: join(folder, 'articles'), stateDir: folder };
}
