import { describe, expect, it } from 'vitest';
import { reportGrowth, reportSize } from '../../../../src/bench/search/report/report.js';
import { measurement, sizeResult } from '../measurements.js';

const own = measurement('clippings', { p50Ms: 0.8, heapBytes: 9e7, mrr10: 0.9, buildMs: 4_000 });
const peer = measurement('minisearch', {
  p50Ms: 48,
  heapBytes: 1e8,
  nativeBytes: 8e7,
  mrr10: 0.4,
  questions: 2,
  reciprocalRanks: [0.8, 0.4],
  buildMs: 8_000,
});

describe('the report of one size', () => {
  it('has a line of figures for each engine', () => {
    const lines = reportSize(sizeResult(100_000, [own, peer])).split('\n');
    expect(lines[0]).toBe('100,000 paragraphs');
    expect(lines[2]!.split(/ {2,}/)).toEqual([
      'clippings',
      '4.00',
      '90.0',
      '0',
      '900',
      '60.0',
      '0.800',
      '5.00',
      '1.50',
      '0.900',
      '4',
    ]);
    expect(lines[3]).toMatch(/^minisearch .* 1,800 /);
  });

  it('sets every peer in relation to Clippings: native memory with the heap, MRR on the questions both were asked', () => {
    const ratios = reportSize(sizeResult(100_000, [own, peer])).split('as multiples of clippings\n')[1]!;
    const [, line] = ratios.split('\n');
    expect(line!.split(/ {2,}/)).toEqual([
      'minisearch',
      '2.00×',
      '2.00×',
      '60.0×',
      '1.00×',
      '1.00×',
      '0.800×',
    ]);
  });

  it('has no ratios without Clippings or without peers', () => {
    expect(reportSize(sizeResult(1_000, [peer]))).not.toContain('multiples');
    expect(reportSize(sizeResult(1_000, [own]))).not.toContain('multiples');
  });

  it('says who was skipped and why', () => {
    const report = reportSize(sizeResult(1_000, [own], [{ engine: 'lunr', reason: 'was ended by SIGKILL' }]));
    expect(report).toContain('\nskipped: lunr was ended by SIGKILL');
  });
});

describe('the growth of the cost of a question', () => {
  it('compares each size with the one before, for the engines measured at both', () => {
    const small = sizeResult(100_000, [own, peer]);
    const large = sizeResult(1_000_000, [measurement('clippings', { p50Ms: 8, p99Ms: 40, meanMs: 6 })]);
    const lines = reportGrowth([small, large])!.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]!.split(/ {2,}/)).toEqual([
      'clippings',
      '100,000 to 1,000,000',
      '10.0×',
      '8.00×',
      '4.00×',
    ]);
  });

  it('is left out where there is one size', () => {
    expect(reportGrowth([sizeResult(1_000, [own])])).toBeNull();
  });
});
