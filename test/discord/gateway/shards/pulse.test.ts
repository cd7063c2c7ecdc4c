import { type Client, Status } from 'discord.js';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchPulse } from '../../../../src/discord/gateway/shards/pulse.js';

afterEach(() => vi.useRealTimers());

function watching(more = 0) {
  const shard = { status: Status.Ready, ping: 30, lastPingTimestamp: -1 };
  let elapsed = 1_000;
  vi.useFakeTimers();
  const others = [0, 2].map((id) => [id, { status: Status.Ready, ping: 30, lastPingTimestamp: -1 }] as const);
  const shards = new Map<number, typeof shard>([...others.slice(0, more), [1, shard]]);
  const client = { ws: { shards } } as unknown as Client<true>;
  const { pulse, end } = watchPulse(client, () => elapsed);
  onTestFinished(end);
  return {
    pulse: () => pulse().find((one) => one.shard === 1)!,
    all: pulse,
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
    expect(pulse()).toEqual({ shard: 1, state: 'ready', pingMs: 30, heardMs: 4_000 });
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

  it('is that of each shard by itself: one that is dead among others is seen', () => {
    const { all, hears, pass } = watching(1);
    hears(1_000_000);
    pass(200_000);
    hears(1_041_000);
    expect(all().map(({ shard, heardMs }) => [shard, heardMs])).toEqual([
      [0, 200_000],
      [1, 0],
    ]);
  });
});
