import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock, realClock } from '../../../src/local-discord/world/clock.js';
import { snowflakes, timeOf } from '../../../src/local-discord/world/snowflake.js';

describe('a clock that is moved by hand', () => {
  it('runs what falls due, in order, at its own time, and what that sets in motion', () => {
    const clock = manualClock(1_000);
    const ran: [string, number][] = [];
    const note = (name: string) => () => void ran.push([name, clock.now()]);
    clock.after(30, note('c'));
    clock.after(10, () => {
      note('a')();
      clock.after(5, note('b'));
    });
    const cancel = clock.after(20, note('never'));
    clock.after(31, note('later'));
    cancel();
    clock.advance(30);
    expect(ran).toEqual([
      ['a', 1_010],
      ['b', 1_015],
      ['c', 1_030],
    ]);
    expect(clock.now()).toBe(1_030);
  });
});

describe('the real clock', () => {
  it('tells the time, runs what falls due, and not what was cancelled', async () => {
    expect(Math.abs(realClock.now() - Date.now())).toBeLessThan(1_000);
    let ran = 'nothing';
    realClock.after(1, () => {
      ran = 'cancelled';
    })();
    await new Promise<void>((resolve) => void realClock.after(5, resolve));
    expect(ran).toBe('nothing');
  });
});

describe('ids', () => {
  it('sort by time, never repeat, and tell when they were made', () => {
    const steps = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(steps, (waits) => {
        const clock = manualClock(Date.UTC(2026, 0, 1));
        const next = snowflakes(clock);
        const ids = waits.map((wait) => {
          clock.advance(wait);
          return { id: next(), at: clock.now() };
        });
        ids.forEach(({ id, at }, i) => {
          expect(timeOf(id)).toBe(at);
          if (i > 0) expect(BigInt(id) > BigInt(ids[i - 1]!.id)).toBe(true);
        });
      }),
    );
  });

  it('are counted from the first moment of 2015, as Discord documents with this one', () => {
    expect(timeOf('175928847299117063')).toBe(1_462_015_105_796);
  });
});
