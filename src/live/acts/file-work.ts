import { problems } from '../curator/problems.js';
import { bringFolder, changesOf, isAsPlanned } from '../files/bring-folder.js';
import { doStep, type FileStep, undoStep } from '../files/files.js';
import { isElsewhere } from '../files/links.js';
import { emptyTrash } from '../files/trash.js';
import { type Desk, inBackground } from './desk.js';
import type { Publication } from './publish.js';

/** A step on a file with what is written, if anything is. */
export interface PlannedStep {
  readonly step: FileStep;
  readonly content?: Uint8Array;
  /** By which name the file was read, where that is a link to it. */
  readonly readAs?: string;
}

/**
 * Changes files, then does what makes the change count. If that fails, or one of the steps does, the files are put
 * back; if the process is killed meanwhile, the next start puts them back (`undoUnfinished`): what was intended is
 * written down first, and struck out by `finish` in the same transaction in which the new version becomes the live one.
 */
export async function withFiles<T>(
  desk: Desk,
  planned: readonly PlannedStep[],
  finish: (done: FilesDone) => Promise<T>,
): Promise<T> {
  await undoUnfinished(desk);
  if (desk.shared) return withSharedFiles(desk, planned, finish);
  const { folder } = desk.settings;
  const steps = planned.map(({ step }) => step);
  for (const step of steps)
    for (const name of [step.file, ...(step.kind === 'place' ? [] : [step.trashed])])
      if (await isElsewhere(folder, name)) throw problems.fileOutside(name);
  const intent = await desk.acts.intend({ folder, steps });
  try {
    for (const { step, content } of planned) await doStep(folder, step, content);
    const done = await finish({ intent });
    inBackground(desk, clearTrash(desk));
    const names = planned.flatMap(({ step, readAs }) => [step.file, ...(readAs ? [readAs] : [])]);
    inBackground(desk, desk.readings.forget(names));
    return done;
  } catch (error) {
    // When the transaction went through, the act is done whatever came after it.
    if (!(await isIntended(desk, intent))) throw error;
    await undoAll(folder, steps);
    await desk.acts.strike(intent);
    throw error;
  }
}

/** What is published with a change of files. */
type FilesDone = Pick<Publication, 'intent' | 'files'>;

/**
 * Where machines have a folder each, files are kept with the version that shows them, and each brings its folder up to that; killed
 * at any moment, whoever does the next act does so too.
 */
async function withSharedFiles<T>(
  desk: Desk,
  planned: readonly PlannedStep[],
  finish: (done: FilesDone) => Promise<T>,
): Promise<T> {
  const { folder } = desk.settings;
  const files = await changesOf(folder, planned);
  const done = await finish({ files });
  try {
    // While this process stood still another may have done it, and somebody have put another file in its place.
    for (const { step, content } of planned)
      if (await isAsPlanned(folder, step, files)) await doStep(folder, step, content);
  } catch (error) {
    desk.log.warn(
      { fault: String(error) },
      'the act is kept, but the archive folder could not be changed; that is tried again before it is read',
    );
  }
  inBackground(desk, clearTrash(desk));
  inBackground(desk, desk.readings.forget(planned.map(({ step }) => step.file)));
  return done;
}

/** Brings the folder to what other machines have done to theirs. To be done before anything depends on it. */
export async function bringUp({ shared, settings, now, log }: Desk): Promise<void> {
  if (!shared) return;
  const files = await bringFolder(settings.folder, shared.files, now());
  if (files.length > 0) log.info({ files }, 'the archive folder was brought to what was done elsewhere');
}

/** Deletes what has lain in the trash for long enough. What cannot be deleted now is tried again after the next act. */
export async function clearTrash({ settings, now, log }: Desk): Promise<void> {
  try {
    const gone = await emptyTrash(settings.folder, settings.trashDays, now());
    if (gone.length > 0) log.info({ gone }, 'files were deleted from the trash of the archive folder');
  } catch (error) {
    log.warn({ fault: String(error) }, 'the trash of the archive folder could not be emptied');
  }
}

/** Puts back the files of acts that were cut short. Gives the files, for the log. */
export async function undoUnfinished(desk: Pick<Desk, 'acts'>): Promise<readonly string[]> {
  const undone: string[] = [];
  for (const { number, body } of await desk.acts.intents()) {
    const { folder, steps } = body as { folder: string; steps: FileStep[] };
    await undoAll(folder, steps);
    await desk.acts.strike(number);
    undone.push(...steps.map(({ file }) => file));
  }
  return undone;
}

async function undoAll(folder: string, steps: readonly FileStep[]): Promise<void> {
  for (const step of steps.toReversed()) await undoStep(folder, step);
}

/** When that cannot be known, nothing can have been committed. */
async function isIntended(desk: Desk, intent: number): Promise<boolean> {
  try {
    return (await desk.acts.intents()).some(({ number }) => number === intent);
  } catch {
    return true;
  }
}
