import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProgress } from '../../src/live/start-progress.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function started() {
  const lines: Record<string, unknown>[] = [];
  const progress = startProgress(pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }));
  return { progress, said: () => lines.splice(0) };
}

describe('a start', () => {
  it('that is quick says nothing', () => {
    const { progress, said } = started();
    vi.advanceTimersByTime(900);
    progress.end();
    vi.advanceTimersByTime(60_000);
    expect(said()).toEqual([]);
  });

  it('that takes long says after the first second, and then every five, how far it is', () => {
    const { progress, said } = started();
    progress.at('listing');
    vi.advanceTimersByTime(1_000);
    expect(said()).toMatchObject([{ step: 'listing' }]);
    progress.at('reading', 10, 100_000);
    vi.advanceTimersByTime(4_000);
    progress.at('reading', 5_000, 100_000);
    vi.advanceTimersByTime(5_000);
    expect(said()).toMatchObject([
      { step: 'reading', done: 10, of: 100_000 },
      { step: 'reading', done: 5_000, of: 100_000 },
    ]);
    progress.end();
  });
});
