/** Uniform in [0, 1). */
export type Random = () => number;

/** Mixes integers into one unsigned 32-bit seed, so that every article can have a generator of its own. */
export function seedOf(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part | 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** Mulberry32: small, fast, and the same on every platform, which Math.random is not. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `low` to `high`, both inclusive. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('Nothing to pick from: the list is empty.');
  return picked;
}

/** `count` different whole numbers below `limit`, in rising order; all of them when there are no more. */
export function sample(random: Random, count: number, limit: number): number[] {
  const taken = new Set<number>();
  // Floyd's sampling: one draw a number, however close `count` comes to `limit`.
  for (let bound = Math.max(0, limit - count); bound < limit; bound++) {
    const drawn = between(random, 0, bound);
    taken.add(taken.has(drawn) ? bound : drawn);
  }
  return [...taken].sort((a, b) => a - b);
}

/** The same things in a random order, each order equally likely. */
export function shuffle<T>(random: Random, things: readonly T[]): T[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = between(random, 0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
