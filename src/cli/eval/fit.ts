import { probability } from '../../answer/confidence/log-odds.js';
import { rightEvidenceOf } from '../../answer/confidence/rightness.js';
import type { Outcome } from './metrics.js';

/** The weights of a logistic regression, by the name of the evidence. */
export type Fitted = Readonly<Record<string, number>>;

/** Keeps weights finite where the evidence tells the questions apart without a fault. */
const RIDGE = 1;
const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-8;

/** The chance that a question is answerable, by its evidence; null where all are, or none is. */
export function fitConfidence(outcomes: readonly Outcome[]): Fitted | null {
  return regressionOf(
    outcomes.flatMap(({ evidence, answerable }) =>
      evidence ? [{ evidence: { ...evidence }, isSo: answerable }] : [],
    ),
  );
}

/** The chance that the first passage is the one that answers a question that stands alone; null where all are, or none is. */
export function fitRightness(outcomes: readonly Outcome[]): Fitted | null {
  return regressionOf(
    outcomes.flatMap(({ evidence, evidenceWithin, standing, relevance }) =>
      evidence && !evidenceWithin
        ? [{ evidence: { ...rightEvidenceOf(evidence, standing) }, isSo: relevance[0] === true }]
        : [],
    ),
  );
}

/** The same of a question that goes on with others. */
export function fitRightnessWithin(outcomes: readonly Outcome[]): Fitted | null {
  return regressionOf(
    outcomes.flatMap(({ evidenceWithin, relevance }) =>
      evidenceWithin ? [{ evidence: { ...evidenceWithin }, isSo: relevance[0] === true }] : [],
    ),
  );
}

interface Row {
  readonly evidence: Readonly<Record<string, number>>;
  /** Whether it is as the chance says. */
  readonly isSo: boolean;
}

/** Logistic regression with a ridge, by Newton's method. The same rows always give the same weights. */
function regressionOf(rows: readonly Row[]): Fitted | null {
  const [first] = rows;
  if (!first || rows.every(({ isSo }) => isSo === first.isSo)) return null;
  const names = Object.keys(first.evidence);
  const inputs = rows.map(({ evidence }) => [1, ...names.map((name) => evidence[name]!)]);
  const weights = new Array<number>(names.length + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const moves = solve(...newton(inputs, rows, weights));
    for (const [i, move] of moves.entries()) weights[i]! += move;
    if (moves.every((move) => Math.abs(move) < CLOSE_ENOUGH)) break;
  }
  return Object.fromEntries(['bias', ...names].map((name, i) => [name, weights[i]!]));
}

/** The negative Hessian of the likelihood, and its gradient. */
function newton(
  inputs: readonly number[][],
  rows: readonly Row[],
  weights: readonly number[],
): [number[][], number[]] {
  // The bias, first, is free of the ridge, but for what keeps the system solvable.
  const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? (i === 0 ? 1e-9 : RIDGE) : 0)));
  const gradient = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
  for (const [row, input] of inputs.entries()) {
    const chance = probability(input.reduce((sum, value, i) => sum + value * weights[i]!, 0));
    const error = Number(rows[row]!.isSo) - chance;
    for (const [i, value] of input.entries()) {
      gradient[i]! += error * value;
      for (const [j, other] of input.entries()) curvature[i]![j]! += chance * (1 - chance) * value * other;
    }
  }
  return [curvature, gradient];
}

/** Solves a system of linear equations by elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let i = column + 1; i < rows.length; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (const [i, row] of rows.entries()) {
      if (i === column) continue;
      const factor = row[column]! / rows[column]![column]!;
      for (let j = column; j < row.length; j++) row[j]! -= factor * rows[column]![j]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}
