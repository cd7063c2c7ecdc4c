import { describe, expect, it } from 'vitest';
import { DocumentFrequencies } from '../../../src/search/index/document-frequencies.js';
import { SENTENCE_BREAK } from '../../../src/search/index/token-store.js';

const run = (...terms: number[]) => ({
  chunk: Int32Array.of(99, ...terms, 99),
  start: 1,
  end: terms.length + 1,
});

describe('document frequencies', () => {
  it('count a document once for each of its terms, and not beyond its run', () => {
    const frequencies = new DocumentFrequencies();
    frequencies.count(run(1, 2, SENTENCE_BREAK, 1), 1);
    frequencies.count(run(1), 1);
    expect([1, 2, 3, 99, SENTENCE_BREAK].map((term) => frequencies.of(term))).toEqual([2, 1, 0, 0, 0]);
  });

  it('count a document out again', () => {
    const frequencies = new DocumentFrequencies();
    frequencies.count(run(1, 5000), 1);
    expect(frequencies.of(5000)).toBe(1);
    frequencies.count(run(1, 5000), -1);
    expect([1, 5000, 1_000_000].map((term) => frequencies.of(term))).toEqual([0, 0, 0]);
  });
});
