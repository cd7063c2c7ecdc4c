import type { Measurement, SizeResult, Skipped } from '../../../src/bench/search/report/result.js';

/** A plausible measurement, for tests of what is made of measurements. */
export function measurement(engine: string, overrides: Partial<Measurement> = {}): Measurement {
  return {
    engine,
    buildMs: 1_000,
    heapBytes: 5e7,
    nativeBytes: 0,
    residentBytes: 6e7,
    questions: 4,
    p50Ms: 1,
    p99Ms: 5,
    meanMs: 1.5,
    mrr10: 0.5,
    reciprocalRanks: [1, 0.5, 0.5, 0],
    ...overrides,
  };
}

export function sizeResult(
  paragraphs: number,
  measured: readonly Measurement[],
  skipped: readonly Skipped[] = [],
): SizeResult {
  return { paragraphs, characters: 400 * paragraphs, measured, skipped };
}
