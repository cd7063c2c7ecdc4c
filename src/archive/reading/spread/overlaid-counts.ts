import type { HashCounts } from './hash-counts.js';

/** Counts of which some are others by now: the arrays stay as they are, for whoever else reads them. */
export class OverlaidCounts {
  readonly base: HashCounts;
  /** What holds in the place of the base's. */
  readonly instead: ReadonlyMap<number, number>;

  constructor(base: HashCounts, instead: ReadonlyMap<number, number> = new Map()) {
    this.base = base;
    this.instead = instead;
  }

  get(hash: number): number {
    return this.instead.get(hash) ?? this.base.get(hash);
  }

  /** The counts that these become by some differences; these stay as they are. */
  changedBy(differences: ReadonlyMap<number, number>): OverlaidCounts {
    if (differences.size === 0) return this;
    const instead = new Map(this.instead);
    for (const [hash, by] of differences) instead.set(hash, this.get(hash) + by);
    return new OverlaidCounts(this.base, instead);
  }
}

/** How many of the first less than of the second hold each hash; what both hold as often is left out. Each holds a hash once. */
export function differencesOf(
  gone: Iterable<Float64Array>,
  come: Iterable<Float64Array>,
): Map<number, number> {
  const differences = new Map<number, number>();
  for (const hashes of gone) count(differences, hashes, -1);
  for (const hashes of come) count(differences, hashes, 1);
  return differences;
}

function count(differences: Map<number, number>, hashes: Float64Array, by: 1 | -1): void {
  for (const hash of hashes) {
    const sum = (differences.get(hash) ?? 0) + by;
    if (sum === 0) differences.delete(hash);
    else differences.set(hash, sum);
  }
}

/** The hashes that one alone held or will hold, and others besides: who holds them, sees them otherwise from then on. */
export function sharedOtherwise(
  before: OverlaidCounts,
  differences: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const otherwise = new Set<number>();
  for (const [hash, by] of differences) {
    const was = before.get(hash);
    const is = was + by;
    if (was > 0 && is > 0 && (was === 1) !== (is === 1)) otherwise.add(hash);
  }
  return otherwise;
}
