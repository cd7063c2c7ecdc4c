import { doStep, type FileStep, undoStep } from '../files/files.js';
import { emptyTrash } from '../files/trash.js';
import { type Desk, inBackground } from './desk.js';

/** A step on a file with what is written, if anything is. */
export interface PlannedStep {
  readonly step: FileStep;
  readonly content?: Uint8Array;
}

/**
 * Changes files, then does what makes the change count. If that fails, or one of the steps does, the files are put
 * back; if the process is killed meanwhile, the next start puts them back (`undoUnfinished`): what was intended is
 * written down first, and struck out by `finish` in the same transaction in which the new version becomes the live one.
 */
export async function withFiles<T>(
  desk: Desk,
  planned: readonly PlannedStep[],
  finish: (intent: number) => Promise<T>,
): Promise<T> {
  await undoUnfinished(desk);
  const { folder } = desk.settings;
  const steps = planned.map(({ step }) => step);
  const intent = await desk.acts.intend({ folder, steps });
  try {
    for (const { step, content } of planned) await doStep(folder, step, content);
    const done = await finish(intent);
    inBackground(desk, clearTrash(desk));
    inBackground(desk, desk.readings.forget(steps.map(({ file }) => file)));
    return done;
  } catch (error) {
    // When the transaction went through, the act is done whatever came after it.
    if (!(await isIntended(desk, intent))) throw error;
    await undoAll(folder, steps);
    await desk.acts.strike(intent);
    throw error;
  }
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
