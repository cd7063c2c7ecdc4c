import type { Waits } from './asking.js';

/** A rate that was tried, and whether members were served well at it. */
export interface Tried {
  readonly rate: number;
  readonly waits: Waits;
  readonly holds: boolean;
}

export const MOST_P99_MS = 1000;
const GROWTH = 2;
/** As fine as it is looked for: within this share of the rate. */
const CLOSE = 0.15;
/** More than a local Discord in one process can ask. */
const HIGHEST = 2000;

/**
 * Finds the highest rate at which every question is answered and 99 % of the first responses come within a second: doubling until one
 * does not hold, then halving what is left between.
 * @param from a rate to begin with, questions a second
 */
export async function highestRate(
  from: number,
  atRate: (rate: number) => Promise<Waits>,
): Promise<{ readonly rate: number; readonly tried: readonly Tried[] }> {
  const tried: Tried[] = [];
  const holds = async (rate: number) => {
    const waits = await atRate(rate);
    const held = waits.lost === 0 && waits.busy === 0 && waits.p99Ms < MOST_P99_MS;
    tried.push({ rate, waits, holds: held });
    return held;
  };
  let good = 0;
  let bad = Number.POSITIVE_INFINITY;
  for (let rate = from; bad === Number.POSITIVE_INFINITY && rate <= HIGHEST; rate *= GROWTH) {
    if (await holds(rate)) good = rate;
    else bad = rate;
  }
  while (bad !== Number.POSITIVE_INFINITY && bad - good > 1 && bad - good > bad * CLOSE) {
    const between = Math.round((good + bad) / 2);
    if (await holds(between)) good = between;
    else bad = between;
  }
  return { rate: good, tried };
}
