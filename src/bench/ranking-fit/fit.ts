import type { Weights } from '../../search/rank/weights/weights.js';
import { FITTED, type FitFigures, type FitSet, figuresUnder } from './rescore.js';

/** What a weight is tried at, against what it is. */
const FACTORS = [0, 0.5, 0.75, 0.9, 1.1, 1.33, 2];
/** And one that is off. */
const FROM_ZERO = [0.1, 0.5, 1, 2];

/** A change must add so much to the mean of the sets' MRR, or it is noise; and cost no set more than a whisker. */
const LEAST_GAIN = 0.0003;
const WHISKER = 0.003;

/** So many rounds over all weights at most; three or four settle it. */
const MOST_ROUNDS = 8;

/** The signal that the others are measured by. */
export type Unit = 'paragraph' | 'pieces';

/**
 * Fits the weights of the ranking to several sets at once, by coordinate ascent (Metzler and Croft 2007): one weight at a time is
 * tried at other values, and the best is kept while it adds to the mean of the sets' MRR, each set counting alike, and no set loses more than
 * a whisker against the weights that it began with. Numbers are round: two digits.
 * @param unit the signal whose weight stays: all others are against it
 */
export function fitWeights(sets: readonly FitSet[], from: Weights, unit: Unit): Weights {
  const floor = sets.map((set) => figuresUnder(from, set).mrr10 - WHISKER);
  let weights = from;
  let best = mean(sets.map((set) => figuresUnder(from, set).mrr10));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = best;
    for (const signal of FITTED) {
      if (signal === unit) continue;
      const was = weights[signal];
      for (const value of was === 0 ? FROM_ZERO : FACTORS.map((factor) => rounded(was * factor))) {
        const tried = { ...weights, [signal]: value };
        const scores = sets.map((set) => figuresUnder(tried, set).mrr10);
        const score = mean(scores);
        if (score < best + LEAST_GAIN || scores.some((mrr, i) => mrr < floor[i]!)) continue;
        best = score;
        weights = tried;
      }
    }
    if (best - before < LEAST_GAIN) break;
  }
  return weights;
}

/** What a set has of weights that were fitted to the others alone: as good as it gets on a set that nobody has. */
export interface Validated {
  readonly set: string;
  readonly before: FitFigures;
  readonly left: FitFigures;
}

/** Cross-validation by set: each is measured with weights that were fitted without it. */
export function validate(sets: readonly FitSet[], from: Weights, unit: Unit): Validated[] {
  return sets.map((set) => ({
    set: set.name,
    before: figuresUnder(from, set),
    left: figuresUnder(
      fitWeights(
        sets.filter((other) => other !== set),
        from,
        unit,
      ),
      set,
    ),
  }));
}

/** What each signal is worth on each set: by how much MRR falls when it alone is turned off. */
export function worthOf(sets: readonly FitSet[], weights: Weights) {
  const all = sets.map((set) => figuresUnder(weights, set).mrr10);
  return [...FITTED, 'newness' as const].map((signal) => {
    const without = sets.map((set) => figuresUnder({ ...weights, [signal]: 0 }, set).mrr10);
    return { signal, worth: all.map((mrr, i) => mrr - without[i]!) };
  });
}

function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
