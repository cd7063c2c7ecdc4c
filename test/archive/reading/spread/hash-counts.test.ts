import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashCounts } from '../../../../src/archive/reading/spread/hash-counts.js';

const HASH = fc.nat(2 ** 53 - 1);
/** Hashes that fall on each other's places. */
const CROWDED = fc.nat(20).map((n) => n * 2 ** 20);

describe('HashCounts', () => {
  it('counts as a Map does, up to as many hashes as it was made for', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(HASH, CROWDED)), fc.array(HASH), (added, others) => {
        const counts = new HashCounts(added.length);
        const map = new Map<number, number>();
        for (const hash of added) {
          counts.add(hash);
          map.set(hash, (map.get(hash) ?? 0) + 1);
        }
        for (const hash of [...added, ...others]) expect(counts.get(hash)).toBe(map.get(hash) ?? 0);
      }),
    );
  });

  it('knows nothing before anything is added', () => {
    expect(new HashCounts(0).get(0)).toBe(0);
  });
});
