import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeCooldown } from '../../../src/discord/commands/cooldown.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('a cooldown', () => {
  it('allows so many uses in so many seconds, each person for themselves, and says how long to wait', () => {
    let now = 0;
    const use = makeCooldown(2, 20, () => now);
    expect([use('mina'), use('mina')]).toEqual([null, null]);
    now = 5_000;
    expect(use('mina')).toEqual({ seconds: 15, first: true });
    expect(use('mina')).toEqual({ seconds: 15, first: false });
    expect(use('mo')).toBeNull();
    now = 20_000;
    expect(use('mina')).toBeNull();
  });

  it('is over in its time though the clock is set back meanwhile', () => {
    vi.useFakeTimers();
    const use = makeCooldown(1, 20);
    use('mina');
    expect(use('mina')).not.toBeNull();
    vi.setSystemTime(Date.now() - 3_600_000);
    expect(use('mina')!.seconds).toBeLessThanOrEqual(20);
    vi.advanceTimersByTime(20_000);
    expect(use('mina')).toBeNull();
  });
});
