import { createHash } from 'node:crypto';
import { open, realpath, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Stamp, stampOf } from './stamp.js';

/** A file that goes on changing while it is read. */
export class UnsettledFileError extends Error {
  override readonly name = 'UnsettledFileError';
  readonly path: string;

  constructor(path: string) {
    super(`${path} went on changing while it was read.`);
    this.path = path;
  }
}

export interface SettledFile {
  readonly bytes: Buffer;
  readonly stamp: Stamp;
  /** Of the bytes. */
  readonly digest: string;
}

const TRIES = 5;
const PAUSE_MS = 100;

/**
 * Reads a file that does not change meanwhile; one that does is waited for.
 * @param path with no link in it
 * @throws UnsettledFileError
 */
export async function readSettled(path: string): Promise<SettledFile> {
  return whileUnchanged(path, async () => {
    const handle = await open(path);
    try {
      const bytes = await handle.readFile();
      return { bytes, digest: createHash('sha256').update(bytes).digest('base64url') };
    } finally {
      await handle.close();
    }
  }).then(({ value, stamp }) => ({ ...value, stamp }));
}

/**
 * Does something with a file, again if the file was changed meanwhile, or a link has come to stand on the way to it.
 * @param path with no link in it
 * @throws UnsettledFileError
 */
export async function whileUnchanged<T>(
  path: string,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly stamp: Stamp }> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await wait(PAUSE_MS);
    const before = stampOf(await stat(path, { bigint: true }));
    const value = await work();
    const stamp = stampOf(await stat(path, { bigint: true }));
    if (stamp.key === before.key && (await realpath(path)) === path) return { value, stamp };
  }
  throw new UnsettledFileError(path);
}
