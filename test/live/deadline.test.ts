import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deadlineIn, untilAborted } from '../../src/live/deadline.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => {});

describe('a deadline', () => {
  it('waits no longer than its time, for several things together', async () => {
    const deadline = deadlineIn(1_000);
    const first = deadline.wait(never());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await first).toBe(false);
    expect(deadline.left()).toBe(0);
    const second = deadline.wait(never());
    await vi.advanceTimersByTimeAsync(0);
    expect(await second).toBe(false);
  });

  it('is not moved by a clock that is set back', async () => {
    const deadline = deadlineIn(1_000);
    const waiting = deadline.wait(never());
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await waiting).toBe(false);
  });

  it('says that the work ended, and passes on what it throws', async () => {
    expect(await deadlineIn(1_000).wait(Promise.resolve('done'))).toBe(true);
    await expect(deadlineIn(1_000).wait(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});

describe('work until a signal', () => {
  it('is over when the signal is aborted, before or while it goes on', async () => {
    const signal = AbortSignal.abort(new Error('ending'));
    await expect(untilAborted(never(), signal)).rejects.toThrow('ending');
    const later = new AbortController();
    const waiting = untilAborted(never(), later.signal);
    later.abort(new Error('ending later'));
    await expect(waiting).rejects.toThrow('ending later');
  });

  it('gives what it gives, and throws what it throws', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(Promise.resolve(1), signal)).toBe(1);
    await expect(untilAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });
});
