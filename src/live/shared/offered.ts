import type { Offer, Offers } from '../../state/shared-archive/offers.js';
import { PROPOSAL_MINUTES } from '../curator/curator.js';
import { problems } from '../curator/problems.js';
import { type Pending, pending } from './pending.js';
import { unusable } from './unusable.js';

/** What waits for a button to be pressed. */
export interface Offered<T> {
  put(id: string, value: T): Promise<void>;
  /** @throws ArchiveProblem `expired` */
  get(id: string): Promise<T>;
  drop(id: string): void;
}

export interface OfferedOptions<T> {
  /** See `Desk`. */
  readonly elapsed: () => number;
  readonly now: () => number;
  /** Where processes keep them for each other; null where one process has them alone, in memory. */
  readonly store: Offers | null;
  /** What is kept of one, and how it is made from that again. @throws ArchiveProblem `expired` where it would be another one */
  readonly kept: (value: T) => Omit<Offer, 'id'>;
  readonly again: (offer: Offer) => Promise<T>;
  /** Told of what is under way and nobody waits for. */
  readonly track: (work: Promise<unknown>) => void;
}

export function offered<T>({ elapsed, now, store, kept, again, track }: OfferedOptions<T>): Offered<T> {
  const here = pending<T>(elapsed);
  if (store === null) return inMemory(here);
  return {
    async put(id, value) {
      here.put(id, value);
      await store.keep({ id, ...kept(value) }, now() + PROPOSAL_MINUTES * 60_000).catch(unusable);
    },
    async get(id) {
      // Whoever dropped it, at whichever process, did so there.
      if (!(await store.has(id).catch(unusable))) throw problems.expired();
      const value = here.find(id);
      if (value !== undefined) return value;
      const offer = await store.find(id).catch(unusable);
      if (!offer) throw problems.expired();
      return again(offer);
    },
    drop(id) {
      here.drop(id);
      track(store.drop(id).catch(() => {}));
    },
  };
}

function inMemory<T>(here: Pending<T>): Offered<T> {
  return {
    async put(id, value) {
      here.put(id, value);
    },
    async get(id) {
      const value = here.find(id);
      if (value === undefined) throw problems.expired();
      return value;
    },
    drop: here.drop,
  };
}
