import type { Clock } from '../world/clock.js';

/** How often sessions may be begun. */
export interface Starts {
  /** Counts one, of a shard; false where another of its key was begun too short a time before. */
  take(shardId: number): boolean;
  /** How many are left of the day. */
  left(): number;
  /** As if all were used up. */
  spend(): void;
}

export interface StartLimits {
  /** How many shards may begin at one time: as many keys there are, and a shard has the key `id % maxConcurrency`. */
  readonly maxConcurrency: number;
  /** How long lies between two starts of one key; 0 for no such limit. */
  readonly identifyEveryMs: number;
}

export const STARTS_A_DAY = 1_000;
export const DAY_MS = 86_400_000;

export function createStarts(clock: Clock, { maxConcurrency, identifyEveryMs }: StartLimits): Starts {
  let identifies: number[] = [];
  const last = new Map<number, number>();
  const today = () => identifies.filter((at) => at > clock.now() - DAY_MS);
  return {
    take(shardId) {
      const now = clock.now();
      identifies = [...today(), now];
      const key = shardId % maxConcurrency;
      const before = last.get(key);
      if (before !== undefined && now - before < identifyEveryMs) return false;
      last.set(key, now);
      return true;
    },
    left: () => Math.max(0, STARTS_A_DAY - today().length),
    spend() {
      identifies = Array.from({ length: STARTS_A_DAY }, () => clock.now());
    },
  };
}
