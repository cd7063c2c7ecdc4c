import type { LoadedArchive } from '../archive/archive.js';
import { ArchivePathError } from '../archive/fault.js';
import { loadArchive } from '../archive/load.js';
import { loadConfig } from '../config.js';
import { UsageError } from './usage.js';

/** Loads the archives that are named, else the one of the settings. @throws UsageError when a path is not there. */
export async function openArchive(paths: readonly string[] | null): Promise<LoadedArchive> {
  const settings = loadConfig();
  if (!settings.ok) throw new UsageError(settings.faults.join('\n'));
  const { articlesDir, maxFileMb } = settings.config;
  try {
    return await loadArchive(paths ?? [articlesDir], { maxFileBytes: maxFileMb * 1024 ** 2 });
  } catch (error) {
    if (error instanceof ArchivePathError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

const SHOWN = 10;

/** What could not be read, as lines to print beside the answers; empty when all could. */
export function rejectedLines({ rejected }: LoadedArchive): string[] {
  if (rejected.length === 0) return [];
  const lines = rejected.slice(0, SHOWN).map(({ file, line, reason, remedy }) => {
    return `  ${file}${line === null ? '' : `, line ${line}`}: ${reason} ${remedy}`;
  });
  const more = rejected.length > SHOWN ? [`  … and ${rejected.length - SHOWN} more.`] : [];
  const what = rejected.length === 1 ? '1 item' : `${rejected.length} items`;
  return [`${what} of the archive could not be read and was left out:`, ...lines, ...more];
}
