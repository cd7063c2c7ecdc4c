import { HeldError } from '../state-error.js';
import type { Hold } from '../stores.js';

/** The right to change what is kept, had once by a process however many of its archives are open. */
export interface SharedHold {
  /** @throws HeldError when another process has it, or this one holds the archive already; what `hold` throws */
  by(archive: number, who: string): Promise<Hold>;
}

/** @param hold takes it for the whole process */
export function sharedHold(hold: (who: string) => Promise<Hold>): SharedHold {
  const holders = new Map<number, string>();
  let lock: Promise<Hold> | undefined;
  /** Until it has ended, it would be found held by this very process. */
  let ending: Promise<unknown> = Promise.resolve();

  async function letGo(archive: number) {
    if (!holders.delete(archive) || holders.size > 0) return;
    const last = lock;
    lock = undefined;
    const ended = last?.then((had) => had.release());
    ending = Promise.allSettled([ended]);
    await ended;
  }

  return {
    async by(archive, who) {
      const holder = holders.get(archive);
      if (holder !== undefined) throw new HeldError(holder);
      holders.set(archive, who);
      lock ??= ending.then(() => hold(who));
      const wanted = lock;
      let had: Hold;
      try {
        had = await wanted;
      } catch (error) {
        holders.delete(archive);
        if (lock === wanted) lock = undefined;
        throw error;
      }
      return { isLost: () => had.isLost(), release: () => letGo(archive) };
    },
  };
}
