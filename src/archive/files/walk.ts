import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { IgnoredFile, Rejected } from '../../article/article.js';
import { isAboutFolder, kindOfFile, unreadKind } from '../../article/identifier.js';
import { ArchivePathError, faultOf } from '../fault.js';
import type { FollowLinks } from '../limits.js';
import { faultOfLink, LEADS_OUT, type Leading, type Look, lookAtEntries, lookAtPath } from './look.js';
import { type Stamp, stampOf } from './stamp.js';

/** A file to read. */
export interface FoundFile {
  /** Where it is on disk. */
  readonly path: string;
  /** The same with no link in it: what is read, so that no other file comes in its place by a link meanwhile. */
  readonly real: string;
  /** How it is named to people: relative to the archive, after the archive's name where there are several. */
  readonly file: string;
  /** Relative to its own archive folder: what ids are made from. */
  readonly idPath: string;
  readonly bytes: number;
  readonly stamp: Stamp;
}

export interface Walk {
  /** Ordered by `file`. */
  readonly files: readonly FoundFile[];
  readonly ignored: readonly IgnoredFile[];
  readonly rejected: readonly Rejected[];
}

interface Walker {
  readonly files: FoundFile[];
  readonly ignored: IgnoredFile[];
  readonly rejected: Rejected[];
  readonly seen: Map<string, string>;
  readonly leading: Leading;
}

/**
 * Finds the files of one or several archives, each a folder (searched with its subfolders) or one file. A link in a folder
 * that leads out of all of them is rejected, unless links are followed everywhere: who may put a link there could
 * else have any file of the machine quoted.
 * @throws ArchivePathError when a path does not exist or cannot be opened
 */
export async function findFiles(
  paths: readonly string[],
  followLinks: FollowLinks = 'inside',
): Promise<Walk> {
  const roots = await Promise.all(paths.map(realPathOf));
  const leading = { roots, followLinks };
  const walker: Walker = { files: [], ignored: [], rejected: [], seen: new Map(), leading };
  for (const path of paths) {
    const root = resolve(path);
    const name = nameAmong(root, paths);
    try {
      const info = await stat(root);
      if (info.isDirectory()) await walkFolder(walker, root, '', paths.length > 1 ? `${name}/` : '');
      else
        addFile(walker, {
          path: root,
          idPath: basename(root),
          prefix: name.slice(0, -basename(root).length),
          named: true,
          look: await lookAtPath(root),
        });
    } catch (error) {
      throw new ArchivePathError(path, error);
    }
  }
  const byFile = (a: { file: string }, b: { file: string }) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return {
    files: walker.files.sort(byFile),
    ignored: walker.ignored.sort(byFile),
    rejected: walker.rejected.sort(byFile),
  };
}

/** @throws ArchivePathError when it does not exist */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    throw new ArchivePathError(path, error);
  }
}

/** How one of several archives is called: its own name, after its folder's where two share one. */
function nameAmong(root: string, paths: readonly string[]): string {
  const alike = paths.filter((other) => basename(resolve(other)) === basename(root));
  return alike.length > 1 ? `${basename(dirname(root))}/${basename(root)}` : basename(root);
}

async function walkFolder(walker: Walker, folder: string, relative: string, prefix: string): Promise<void> {
  const real = await realpath(folder);
  const before = walker.seen.get(real);
  if (before !== undefined) {
    walker.ignored.push({
      file: prefix + relative || '.',
      reason: `The folder was read already, as ${before || '.'}.`,
    });
    return;
  }
  walker.seen.set(real, prefix + relative);
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const looks = await lookAtEntries(folder, real, entries);
  for (const [i, entry] of entries.entries()) {
    const inner = relative === '' ? entry.name : `${relative}/${entry.name}`;
    if (entry.name.startsWith('.')) {
      walker.ignored.push({
        file: prefix + inner,
        reason: 'Its name begins with a dot, so it counts as hidden.',
      });
      continue;
    }
    try {
      const path = join(folder, entry.name);
      const look = looks[i]!;
      if (entry.isSymbolicLink() && 'fault' in look) throw look.fault;
      const fault = entry.isSymbolicLink() && 'real' in look ? faultOfLink(walker.leading, look.real) : null;
      if (fault === 'leads-out') {
        walker.rejected.push({ file: prefix + inner, line: null, ...LEADS_OUT });
        continue;
      }
      if (fault === 'is-hidden') {
        walker.ignored.push({ file: prefix + inner, reason: 'It is a link to what is hidden.' });
        continue;
      }
      const isFolder = entry.isDirectory() || ('info' in look && look.info.isDirectory());
      if (isFolder) await walkFolder(walker, path, inner, prefix);
      else addFile(walker, { path, idPath: inner, prefix, named: false, look });
    } catch (error) {
      walker.rejected.push({ file: prefix + inner, line: null, ...faultOf(error) });
    }
  }
}

interface Entry {
  readonly path: string;
  readonly idPath: string;
  readonly prefix: string;
  /** Whether the path was given, and not found in a folder. */
  readonly named: boolean;
  readonly look: Look;
}

/** @throws what kept the file from being looked at */
function addFile(walker: Walker, { path, idPath, prefix, named, look }: Entry): void {
  const file = prefix + idPath;
  const name = basename(path);
  if (!named && kindOfFile(idPath) === null) {
    const { reason, remedy } = unreadKind(idPath);
    walker.ignored.push({ file, reason: `${reason} ${remedy}` });
    return;
  }
  if (!named && isAboutFolder(name)) {
    walker.ignored.push({ file, reason: 'By its name it is about the folder and no article.' });
    return;
  }
  if ('fault' in look) throw look.fault;
  const { info, real } = look;
  if (!info.isFile()) {
    walker.ignored.push({ file, reason: 'It is neither a file nor a folder.' });
    return;
  }
  const before = walker.seen.get(real);
  if (before !== undefined) {
    walker.ignored.push({ file, reason: `It is the same file as ${before}.` });
    return;
  }
  walker.seen.set(real, file);
  walker.files.push({ path, real, file, idPath, bytes: Number(info.size), stamp: stampOf(info) });
}
