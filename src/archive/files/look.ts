import { type BigIntStats, type Dirent, stat } from 'node:fs';
import { realpath, stat as statted } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FollowLinks } from '../limits.js';

/** Where links may lead. */
export interface Leading {
  /** The archives, as they really lie on disk. */
  readonly roots: readonly string[];
  readonly followLinks: FollowLinks;
}

/** Names that begin with two dots are how Kubernetes lays out what it mounts, behind links. */
const HIDDEN = /(?:^|[/\\])\.(?!\.)/;

/**
 * What speaks against following a link: that it leads out of the archive, or to what is hidden in it, as all is that was taken out of
 * it.
 */
export function faultOfLink({ roots, followLinks }: Leading, real: string): 'leads-out' | 'is-hidden' | null {
  const around = roots.filter((one) => real === one || real.startsWith(one + sep));
  if (around.length === 0) return followLinks === 'all' ? null : 'leads-out';
  return around.every((root) => HIDDEN.test(real.slice(root.length + sep.length))) ? 'is-hidden' : null;
}

/** What is said of a link that leads elsewhere. */
export const LEADS_OUT = {
  reason: 'It is a link that leads out of the archive.',
  remedy: 'Put the file itself there, or set FOLLOW_LINKS=all, which follows every link.',
};

const LOOKS_AT_ONCE = 16;

/** What the disk tells of a path, links followed, or why it does not. */
export type Look = { readonly info: BigIntStats; readonly real: string } | { readonly fault: unknown };

export async function lookAtPath(path: string): Promise<Look> {
  try {
    return { info: await statted(path, { bigint: true }), real: await realpath(path) };
  } catch (fault) {
    return { fault };
  }
}

/**
 * The same for the entries of a folder, in their order, each of which is where its name says unless it is a link. Every reload looks
 * at every file: with a callback each, not a promise, that takes half of the time.
 */
export function lookAtEntries(
  folder: string,
  realFolder: string,
  entries: readonly Dirent[],
): Promise<readonly Look[]> {
  const looks = new Array<Look>(entries.length);
  let next = 0;
  let done = 0;
  return new Promise((resolve) => {
    if (entries.length === 0) resolve(looks);
    const settle = (place: number, look: Look) => {
      looks[place] = look;
      if (++done === entries.length) resolve(looks);
      else begin();
    };
    const begin = () => {
      if (next >= entries.length) return;
      const place = next++;
      const entry = entries[place]!;
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) void lookAtPath(path).then((look) => settle(place, look));
      else
        stat(path, { bigint: true }, (fault, info) =>
          settle(place, fault ? { fault } : { info, real: join(realFolder, entry.name) }),
        );
    };
    for (let i = 0; i < LOOKS_AT_ONCE; i++) begin();
  });
}
