import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createPacer } from '../../../../src/archive/pacer.js';
import { spreadWith } from '../../../../src/archive/reading/spread/counted-spread.js';

import { countRepeats, type PageLines } from '../../../../src/archive/reading/spread/repeats.js';

const LINES = 12;

/** Pages of few different lines, so that they repeat each other often. */
const pages = (most: number) =>
  fc.array(
    fc.uniqueArray(fc.integer({ min: 1, max: LINES }), { maxLength: 6 }).map((lines): PageLines => {
      const all = Float64Array.from(lines);
      return { all, prose: all.filter((line) => line % 3 !== 0) };
    }),
    { maxLength: most },
  );

const readingsOf = (many: readonly PageLines[]) =>
  new Map(many.map((lines, i) => [`p${i}.txt`, { lines: [lines] }]));

describe('how far lines would have spread with some pages more', () => {
  it('is what counting all of them anew gives, whichever come one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(pages(10), fc.array(pages(3), { maxLength: 4 }), async (there, comers) => {
        const readings = readingsOf(there);
        for (const added of comers) {
          const spread = await spreadWith(added, readings, createPacer());
          const anew = await countRepeats([...there, ...added], createPacer());
          for (let line = 0; line <= LINES; line++) expect(spread.of(line)).toBe(anew.of(line));
        }
      }),
    );
  });

  it('takes the lines of the archive once, however many pages come', async () => {
    const line = { all: Float64Array.of(1, 2), prose: Float64Array.of(1, 2) };
    const readings = readingsOf([line]);
    const walk = vi.spyOn(readings, 'values');
    for (let i = 0; i < 5; i++) await spreadWith([line], readings, createPacer());
    expect(walk).toHaveBeenCalledTimes(1);
  });

  it('is counted anew for whoever comes after one who was stopped', async () => {
    const readings = readingsOf([{ all: Float64Array.of(1), prose: Float64Array.of(1) }]);
    const stopped = AbortSignal.abort(new Error('closed'));
    const pacer = { ...createPacer(stopped), due: () => true, rest: () => Promise.reject(stopped.reason) };
    await expect(spreadWith([], readings, pacer as never)).rejects.toThrow('closed');
    expect((await spreadWith([], readings, createPacer())).of(1)).toBeDefined();
  });
});
