import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { LoadedArchive } from '../../archive/archive.js';
import { type FoundFile, findFiles, type Walk } from '../../archive/files/walk.js';
import { type Limits, limitsOf } from '../../archive/limits.js';
import type { Readings } from '../../archive/reading/readings.js';
import { SearchIndex } from '../../search/search-index.js';
import type { KeptFiles } from './kept-file.js';
import { type KeptTokens, tokensKept, tokensToKeep } from './kept-tokens.js';

/** An archive with its index. */
export interface OpenedArchive {
  readonly archive: LoadedArchive;
  readonly index: SearchIndex;
  /** Keeps what was read now for the next time; nothing where all was known. */
  keep(): void;
}

export interface Keeping {
  readonly files: KeptFiles;
  /** Of all that decides how a page is read: what was read by another one is read anew. */
  readonly reader: string;
}

/** All of an archive, as it was when its folder looked so. */
interface KeptWhole {
  /** `looksOf` its files. */
  readonly looks: string;
  readonly archive: LoadedArchive;
  readonly tokens: KeptTokens;
}

/**
 * An archive and its index, of which only what has changed since the last time is read: the answers are those of reading all of it anew. What
 * a folder looks like is asked each time: names, sizes, times of change and inodes of all files (see `stampOf`).
 * @param keeping null to read all of it, and keep nothing
 * @throws ArchivePathError when a path does not exist
 */
export async function openKept(
  paths: readonly string[],
  given: Partial<Limits>,
  keeping: Keeping | null,
): Promise<OpenedArchive> {
  if (keeping === null) {
    const { loadArchive } = await import('../../archive/load.js');
    const archive = await loadArchive(paths, { ...given, warm: false });
    return { archive, index: await SearchIndex.build(archive.articles), keep() {} };
  }
  const limits = limitsOf(given);
  const { files, reader } = keeping;
  const places = JSON.stringify([paths.map((path) => resolve(path)), limits]);
  const name = createHash('sha256').update(places).digest('base64url').slice(0, 16);
  const madeBy = `${reader} ${places}`;
  const walk = await findFiles(paths, limits.followLinks);
  const looks = looksOf(walk);
  const kept = files.read(`${name}.archive`, madeBy) as KeptWhole | undefined;
  if (kept?.looks === looks) {
    const { archive, tokens } = kept;
    const index = await SearchIndex.build(archive.articles, { known: tokensKept(tokens) });
    return { archive, index, keep() {} };
  }
  const [{ readArchive }, { sizeFault }] = await Promise.all([
    import('../../archive/load.js'),
    import('../../archive/reading/read-found.js'),
  ]);
  const before = files.read(`${name}.readings`, madeBy) as Readings | undefined;
  const { archive, readings } = await readArchive(paths, {
    ...limits,
    warm: false,
    ...(before && { before }),
  });
  const known = kept ? tokensKept(kept.tokens) : null;
  const index = await SearchIndex.build(archive.articles, { known });
  return {
    archive,
    index,
    keep() {
      files.write(`${name}.readings`, madeBy, readings);
      // Where a file may have been changed under the same stamp, or could not be read, it is looked at again.
      const isTooLarge = (found: FoundFile) => sizeFault(found, limits) !== null;
      if (!isSettled(walk, readings, isTooLarge)) return;
      const tokens = tokensToKeep(archive.articles, index.known);
      files.write(`${name}.archive`, madeBy, { looks, archive, tokens } satisfies KeptWhole);
    },
  };
}

/** What tells whether anything in a folder is other than it was. */
function looksOf({ files, ignored, rejected }: Walk): string {
  return JSON.stringify([
    files.map(({ file, idPath, real, stamp }) => [file, idPath, real, stamp.key]),
    ignored,
    rejected,
  ]);
}

/** Whether all that was read is told by what the folder looked like before. */
function isSettled({ files }: Walk, readings: Readings, isTooLarge: (found: FoundFile) => boolean): boolean {
  return (
    files.length === readings.size &&
    files.every((found) => readings.get(found.file)?.stamp === found.stamp.key || isTooLarge(found))
  );
}
