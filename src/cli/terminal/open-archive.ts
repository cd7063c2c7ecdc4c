import type { LoadedArchive } from '../../archive/archive.js';
import { ArchivePathError } from '../../archive/fault.js';
import { type Config, loadConfig } from '../../config.js';
import { harmless } from './terminal.js';
import { UsageError } from './usage.js';

/** The settings. @throws UsageError when one is wrong. */
export function readSettings(): Config {
  const settings = loadConfig();
  if (!settings.ok) throw new UsageError(settings.faults.join('\n'));
  return settings.config;
}

/** Loads the archives that are named, else the one of the settings. @throws UsageError when a path is not there. */
export async function openArchive(paths: readonly string[] | null): Promise<LoadedArchive> {
  const { articlesDir, maxFileMb, followLinks } = readSettings();
  const { loadArchive } = await import('../../archive/load.js');
  return orUsageError(
    loadArchive(paths ?? [articlesDir], { maxFileBytes: maxFileMb * 1024 ** 2, followLinks }),
  );
}

/** @throws UsageError when a path is not there */
export async function orUsageError<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening;
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
    return harmless(`  ${file}${line === null ? '' : `, line ${line}`}: ${reason} ${remedy}`);
  });
  const more = rejected.length > SHOWN ? [`  … and ${rejected.length - SHOWN} more.`] : [];
  const what =
    rejected.length === 1
      ? '1 item of the archive could not be read and was left out:'
      : `${rejected.length} items of the archive could not be read and were left out:`;
  return [what, ...lines, ...more];
}

/** Why an archive has no article, and what to do; empty when it has one. */
export function emptyLines({ articles, ignored }: LoadedArchive): string[] {
  if (articles.length > 0) return [];
  const passed = ignored
    .slice(0, SHOWN)
    .map(({ file, reason }) => harmless(`  passed over: ${file}. ${reason}`));
  return [
    'The archive holds no article. Put articles (.txt, .md, .html, .json, .jsonl) there, or name another with --archive.',
    ...passed,
  ];
}
