import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pacedSort } from '../../src/archive/paced-sort.js';
import { createPacer } from '../../src/archive/pacer.js';

it('sorts as Array.prototype.sort does, stably', async () => {
  const items = fc.array(fc.record({ key: fc.nat(50), place: fc.nat() }), { maxLength: 4000, size: 'max' });
  await fc.assert(
    fc.asyncProperty(items, async (list) => {
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(await pacedSort(list, byKey, createPacer())).toEqual(list.toSorted(byKey));
    }),
    { numRuns: 15 },
  );
});
