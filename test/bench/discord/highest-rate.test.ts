import { describe, expect, it } from 'vitest';
import type { Waits } from '../../../src/bench/discord/asking.js';
import { highestRate } from '../../../src/bench/discord/highest-rate.js';

/** A program that answers in time up to a rate, and above it as told. */
function upTo(limit: number, above: Partial<Waits>) {
  return async (rate: number): Promise<Waits> => ({
    asked: 100,
    answered: 100,
    busy: 0,
    lost: 0,
    p50Ms: 20,
    p99Ms: 900,
    worstMs: 950,
    ...(rate > limit && above),
  });
}

describe('the highest rate that holds', () => {
  it.each([
    ['responses come late', { p99Ms: 1000 }],
    ['some are told that the bot is busy', { busy: 1 }],
    ['some are lost', { lost: 1 }],
  ])('is found where, above it, %s', async (_name, above) => {
    const { rate, tried } = await highestRate(20, upTo(130, above));
    expect(rate).toBeGreaterThan(130 * 0.8);
    expect(rate).toBeLessThanOrEqual(130);
    expect(tried.length).toBeLessThan(10);
    expect(tried.filter(({ holds }) => holds).map((one) => one.rate)).toContain(rate);
  });

  it('is looked for below the rate to begin with too', async () => {
    const { rate } = await highestRate(20, upTo(7, { busy: 3 }));
    expect(rate).toBeGreaterThanOrEqual(5);
    expect(rate).toBeLessThanOrEqual(7);
  });

  it('is none where not even one a second holds', async () => {
    expect((await highestRate(20, upTo(0, { lost: 1 }))).rate).toBe(0);
  });

  it('ends at what one process can ask', async () => {
    const { rate, tried } = await highestRate(20, upTo(Number.POSITIVE_INFINITY, {}));
    expect(rate).toBe(tried.at(-1)!.rate);
    expect(rate).toBeLessThanOrEqual(2000);
  });
});
