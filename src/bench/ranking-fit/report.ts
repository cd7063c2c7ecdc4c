import type { Weights } from '../../search/rank/weights/weights.js';
import { fitWeights, type Unit, type Validated, validate, worthOf } from './fit.js';
import { FITTED, type FitFigures, type FitSet, figuresUnder } from './rescore.js';

const WIDTH = 13;

/** All that a fit tells, as tables. */
export function fitReport(sets: readonly FitSet[], today: Weights, unit: Unit): string {
  const fitted = fitWeights(sets, today, unit);
  const changed = FITTED.filter((signal) => fitted[signal] !== today[signal]);
  return [
    'Today’s weights, and those that fit all sets together:',
    rows(
      ['set', 'questions', 'R@1', 'R@5', 'MRR@10', 'R@1', 'R@5', 'MRR@10'],
      sets.map((set) => [
        set.name,
        String(set.questions.length),
        ...figures(figuresUnder(today, set)),
        ...figures(figuresUnder(fitted, set)),
      ]),
    ),
    changed.length === 0
      ? 'No other weight adds to the mean without costing a set.'
      : `--weights ${changed.map((signal) => `${signal}=${fitted[signal]}`).join(',')}`,
    'Each set with weights that were fitted to the others alone:',
    rows(
      ['set', 'MRR@10 today', 'of the others'],
      validate(sets, today, unit).map(({ set, before, left }: Validated) => [
        set,
        share(before.mrr10),
        share(left.mrr10),
      ]),
    ),
    'What each signal adds to MRR@10, the others as today:',
    rows(
      ['signal', ...sets.map(({ name }) => name)],
      worthOf(sets, today).map(({ signal, worth }) => [signal, ...worth.map(signed)]),
    ),
  ].join('\n\n');
}

function figures({ r1, r5, mrr10 }: FitFigures): string[] {
  return [r1, r5, mrr10].map(share);
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell) => cell.padEnd(WIDTH))
      .join('')
      .trimEnd();
  return [head, ...body].map(line).join('\n');
}

const share = (value: number) => value.toFixed(4);
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
