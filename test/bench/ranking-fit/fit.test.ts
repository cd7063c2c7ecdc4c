import { describe, expect, it } from 'vitest';
import { fitWeights, validate, worthOf } from '../../../src/bench/ranking-fit/fit.js';
import {
  FITTED,
  type FitCandidate,
  type FitSet,
  figuresUnder,
} from '../../../src/bench/ranking-fit/rescore.js';
import { WEIGHTS, type Weights } from '../../../src/search/rank/weights/weights.js';

type Fitted = (typeof FITTED)[number];

const candidate = (
  own: number,
  isRight: boolean,
  signals: Partial<Record<Fitted, number>> = {},
  newness = 0,
): FitCandidate => ({
  own,
  isRight,
  newness,
  signals: Float64Array.from(FITTED, (signal) => signals[signal] ?? 0),
});
const times = <Item>(n: number, item: Item): Item[] => Array.from({ length: n }, () => item);
const set = (name: string, ...questions: FitCandidate[][]): FitSet => ({ name, questions });
const under = (changed: Partial<Weights>): Weights => ({ ...WEIGHTS, ...changed });

describe('figures under other weights', () => {
  const questions = set('one', [
    candidate(5, false),
    candidate(4, true, { phrase: 10 }),
    candidate(3, false, { depth: 1 }),
  ]);

  it('put the paragraphs in order by what each signal gives under them', () => {
    expect(figuresUnder(under({ phrase: 0 }), questions)).toEqual({ r1: 0, r5: 1, mrr10: 0.5 });
    expect(figuresUnder(under({ phrase: 0.2 }), questions)).toEqual({ r1: 1, r5: 1, mrr10: 1 });
  });

  it('take the newest as a share of all else', () => {
    const asked = set('new', [candidate(5, false), candidate(4, true, {}, 1)]);
    expect(figuresUnder(under({ newness: 0.2 }), asked).r1).toBe(0);
    expect(figuresUnder(under({ newness: 0.3 }), asked).r1).toBe(1);
  });

  it('count a question without a right paragraph as missed, and leave equals as they stood', () => {
    const missed = set('missed', [candidate(5, false)], [candidate(5, false), candidate(5, true)]);
    expect(figuresUnder(WEIGHTS, missed)).toEqual({ r1: 0, r5: 0.5, mrr10: 0.25 });
  });

  it('of several right ones take the best', () => {
    const several = set('several', [candidate(5, true), candidate(6, true), candidate(5.5, false)]);
    expect(figuresUnder(WEIGHTS, several).r1).toBe(1);
  });
});

describe('fitting', () => {
  const wanted = [candidate(5, false), candidate(4.9, true, { phrase: 0.4 })];
  const unwanted = [candidate(5, true), candidate(4.9, false, { phrase: 0.4 })];

  it('raises what helps and lowers what harms, and says by which round number', () => {
    expect(
      fitWeights([set('a', ...times(10, wanted))], under({ phrase: 0.15 }), 'paragraph').phrase,
    ).toBeGreaterThan(0.25);
    expect(
      fitWeights([set('b', ...times(10, unwanted))], under({ phrase: 0.3 }), 'paragraph').phrase,
    ).toBeLessThan(0.25);
  });

  it('turns on what was off, and never moves the weight that the others are measured by', () => {
    const off = under({ phrase: 0 });
    expect(fitWeights([set('a', ...times(10, wanted))], off, 'paragraph').phrase).toBeGreaterThan(0.25);
    expect(fitWeights([set('a', ...times(10, wanted))], under({ phrase: 0.15 }), 'pieces')).toMatchObject({
      pieces: WEIGHTS.pieces,
    });
    const far = [candidate(5, false), candidate(0, true, { pieces: 1 })];
    expect(fitWeights([set('a', ...times(10, far))], WEIGHTS, 'pieces').pieces).toBe(WEIGHTS.pieces);
  });

  it('leaves alone what tells nothing', () => {
    expect(fitWeights([set('a', [candidate(5, true), candidate(4, false)])], WEIGHTS, 'paragraph')).toEqual(
      WEIGHTS,
    );
  });

  it('does not let one set win at the cost of another', () => {
    const sets = [set('a', ...times(10, wanted)), set('b', ...times(10, unwanted))];
    expect(fitWeights(sets, under({ phrase: 0.15 }), 'paragraph').phrase).toBe(0.15);
  });

  it('measures each set with weights of the others', () => {
    const sets = [
      set('a', ...times(10, wanted)),
      set('b', ...times(10, wanted)),
      set('c', [candidate(1, true)]),
    ];
    const [first] = validate(sets, WEIGHTS, 'paragraph');
    expect(first).toMatchObject({ set: 'a', before: { r1: 0 }, left: { r1: 1 } });
  });

  it('tells what each signal is worth on each set', () => {
    const worth = worthOf([set('a', wanted), set('c', [candidate(1, true)])], under({ phrase: 1 }));
    expect(worth.find(({ signal }) => signal === 'phrase')?.worth).toEqual([0.5, 0]);
    expect(worth.find(({ signal }) => signal === 'article')?.worth).toEqual([0, 0]);
  });
});
