import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/cli/eval/metrics.js';
import { reliabilityOf } from '../../../src/cli/eval/reliability.js';
import { reliabilityTable } from '../../../src/cli/eval/report.js';

const answer = (confidence: number, isRight: boolean) => ({ confidence, isRight });

describe('a reliability table', () => {
  it('tells of the answers of each range how sure they were and how many were right', () => {
    expect(reliabilityOf([answer(0.62, true), answer(0.68, false), answer(0.95, true)])).toEqual([
      { from: 0.6, to: 0.7, n: 2, meanConfidence: 0.65, right: 0.5 },
      { from: 0.9, to: 1, n: 1, meanConfidence: 0.95, right: 1 },
    ]);
  });

  it('puts a bound into the range that begins with it, and 1 into the last', () => {
    expect(reliabilityOf([answer(0.5, true)])).toMatchObject([{ from: 0.5 }]);
    expect(reliabilityOf([answer(1, true)])).toMatchObject([{ from: 0.9, to: 1, n: 1 }]);
    expect(reliabilityOf([answer(0, false)])).toMatchObject([{ from: 0, right: 0 }]);
  });

  it('is empty of no answer, and then prints no more than its head', () => {
    expect(reliabilityOf([])).toEqual([]);
    expect(reliabilityTable(figuresOf([])).split('\n')).toHaveLength(1);
  });

  it('has every answer once, and means that lie within their ranges', () => {
    const one = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (answers) => {
        const table = reliabilityOf(answers);
        expect(table.reduce((sum, { n }) => sum + n, 0)).toBe(answers.length);
        const right = answers.filter(({ isRight }) => isRight).length;
        expect(table.reduce((sum, { n, right: share }) => sum + n * share, 0)).toBeCloseTo(right, 9);
        for (const { from, to, meanConfidence } of table) {
          expect(meanConfidence).toBeGreaterThanOrEqual(from - 1e-12);
          expect(meanConfidence).toBeLessThanOrEqual(to + 1e-12);
        }
      }),
    );
  });
});
