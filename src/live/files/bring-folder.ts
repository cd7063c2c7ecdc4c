import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileChange, KeptFile, KeptFiles } from '../../state/shared-archive/kept-files.js';
import {
  contentDigest,
  doStep,
  exists,
  type FileStep,
  IS_TEMPORARY,
  temporaryName,
  trashName,
} from './files.js';

/** What is known of a file while it stays the same. */
interface Seen {
  readonly stamp: string;
  readonly digest: string;
}

const seenOf = new WeakMap<KeptFiles, Map<string, Seen>>();

/**
 * Brings a folder to what acts have made of it, wherever they were done: what was added is put there, what was removed goes to its
 * trash. A file with another content than acts know of is its owner's, and stays. Nothing where there is no such folder.
 * @returns the files that were changed
 * @throws what the file system does; StateError
 */
export async function bringFolder(folder: string, files: KeptFiles, now: number): Promise<readonly string[]> {
  const info = await stat(folder).catch(() => null);
  if (!info?.isDirectory()) return [];
  const seen = seenOf.get(files) ?? new Map<string, Seen>();
  seenOf.set(files, seen);
  const brought: string[] = [];
  const cleared = new Set<string>();
  for await (const some of files.all())
    for (const wanted of some) {
      const place = dirname(join(folder, wanted.file));
      if (!cleared.has(place)) await clearTemporary(place);
      cleared.add(place);
      const step = stepFor(wanted, await digestAt(folder, wanted.file, seen), now);
      if (step === null) continue;
      const content = step.kind === 'trash' ? undefined : await files.content(wanted.file);
      // It was changed again just now.
      if (content === null) continue;
      await doStep(folder, step, content);
      brought.push(wanted.file);
    }
  return brought;
}

function stepFor(
  { file, digest, before, isNew }: KeptFile,
  there: string | null,
  now: number,
): FileStep | null {
  if (there === digest) return null;
  const temporary = temporaryName(file);
  if (there === null) return isNew ? { kind: 'place', file, temporary, digest: digest! } : null;
  if (!before.includes(there)) return null;
  const trashed = trashName(file, now);
  return digest === null ? { kind: 'trash', file, trashed } : { kind: 'rewrite', file, trashed, temporary };
}

/** What somebody wrote who was killed: whoever may write now is alone. */
async function clearTemporary(place: string): Promise<void> {
  const names = await readdir(place).catch(() => []);
  for (const name of names) if (IS_TEMPORARY.test(name)) await rm(join(place, name), { force: true });
}

async function digestAt(folder: string, file: string, seen: Map<string, Seen>): Promise<string | null> {
  const path = join(folder, file);
  if (!(await exists(path))) return null;
  const { mtimeMs, size, ino } = await stat(path);
  const stamp = `${mtimeMs} ${size} ${ino}`;
  const known = seen.get(file);
  if (known?.stamp === stamp) return known.digest;
  const digest = contentDigest(await readFile(path));
  seen.set(file, { stamp, digest });
  return digest;
}

/** A step on a file with what is written, if anything is. */
interface Planned {
  readonly step: FileStep;
  readonly content?: Uint8Array;
}

/** What steps do to files, one change a file. */
export async function changesOf(folder: string, planned: readonly Planned[]): Promise<readonly FileChange[]> {
  const changes = new Map<string, FileChange>();
  for (const { step, content } of planned) {
    const { file } = step;
    const known = changes.get(file);
    const before = known ? known.before : await digestNow(folder, step);
    const digest = content === undefined ? null : contentDigest(content);
    changes.set(file, { file, before, content: content ?? null, digest });
  }
  return [...changes.values()];
}

/** Whether what a step is done to is still the file that it was planned for. */
export async function isAsPlanned(
  folder: string,
  step: FileStep,
  changes: readonly FileChange[],
): Promise<boolean> {
  if (step.kind === 'place') return true;
  const before = changes.find(({ file }) => file === step.file)?.before;
  return (await exists(join(folder, step.file))) && (await digestNow(folder, step)) === before;
}

async function digestNow(folder: string, { kind, file }: FileStep): Promise<string | null> {
  return kind === 'place' ? null : contentDigest(await readFile(join(folder, file)));
}
