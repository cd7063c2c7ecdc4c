import { existsSync } from 'node:fs';
import { settingsOfArchive } from '../../live/shelf/settings-of-archive.js';
import { type KeptArchive, sameArchiveName } from '../../state/archives.js';
import { readSettings } from './open-archive.js';
import { openState } from './stores.js';
import { UsageError } from './usage.js';

/** By its key, or by its name where one archive alone has it. @throws UsageError */
export function namedArchive(archives: readonly KeptArchive[], given: string): KeptArchive {
  const byKey = archives.find(({ key }) => key === given);
  if (byKey) return byKey;
  const named = archives.filter(({ name }) => sameArchiveName(name, given.trim()));
  if (named.length === 1) return named[0]!;
  const known = (named.length > 1 ? named : archives).map(describedArchive).join('; ');
  throw new UsageError(
    named.length > 1
      ? `Several archives are called "${given}". Give the key of the one that you mean: ${known}.`
      : `There is no archive "${given}". There are, each with its key: ${known}.`,
  );
}

/** `x7k2mp (Papers, of server 123…)` */
export function describedArchive({ key, name, server }: KeptArchive): string {
  return `${key} (${name}, ${server === null ? 'for all servers' : `of server ${server}`})`;
}

/** Where an archive of the state has its articles as files. @throws UsageError for one that is not there, or has no files yet */
export async function folderOfNamed(given: string): Promise<string> {
  const settings = readSettings();
  const stores = await openState(settings, () => {});
  try {
    const archive = namedArchive(await stores.archives.list(), given);
    const { articlesDir } = settingsOfArchive(settings, archive);
    if (!existsSync(articlesDir))
      throw new UsageError(
        `The archive ${describedArchive(archive)} has no files yet: ${articlesDir} is not there.`,
      );
    return articlesDir;
  } finally {
    await stores.close();
  }
}
