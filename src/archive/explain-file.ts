import { readFile as readBytes, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ALONE, type FileReading } from '../article/article.js';
import { explainReading } from '../article/explain.js';
import { readFile, rejectedFile } from '../article/read-file.js';
import { ArchivePathError } from './fault.js';
import { findFiles } from './files/walk.js';
import { type Limits, limitsOf } from './limits.js';
import { spreadIn } from './load.js';
import { createPacer } from './pacer.js';
import { sizeFault } from './reading/read-found.js';
import { recording } from './reading/readings.js';

/**
 * A printable account of how one file is read: what was taken, what was left out and by which rule.
 * @param path the file
 * @param archives where it belongs to an archive, that archive's paths: lines that its other pages repeat count as
 * furniture then, as they do when the archive is loaded
 * @throws ArchivePathError when the file or an archive does not exist
 */
export async function explainFile(
  path: string,
  archives: readonly string[] = [],
  limits: Partial<Limits> = {},
): Promise<string> {
  return explainReading(await readWithin(path, archives, limitsOf(limits)));
}

async function readWithin(path: string, archives: readonly string[], limits: Limits): Promise<FileReading> {
  const files = (await findFiles([path])).files;
  const real = await realpath(path);
  const alone = files.find((found) => resolve(found.path) === resolve(path));
  if (!alone) throw new ArchivePathError(path, new Error('it is a folder; name one file of it'));
  const archive = archives.length === 0 ? [] : (await findFiles(archives)).files;
  const member = (
    await Promise.all(archive.map(async (found) => ({ found, at: await realpath(found.path) })))
  ).find(({ at }) => at === real);
  const found = member?.found ?? alone;
  const fault = sizeFault(found, limits);
  if (fault) return rejectedFile(found.file, fault.reason, fault.remedy);
  const context = member ? recording(await spreadIn(archive, limits, createPacer())).context : ALONE;
  return readFile(found.idPath, await readBytes(found.path), context);
}
