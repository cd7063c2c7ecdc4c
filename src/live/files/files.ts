import { createHash, randomBytes } from 'node:crypto';
import {
  copyFile,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Changes in the archive folder, each whole or not at all, and on disk before it counts: written beside and renamed,
 * file and folder synced. Names are relative to the folder. Hidden names are passed over by whoever reads the folder.
 */
export const TRASH = '.trash';

/** What is done to one file, in an order that can be undone from what is left. Plain data. */
export type FileStep =
  /** The file goes to the trash. */
  | { readonly kind: 'trash'; readonly file: string; readonly trashed: string }
  /** The file gets other content, what it was goes to the trash. */
  | { readonly kind: 'rewrite'; readonly file: string; readonly trashed: string; readonly temporary: string }
  /** A new file; nothing is in its place. */
  | {
      readonly kind: 'place';
      readonly file: string;
      readonly temporary: string;
      /** Of its content (`contentDigest`): another file that has come to its place since is not ours to take away. */
      readonly digest: string;
    };

/** Where a file goes in the trash: under the time, so that the same file can go there many times. */
export function trashName(file: string, now: number): string {
  const time = new Date(now).toISOString().replace(/[:.]/g, '-');
  return `${TRASH}/${time}-${randomBytes(3).toString('hex')}/${file}`;
}

/** Names that `temporaryName` gives, without their folder. */
export const IS_TEMPORARY = /^\.clippings-[0-9a-f]{12}\.part$/;

export function temporaryName(file: string): string {
  const at = file.lastIndexOf('/') + 1;
  return `${file.slice(0, at)}.clippings-${randomBytes(6).toString('hex')}.part`;
}

/** @param content of a step that writes */
export async function doStep(folder: string, step: FileStep, content?: Uint8Array): Promise<void> {
  const path = join(folder, step.file);
  switch (step.kind) {
    case 'trash':
      await move(folder, step.file, step.trashed);
      return;
    case 'rewrite':
      await writeSynced(join(folder, step.temporary), content!);
      await keepWhole(path, join(folder, step.trashed));
      await rename(join(folder, step.temporary), path);
      await syncFolder(dirname(path));
      return;
    case 'place':
      await mkdir(dirname(path), { recursive: true });
      await writeSynced(join(folder, step.temporary), content!);
      await renameToNew(join(folder, step.temporary), path);
      await syncFolder(dirname(path));
  }
}

/** Puts back what a step did, or what of it was done. Doing it twice does no harm. */
export async function undoStep(folder: string, step: FileStep): Promise<void> {
  const path = join(folder, step.file);
  if (step.kind !== 'trash') await rm(join(folder, step.temporary), { force: true });
  if (step.kind === 'place') {
    if ((await exists(path)) && contentDigest(await readFile(path)) === step.digest) await rm(path);
    return;
  }
  const trashed = join(folder, step.trashed);
  if (!(await isTaken(trashed))) return;
  await mkdir(dirname(path), { recursive: true });
  await rename(trashed, path);
  // Renaming one of two names of the same file to the other does nothing.
  await rm(trashed, { force: true });
  await syncFolder(dirname(path));
}

export function contentDigest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** A second name for a file; where the file system has no such, a copy that is there whole or not at all. */
async function keepWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    const part = `${to}.part`;
    await copyFile(from, part);
    await syncFile(part);
    await rename(part, to);
  }
  await syncFolder(dirname(to));
}

/** @throws EEXIST when something has come to that place meanwhile */
async function renameToNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
    await rm(from);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    await rename(from, to);
  }
}

function hasNoLinks(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code);
}

async function move(folder: string, from: string, to: string): Promise<void> {
  await mkdir(dirname(join(folder, to)), { recursive: true });
  await rename(join(folder, from), join(folder, to));
  await syncFolder(dirname(join(folder, to)));
  await syncFolder(dirname(join(folder, from)));
}

/** Where bytes go to the disk: a test puts a full one in its place. */
export const disk = {
  write: (handle: FileHandle, content: Uint8Array): Promise<void> => handle.writeFile(content),
};

async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await disk.write(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Windows opens no folders, and needs none synced. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Whether there is a file or folder, also behind links. */
export const exists = (path: string): Promise<boolean> => isThere(stat(path));

/** Whether a name is taken, if only by a link that leads nowhere. */
export const isTaken = (path: string): Promise<boolean> => isThere(lstat(path));

function isThere(look: Promise<unknown>): Promise<boolean> {
  return look.then(
    () => true,
    (error) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
}
