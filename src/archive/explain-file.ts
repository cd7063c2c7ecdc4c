import { readFile as readBytes, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileReading, IgnoredFile } from '../article/article.js';
import { rejectedFile } from '../article/outcome/reader-fault.js';
import { ArchivePathError } from './fault.js';
import { findFiles } from './files/walk.js';
import { type Limits, limitsOf } from './limits.js';
import { readArchive, spreadIn } from './load.js';
import { createPacer } from './pacer.js';
import { sizeFault } from './reading/read-found.js';
import { UnreadableInTimeError } from './reading/unreadable.js';
import { NO_SPREAD } from './reading/spread/repeats.js';
import { whereverFits } from './reading/where-it-fits.js';

/** How a file, or each file of a folder, is read. */
export interface Account {
  /** In the order of the files' names. */
  readonly readings: readonly FileReading[];
  readonly ignored: readonly IgnoredFile[];
}

/**
 * How a file is read, or each file of a folder: what was taken, what was left out and by which rule. A folder is read as
 * an archive of its own, and its articles are as they were before copies are joined.
 * @param path the file or folder
 * @param archives where a file belongs to an archive, that archive's paths: lines that its other pages repeat count as
 * furniture then, as they do when the archive is loaded
 * @throws ArchivePathError when the path or an archive does not exist
 */
export async function accountFor(
  path: string,
  archives: readonly string[] = [],
  limits: Partial<Limits> = {},
): Promise<Account> {
  const isFolder = await stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (isFolder) return readFolder(path, limits);
  return { readings: [await readWithin(path, archives, limitsOf(limits))], ignored: [] };
}

async function readFolder(path: string, limits: Partial<Limits>): Promise<Account> {
  const { archive, readings } = await readArchive(path, limits);
  const read = new Map(
    [...readings].map(([file, { items, rejected }]): [string, FileReading] => [
      file,
      { file, read: items, rejected },
    ]),
  );
  // What could not even be opened was never read.
  const told = new Set([...readings.values()].flatMap(({ rejected }) => rejected));
  for (const fault of archive.rejected) {
    if (!told.has(fault) && !read.has(fault.file))
      read.set(fault.file, { file: fault.file, read: [], rejected: [fault] });
  }
  const inOrder = [...read.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { readings: inOrder, ignored: archive.ignored };
}

async function readWithin(path: string, archives: readonly string[], limits: Limits): Promise<FileReading> {
  const files = (await findFiles([path], limits.followLinks)).files;
  const alone = files.find((found) => resolve(found.path) === resolve(path));
  if (!alone) throw new ArchivePathError(path, new Error('it is neither a file nor a folder'));
  const archive = archives.length === 0 ? [] : (await findFiles(archives, limits.followLinks)).files;
  const member = archive.find(({ real }) => real === alone.real);
  const found = member ?? alone;
  const fault = sizeFault(found, limits);
  if (fault) return rejectedFile(found.file, fault.reason, fault.remedy);
  const spread = member ? await spreadIn(archive, limits, createPacer()) : NO_SPREAD;
  const bytes = await readBytes(found.path);
  try {
    const job = { kind: 'read', file: found.idPath, bytes, spread: spread.shared } as const;
    return (await whereverFits(job)).reading;
  } catch (error) {
    if (error instanceof UnreadableInTimeError) return rejectedFile(found.file, error.reason, error.remedy);
    throw error;
  }
}
