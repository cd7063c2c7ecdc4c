import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Where links in an archive folder lead. What lies outside of it is read only where links are followed everywhere, and is never moved,
 * written or deleted: it is somebody else's.
 */

/** Whether what has this name, relative to the folder, would be put or taken somewhere outside, where a folder on the way is a link. */
export async function isElsewhere(folder: string, name: string): Promise<boolean> {
  const root = await realpath(folder);
  for (let parent = dirname(name); parent !== '.'; parent = dirname(parent)) {
    // What is not there yet will be made in what is.
    const real = await realpath(join(folder, parent)).catch(() => null);
    if (real !== null) return within(root, real) === null;
  }
  return false;
}

/** The file that a link leads to, relative to the folder; null for what is no link, and for one that leads out. */
export async function linkedFile(folder: string, name: string): Promise<string | null> {
  const path = join(folder, name);
  if (!(await lstat(path)).isSymbolicLink()) return null;
  return within(await realpath(folder), await realpath(path));
}

function within(root: string, real: string): string | null {
  const path = relative(root, real);
  const leadsOut = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return leadsOut ? null : path.split(sep).join('/');
}
