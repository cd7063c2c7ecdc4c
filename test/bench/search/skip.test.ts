import { describe, expect, it } from 'vitest';
import { reasonToSkip } from '../../../src/bench/search/skip.js';
import { measurement, sizeResult } from './measurements.js';

const limits = { buildMs: 600_000, memoryBytes: 8e9, freeBytes: 20e9 };
const smaller = (overrides: Parameters<typeof measurement>[1]) =>
  sizeResult(100_000, [measurement('lunr', overrides)]);

describe('whether an engine is worth trying at the next size', () => {
  it('tries what fits', () => {
    expect(reasonToSkip('lunr', 1_000_000, smaller({ buildMs: 20_000, heapBytes: 2e8 }), limits)).toBeNull();
  });

  it('tries at the first size, whatever comes', () => {
    expect(reasonToSkip('lunr', 1_000_000, null, limits)).toBeNull();
  });

  it('tries what was not asked for at the smaller size', () => {
    expect(reasonToSkip('orama', 1_000_000, smaller({}), limits)).toBeNull();
  });

  it('skips what would build for too long', () => {
    expect(reasonToSkip('lunr', 1_000_000, smaller({ buildMs: 90_000 }), limits)).toBe(
      'would build for about 15.0 minutes; the limit is 10.0',
    );
  });

  it('skips what would need too much memory, the text and native memory counted', () => {
    const reason = reasonToSkip('lunr', 1_000_000, smaller({ heapBytes: 1.5e9, nativeBytes: 5e8 }), limits);
    expect(reason).toBe('would need about 30.6 GB of memory; there is room for 8.0');
  });

  it('counts what the machine has left, when that is less', () => {
    const reason = reasonToSkip('lunr', 1_000_000, smaller({ heapBytes: 2e8 }), {
      ...limits,
      freeBytes: 1e9,
    });
    expect(reason).toContain('there is room for 1.0');
  });

  it('skips what failed at the smaller size', () => {
    const failed = sizeResult(10_000, [], [{ engine: 'lunr', reason: 'was ended by SIGKILL' }]);
    expect(reasonToSkip('lunr', 100_000, failed, limits)).toBe(
      'is left out, as at 10,000 paragraphs it was ended by SIGKILL',
    );
  });
});
