import { describe, expect, it } from 'vitest';
import { makeRunning } from '../../../src/discord/commands/running.js';

describe('the turns of what runs', () => {
  it('let one begin in each turn of the loop, in order, and timers run in between', async () => {
    const running = makeRunning(10);
    const seen: string[] = [];
    const works = [0, 1, 2, 3].map(async (n) => {
      await running.turn();
      seen.push(`work ${n}`);
    });
    let ticks = 0;
    const tick = () => {
      seen.push('the loop');
      if (++ticks < 6) setImmediate(tick);
    };
    setImmediate(tick);
    await Promise.all(works);
    const first = seen.indexOf('work 0');
    const last = seen.indexOf('work 3');
    expect(seen.filter((one) => one !== 'the loop')).toEqual(['work 0', 'work 1', 'work 2', 'work 3']);
    expect(seen.slice(first, last).filter((one) => one === 'the loop').length).toBeGreaterThanOrEqual(2);
  });
});
