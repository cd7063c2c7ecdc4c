import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../../src/bench/search/report/result.js';
import { borneOut, reportVerdicts, verdicts } from '../../../../src/bench/search/report/verdict.js';
import { measurement, sizeResult } from '../measurements.js';

const good = {
  own: measurement('clippings', { p50Ms: 1, heapBytes: 9e7 }),
  minisearch: measurement('minisearch', { p50Ms: 50 }),
  sqlite: measurement('sqlite-fts5', { p50Ms: 25 }),
};

function at100k(overrides: Partial<Record<keyof typeof good, Partial<Measurement>>>) {
  const measured = Object.entries(good).map(([name, one]) => ({
    ...one,
    ...overrides[name as keyof typeof good],
  }));
  return sizeResult(100_000, measured);
}

const metOf = (...sizes: Parameters<typeof verdicts>[0]) => verdicts(sizes).map(({ met }) => met);

describe('the verdict on the requirements', () => {
  it('GIVEN figures that meet all that 100,000 paragraphs can show THEN growth alone is not measured', () => {
    expect(metOf(at100k({}))).toEqual([true, true, true, true, true, null]);
  });

  it.each([
    ['9.9 times faster than MiniSearch is too little', at100k({ minisearch: { p50Ms: 9.9 } }), 0],
    ['9.9 times faster than SQLite FTS5 is too little', at100k({ sqlite: { p50Ms: 9.9 } }), 2],
    ['1,000 bytes a paragraph are too many', at100k({ own: { heapBytes: 1e8 } }), 4],
    ['memory outside the heap counts as well', at100k({ own: { nativeBytes: 2e7 } }), 4],
    ['a lower MRR than MiniSearch', at100k({ minisearch: { reciprocalRanks: [1, 1, 0.5, 0] } }), 1],
    ['a lower MRR than SQLite FTS5', at100k({ sqlite: { reciprocalRanks: [1, 1, 0.5, 0] } }), 3],
  ])('%s', (_, size, failing) => {
    expect(metOf(size)[failing]).toBe(false);
    expect(metOf(size).filter((met) => met === false)).toHaveLength(1);
  });

  it('tells what the same peer takes tuned, where that was measured', () => {
    const measured = [...Object.values(good), measurement('sqlite-fts5-tuned', { p50Ms: 4 })];
    const [ofMinisearch, , ofSqlite] = verdicts([sizeResult(100_000, measured)]);
    expect(ofSqlite!.figures).toBe('1.00 ms against 25.0 ms: 25.0 times; tuned 4.00 ms: 4.00 times');
    expect(ofMinisearch!.figures).not.toContain('tuned');
  });

  it('compares MRR on the questions that both were asked', () => {
    const size = at100k({ minisearch: { questions: 2, reciprocalRanks: [1, 0.6] } });
    expect(verdicts([size])[1]).toMatchObject({ met: false, figures: '0.750 against 0.800 on 2 questions' });
  });

  it.each([
    [15, true],
    [15.1, false],
  ])('a question that costs %d times as much at ten times the size: met is %s', (p50Ms, met) => {
    const larger = sizeResult(1_000_000, [measurement('clippings', { p50Ms })]);
    expect(metOf(at100k({}), larger)[5]).toBe(met);
  });

  it('says "not measured" rather than guess from other sizes', () => {
    const small = sizeResult(10_000, Object.values(good));
    expect(metOf(small)).toEqual([null, null, null, null, null, null]);
    expect(borneOut(verdicts([small]))).toBe(false);
  });

  it('prints one line a requirement with its figures', () => {
    const lines = reportVerdicts(verdicts([at100k({ sqlite: { p50Ms: 5 } })])).split('\n');
    expect(lines[0]).toMatch(/^met .*minisearch \(1\.00 ms against 50\.0 ms: 50\.0 times\)$/);
    expect(lines[2]).toMatch(/^not met .*sqlite-fts5 \(1\.00 ms against 5\.00 ms: 5\.00 times\)$/);
    expect(lines[5]).toMatch(/^not measured /);
  });

  it('is borne out when nothing speaks against it and something for it', () => {
    expect(borneOut(verdicts([at100k({})]))).toBe(true);
    expect(borneOut(verdicts([at100k({ sqlite: { p50Ms: 5 } })]))).toBe(false);
  });
});
