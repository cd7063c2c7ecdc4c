import { HeldError, StateError } from '../state/state-error.js';
import type { ArchiveStores, Hold } from '../state/stores.js';
import type { ArchiveProblem } from './curator/problem.js';
import { problems } from './curator/problems.js';

/**
 * A disk that cannot be used keeps nobody from answering, only from changing the archive; once it can be used again, the
 * next act finds that out.
 * @throws ArchiveProblem `state-held`
 */
export async function takeHold(stores: ArchiveStores, folder: string, who: string) {
  let hold: Promise<Hold> | null = null;
  async function trouble(): Promise<ArchiveProblem | null> {
    // One try at a time: a second one would find the folder held by the first.
    hold ??= stores.hold(who);
    const wanted = hold;
    try {
      await wanted;
      return null;
    } catch (error) {
      if (hold === wanted) hold = null;
      if (error instanceof HeldError) return problems.stateHeld(folder, error.holder);
      return problems.stateUnusable(
        `What is done to the archive cannot be kept in STATE_DIR, ${folder} (${(error as Error).message}).`,
        error,
      );
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
