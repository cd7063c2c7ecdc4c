import { SIGNALS, type Weights } from '../../search/rank/weights/weights.js';

/** A ranked paragraph with what each signal gives it at a weight of 1, so that its score under other weights is a sum. */
export interface FitCandidate {
  /** What is not fitted: how it stands by the question's conditions. */
  readonly own: number;
  /** In the order of `FITTED`. */
  readonly signals: Float64Array;
  /** How new its article is where the newest is asked for, 0 to 1: a share of what all else gives. */
  readonly newness: number;
  /** Whether it answers. */
  readonly isRight: boolean;
}

/** A question with the paragraphs that the ranking of today brings to the top, best first. */
export type FitQuestion = readonly FitCandidate[];

export interface FitSet {
  readonly name: string;
  readonly questions: readonly FitQuestion[];
  /** What its archive makes of weights; they stay as they are unless told. */
  readonly shaped?: (weights: Weights) => Weights;
}

/** The signals whose weights can be told from what was ranked: not those of conditions, whose weight is their unit, and not what ranks where nothing is read. */
export const FITTED = SIGNALS.filter((signal) => !['conditions', 'newness', 'table'].includes(signal));

/** How well a set is ranked: shares of its questions, and the mean reciprocal rank among ten, 0 to 1. */
export interface FitFigures {
  readonly r1: number;
  readonly r5: number;
  readonly mrr10: number;
}

/** The figures of a set under other weights: its paragraphs are put in order anew, none comes in. */
export function figuresUnder(weights: Weights, { questions, shaped }: FitSet): FitFigures {
  const own = shaped?.(weights) ?? weights;
  const by = Float64Array.from(FITTED, (signal) => own[signal]);
  let [first, five, reciprocal] = [0, 0, 0];
  for (const candidates of questions) {
    const rank = rankOfRight(candidates, by, weights.newness);
    if (rank === 1) first++;
    if (rank <= 5) five++;
    if (rank <= 10) reciprocal += 1 / rank;
  }
  const n = questions.length || 1;
  return { r1: first / n, r5: five / n, mrr10: reciprocal / n };
}

/** The place of the best one that answers, from 1; infinite where none does. Of equals the one that stood first stays first. */
function rankOfRight(candidates: FitQuestion, by: Float64Array, newness: number): number {
  let best = -1;
  const scores = Float64Array.from(candidates, (candidate) => scoreOf(candidate, by, newness));
  for (const [i, { isRight }] of candidates.entries())
    if (isRight && (best < 0 || scores[i]! > scores[best]!)) best = i;
  if (best < 0) return Number.POSITIVE_INFINITY;
  let rank = 1;
  for (let i = 0; i < scores.length; i++)
    if (scores[i]! > scores[best]! || (scores[i] === scores[best] && i < best)) rank++;
  return rank;
}

function scoreOf({ own, signals, newness: share }: FitCandidate, by: Float64Array, newness: number): number {
  let sum = own;
  for (let i = 0; i < by.length; i++) sum += by[i]! * signals[i]!;
  return sum + newness * share * Math.max(0, sum);
}
