import { HeldError } from '../../state-error.js';
import type { Hold } from '../../stores.js';
import { holdState } from './hold.js';

/** The lock on a state folder, had once by a process however many of its archives are open. */
export interface SharedHold {
  /** @throws HeldError when another process has the folder, or this one holds the archive already; as `holdState` */
  by(archive: number, who: string): Promise<Hold>;
}

export function sharedHold(folder: string): SharedHold {
  const holders = new Map<number, string>();
  let lock: Promise<Hold> | undefined;
  /** Until it has ended, the folder would be found held by this very process. */
  let ending: Promise<unknown> = Promise.resolve();

  async function letGo(archive: number) {
    if (!holders.delete(archive) || holders.size > 0) return;
    const last = lock;
    lock = undefined;
    const ended = last?.then((hold) => hold.release());
    ending = Promise.allSettled([ended]);
    await ended;
  }

  return {
    async by(archive, who) {
      const holder = holders.get(archive);
      if (holder !== undefined) throw new HeldError(holder);
      holders.set(archive, who);
      lock ??= ending.then(() => holdState(folder, who));
      const wanted = lock;
      try {
        await wanted;
      } catch (error) {
        holders.delete(archive);
        if (lock === wanted) lock = undefined;
        throw error;
      }
      return { release: () => letGo(archive) };
    },
  };
}
