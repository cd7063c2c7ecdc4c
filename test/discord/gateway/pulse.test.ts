import { type Client, Status } from 'discord.js';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchPulse } from '../../../src/discord/gateway/pulse.js';

afterEach(() => vi.useRealTimers());

function watching() {
  const shard = { status: Status.Ready, ping: 30, lastPingTimestamp: -1 };
  let elapsed = 1_000;
  vi.useFakeTimers();
  const client = { ws: { shards: { first: () => shard } } } as unknown as Client<true>;
  const { pulse, end } = watchPulse(client, () => elapsed);
  onTestFinished(end);
  return {
    pulse,
    /** Discord answers a sign of life, at a time by the clock on the wall. */
    hears: (at: number) => Object.assign(shard, { lastPingTimestamp: at }),
    pass(ms: number) {
      elapsed += ms;
      vi.advanceTimersByTime(ms);
    },
  };
}

describe('the pulse of the connection', () => {
  it('is told as discord.js has it, and since the watch began before Discord was heard of', () => {
    const { pulse, pass } = watching();
    pass(4_000);
    expect(pulse()).toEqual({ state: 'ready', pingMs: 30, heardMs: 4_000 });
  });

  it.each([
    ['right', 1_000_000],
    ['an hour late', 1_000_000 - 3_600_000],
    ['an hour early', 1_000_000 + 3_600_000],
  ])('counts from the last sign of life when the clock has become %s', (_, at) => {
    const { pulse, hears, pass } = watching();
    hears(1_000_000 - 41_000);
    pass(41_000);
    hears(at);
    pass(5_000);
    expect(pulse().heardMs).toBeLessThanOrEqual(5_000);
    pass(160_000);
    expect(pulse().heardMs).toBeGreaterThanOrEqual(160_000);
  });
});
