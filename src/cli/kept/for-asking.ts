import { join } from 'node:path';
import { orUsageError, readSettings } from '../terminal/open-archive.js';
import { type OpenedArchive, openKept } from './kept-archive.js';
import { keptFiles } from './kept-file.js';
import { readerHere } from './reader.js';

/** In STATE_DIR: what of the archives was read by `npm run ask`. */
export const KEPT_FOLDER = 'ask.cache';

/** The archives that are named, else the one of the settings, with what was kept of them. @throws UsageError when a path is not there */
export function openForAsking(paths: readonly string[] | null): Promise<OpenedArchive> {
  const { articlesDir, maxFileMb, followLinks, stateDir } = readSettings();
  const reader = readerHere();
  const keeping = reader === null ? null : { files: keptFiles(join(stateDir, KEPT_FOLDER)), reader };
  const limits = { maxFileBytes: maxFileMb * 1024 ** 2, followLinks };
  return orUsageError(openKept(paths ?? [articlesDir], limits, keeping));
}
