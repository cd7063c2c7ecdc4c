import { PROPOSAL_MINUTES } from './curator/curator.js';
import { problems } from './curator/problems.js';

/** Each may hold a version or a file in memory. */
const MOST_PENDING = 5;

export interface Pending<T> {
  put(id: string, value: T): void;
  /** @throws ArchiveProblem `expired` */
  get(id: string): T;
  drop(id: string): void;
}

/** What waits for somebody to press a button, for a while, the newest few. @param elapsed see `Desk` */
export function pending<T>(elapsed: () => number): Pending<T> {
  const waiting = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    put(id, value) {
      waiting.set(id, { value, until: elapsed() + PROPOSAL_MINUTES * 60_000 });
      for (const old of [...waiting.keys()].slice(0, -MOST_PENDING)) waiting.delete(old);
    },
    get(id) {
      const found = waiting.get(id);
      if (!found || found.until <= elapsed()) throw problems.expired();
      return found.value;
    },
    drop: (id) => void waiting.delete(id),
  };
}
