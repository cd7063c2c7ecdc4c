import { afterEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../../src/search/index/slices.js';

/** How long a slice may be, by src/archive/pacer.ts, with room for the step that ends it. */
const SLICE_MS = 5;

afterEach(() => vi.restoreAllMocks());

/** A clock that only the work moves on. */
function stoppedClock() {
  const clock = { now: 1000 };
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  return clock;
}

describe('work in slices', () => {
  it('gives what the generator returns', async () => {
    const steps = (function* () {
      yield;
      yield;
      return 'done';
    })();
    expect(await inSlices(steps)).toBe('done');
  });

  it('lets the event loop go as soon as a slice of time is used up', async () => {
    const clock = stoppedClock();
    const turns: number[] = [];
    let working = true;
    const turn = () => {
      turns.push(clock.now);
      if (working) setImmediate(turn);
    };
    setImmediate(turn);
    await inSlices(
      (function* () {
        for (let step = 0; step < 300; step++) {
          clock.now += 1;
          yield;
        }
      })(),
    );
    working = false;
    // The first turn comes with the first rest; from then on one at least a slice.
    const gaps = turns.slice(1).map((now, i) => now - turns[i]!);
    expect(turns.length).toBeGreaterThanOrEqual(Math.floor(300 / (SLICE_MS + 1)));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(SLICE_MS + 1);
  });

  it('does not give way while there is time left', async () => {
    stoppedClock();
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    await inSlices(
      (function* () {
        for (let step = 0; step < 300; step++) yield;
      })(),
    );
    expect(turned).toBe(false);
  });

  it('is over with the signal’s reason once that is aborted, and goes no further', async () => {
    const clock = stoppedClock();
    const controller = new AbortController();
    let steps = 0;
    const work = inSlices(
      (function* () {
        for (;;) {
          clock.now += 1;
          if (++steps === 50) controller.abort(new Error('stopped by hand'));
          yield;
        }
      })(),
      controller.signal,
    );
    await expect(work).rejects.toThrow('stopped by hand');
    expect(steps).toBeLessThanOrEqual(50 + SLICE_MS + 1);
  });

  it('does not begin under a signal that is aborted already', async () => {
    let begun = false;
    const work = inSlices(
      (function* () {
        begun = true;
        yield;
      })(),
      AbortSignal.abort(new Error('too late')),
    );
    await expect(work).rejects.toThrow('too late');
    expect(begun).toBe(false);
  });

  it('fails as the generator fails', async () => {
    const work = inSlices(
      // biome-ignore lint/correctness/useYield: it fails before it gets to one
      (function* (): Generator<void, void> {
        throw new Error('broken');
      })(),
    );
    await expect(work).rejects.toThrow('broken');
  });
});
