import { HeldError, StateError } from '../state/state-error.js';
import type { ArchiveStores, Hold } from '../state/stores.js';
import { ArchiveProblem } from './curator/problem.js';
import { problems } from './curator/problems.js';

/** How it is where several processes answer from one archive. */
export interface SharedHolding {
  /** Awaited before anything is changed: what others have made live meanwhile is to be known. */
  readonly onTaken: () => Promise<void>;
}

/**
 * A disk that cannot be used keeps nobody from answering, only from changing the archive; once it can be used again, the
 * next act finds that out.
 * @param shared one that cannot change the archive answers from it all the same; unless given it is refused
 * @throws ArchiveProblem `state-held`
 */
export async function takeHold(stores: ArchiveStores, folder: string, who: string, shared?: SharedHolding) {
  let hold: Promise<Hold> | null = null;
  async function trouble(): Promise<ArchiveProblem | null> {
    // One try at a time: a second one would find the folder held by the first.
    hold ??= taken();
    const wanted = hold;
    try {
      if (!(await wanted).isLost()) return null;
      // Another process had it meanwhile: this one asks for it anew, and begins with what that one has done.
      if (hold === wanted) hold = wanted.then((lost) => lost.release()).then(taken);
      await hold;
      return null;
    } catch (error) {
      hold = null;
      if (error instanceof HeldError)
        return shared ? archiveHeld(error.holder) : problems.stateHeld(folder, error.holder);
      return problems.stateUnusable(
        `What is done to the archive cannot be kept in STATE_DIR, ${folder} (${(error as Error).message}).`,
        error,
      );
    }
  }
  async function taken(): Promise<Hold> {
    const mine = await stores.hold(who);
    try {
      await shared?.onTaken();
      return mine;
    } catch (error) {
      await mine.release();
      throw error;
    }
  }
  const first = await trouble();
  if (first?.code === 'state-held') throw first;
  return { trouble, release: async () => (await hold?.catch(() => null))?.release() };
}

/** Why what is kept cannot be used, if it cannot. */
export async function unusable({ versions }: ArchiveStores): Promise<ArchiveProblem | null> {
  try {
    await versions.live();
    return null;
  } catch (error) {
    if (error instanceof StateError) return problems.stateUnusable(error.message, error);
    throw error;
  }
}

function archiveHeld(holder: string): ArchiveProblem {
  return new ArchiveProblem(
    'archive-held',
    `The archive can be changed by one process at a time, now by ${holder}; nothing was changed.`,
    'Try again there, or in a moment: when it has ended, any other may.',
    { holder },
  );
}

/** Whether it is told by others: a state that cannot be used tells of itself, once, and whoever may change the archive of what it does. */
export function isToldElsewhere(error: unknown): boolean {
  return error instanceof StateError || (error instanceof ArchiveProblem && error.code === 'archive-held');
}
