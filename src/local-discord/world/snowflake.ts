import type { Clock } from './clock.js';

/** Discord counts time from the first moment of 2015. */
const EPOCH = 1_420_070_400_000n;

/** Makes ids that sort by the time they were made and never repeat, even when the clock stands still. */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const id = (BigInt(Math.floor(clock.now())) - EPOCH) << 22n;
    last = id > last ? id : last + 1n;
    return last.toString();
  };
}

/** When an id was made, in milliseconds since the epoch. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}
