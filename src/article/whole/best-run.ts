import type { Weighed } from './weigh.js';

/** A half-open range of a page's pieces. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * The run of pieces with the greatest sum of weights (Kadane's maximum subarray, as in the extraction of article text by
 * Pasternack and Roth 2009), in one pass.
 * @returns an empty run at 0 when nothing weighs for an article
 */
export function bestRun(pieces: readonly Weighed[]): Run {
  let best = { start: 0, end: 0 };
  let most = 0;
  let sum = 0;
  let start = 0;
  for (const [index, { weight }] of pieces.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += weight;
    if (sum > most) {
      most = sum;
      best = { start, end: index + 1 };
    }
  }
  return best;
}
