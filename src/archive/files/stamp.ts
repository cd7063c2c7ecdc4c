import type { BigIntStats } from 'node:fs';

/** By what the file system tells of a file it is seen to be the same as before, without reading it. */
export interface Stamp {
  /** Size, times of change and inode in one. */
  readonly key: string;
  /** When it was changed last, in ms since 1970. */
  readonly changed: number;
}

export function stampOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): Stamp {
  const changed = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
  return { key: `${size}-${mtimeNs}-${ctimeNs}-${ino}`, changed };
}

/**
 * A file system tells times to a few milliseconds, some to two seconds: what was changed so shortly before it was read may
 * have been changed again since under the same time (as git has it: "racily clean").
 */
const COARSEST_MS = 2_500;

/** Whether a stamp that was taken when the file was read, at `read` ms since 1970, can be trusted later. */
export function isTelling({ changed }: Stamp, read: number): boolean {
  return changed < read - COARSEST_MS;
}
