import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SWEEP_MS, sweepNowAndThen } from '../../src/discord/sweeping.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Stores whose sweeping takes some ms, or fails, and what they were told. */
function stores(...kinds: readonly (number | Error)[]) {
  const swept: number[] = [];
  const made = kinds.map((kind, n) => ({
    async sweep() {
      if (kind instanceof Error) throw kind;
      await new Promise((resolve) => setTimeout(resolve, kind));
      swept.push(n);
    },
  }));
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  return { made, swept, lines, log };
}

describe('what has expired', () => {
  it('is deleted at once and then each minute, one store after the other', async () => {
    const { made, swept, log } = stores(20, 10);
    const end = sweepNowAndThen(made, log);
    await vi.advanceTimersByTimeAsync(50);
    expect(swept).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(2 * SWEEP_MS);
    expect(swept).toEqual([0, 1, 0, 1, 0, 1]);
    await end();
    await vi.advanceTimersByTimeAsync(5 * SWEEP_MS);
    expect(swept).toHaveLength(6);
  });

  it('is not deleted again while it still is, however long that takes', async () => {
    const { made, swept, log } = stores(3.5 * SWEEP_MS);
    const end = sweepNowAndThen(made, log);
    await vi.advanceTimersByTimeAsync(3.6 * SWEEP_MS);
    expect(swept).toEqual([0]);
    const ended = end();
    await vi.advanceTimersByTimeAsync(20 * SWEEP_MS);
    await ended;
    expect(swept).toEqual([0]);
  });

  it('of one store that fails is told, and the others are swept all the same', async () => {
    const { made, swept, lines, log } = stores(new Error('no connection'), 0);
    const end = sweepNowAndThen(made, log);
    await vi.advanceTimersByTimeAsync(1);
    expect(swept).toEqual([1]);
    expect(lines).toMatchObject([{ err: { message: 'no connection' } }]);
    await end();
  });

  it('is waited for at the end: nothing uses a store after that', async () => {
    const { made, swept, log } = stores(500, 500);
    const end = sweepNowAndThen(made, log);
    await vi.advanceTimersByTimeAsync(100);
    let ended = false;
    void end().then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(800);
    expect([swept, ended]).toEqual([[0], false]);
    await vi.advanceTimersByTimeAsync(200);
    expect([swept, ended]).toEqual([[0, 1], true]);
  });
});
