import { PROPOSAL_MINUTES } from '../curator/curator.js';

/** Each may hold a version or a file in memory. */
const MOST_PENDING = 5;

export interface Pending<T> {
  put(id: string, value: T): void;
  /** Undefined for what is not there any more. */
  find(id: string): T | undefined;
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
    find(id) {
      const found = waiting.get(id);
      return found && found.until > elapsed() ? found.value : undefined;
    },
    drop: (id) => void waiting.delete(id),
  };
}
