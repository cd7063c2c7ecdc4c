import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createPacer } from '../../../../src/archive/pacer.js';
import { countPages } from '../../../../src/archive/reading/spread/counted.js';
import {
  countLike,
  keepCounted,
  keepCountedLike,
  spreadOf,
  spreadWith,
  tellsTheSame,
} from '../../../../src/archive/reading/spread/counted-spread.js';
import type { PageLines } from '../../../../src/archive/reading/spread/repeats.js';

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
          const anew = spreadOf(await countPages([...there, ...added], createPacer()));
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

describe('what is counted of an archive that is read again and again', () => {
  const steps = fc.array(fc.record({ come: pages(3), gone: fc.array(fc.nat(), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  });

  /** Goes from one state of an archive to the next; `visit` is given what was counted after each step. */
  async function throughout(
    first: readonly PageLines[],
    changes: readonly { readonly come: readonly PageLines[]; readonly gone: readonly number[] }[],
    visit: (now: readonly PageLines[], before: ReturnType<typeof readingsOf>) => Promise<void>,
  ) {
    let there = [...first];
    let readings = readingsOf(there);
    keepCounted(readings, await countPages(there, createPacer()));
    for (const { come, gone } of changes) {
      const leaving = new Set(there.length === 0 ? [] : gone.map((at) => there[at % there.length]));
      there = [...there.filter((page) => !leaving.has(page)), ...come];
      await visit(there, readings);
      const counted = await countLike(readings, there, createPacer());
      readings = readingsOf(there);
      keepCounted(readings, counted);
    }
  }

  it('is what counting all of it anew gives, whatever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(pages(30), steps, (first, changes) =>
        throughout(first, changes, async (there, before) => {
          const after = await countLike(before, there, createPacer());
          const anew = await countPages(there, createPacer());
          expect(after.distinct).toEqual(anew.distinct);
          for (let line = 0; line <= LINES; line++) {
            expect(after.inPages.get(line)).toBe(anew.inPages.get(line));
            expect(after.counts.get(line)).toBe(anew.counts.get(line));
            expect(after.most).toBeGreaterThanOrEqual(anew.counts.get(line));
          }
        }),
      ),
    );
  });

  it('is told to be as before only where each line has spread as far as before', async () => {
    let same = 0;
    await fc.assert(
      fc.asyncProperty(pages(30), steps, (first, changes) =>
        throughout(first, changes, async (there, before) => {
          const then = spreadOf(
            await countPages(
              [...before.values()].flatMap(({ lines }) => lines),
              createPacer(),
            ),
          );
          const after = await countLike(before, there, createPacer());
          if (!tellsTheSame(before, after)) return;
          same++;
          for (let line = 0; line <= LINES; line++) expect(spreadOf(after).of(line)).toBe(then.of(line));
        }),
      ),
    );
    expect(same).toBeGreaterThan(20);
  });

  it('is not known of readings that nothing was counted for', async () => {
    const counted = await countPages([], createPacer());
    expect(tellsTheSame(undefined, counted)).toBe(false);
    expect(tellsTheSame(readingsOf([]), counted)).toBe(false);
  });

  it('is still known when the readings of some files are left out', async () => {
    const line = (n: number): PageLines => ({ all: Float64Array.of(n), prose: Float64Array.of(n) });
    const all = Array.from({ length: 10 }, (_, i) => line(i));
    const before = readingsOf(all);
    keepCounted(before, await countPages(all, createPacer()));
    const left = readingsOf(all.slice(1));
    keepCountedLike(before, left);
    const after = await countLike(left, all.slice(1), createPacer());
    expect(tellsTheSame(left, after)).toBe(true);
    expect([after.inPages.get(0), after.inPages.get(1)]).toEqual([0, 1]);
    expect(spreadOf(await countPages(all.slice(1), createPacer())).of(1)).toBe(spreadOf(after).of(1));
  });
});
