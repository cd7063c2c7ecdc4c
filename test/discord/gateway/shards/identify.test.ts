import { Client, Events, GatewayIntentBits } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type IdentifyKeys,
  identifyInTurn,
  identifyKeysHere,
} from '../../../../src/discord/gateway/shards/identify.js';
import type { LocalDiscord } from '../../../../src/local-discord/local-discord.js';
import { discordFor } from '../../../local-discord/bot.js';

const log = pino({ level: 'silent' });

describe('the keys of identifying', () => {
  it('are taken by one at a time, and are free again after that', async () => {
    let now = 0;
    const keys = identifyKeysHere(() => now);
    expect(await keys.take(0, 5_000)).toBe(0);
    expect(await keys.take(0, 5_000)).toBe(5_000);
    now = 1_200;
    expect(await keys.take(0, 5_000)).toBe(3_800);
    now = 5_000;
    expect(await keys.take(0, 5_000)).toBe(0);
    expect(await keys.take(0, 5_000)).toBe(5_000);
  });

  it('do not hold each other up', async () => {
    const keys = identifyKeysHere(() => 0);
    expect(await Promise.all([0, 1, 2].map((key) => keys.take(key, 5_000)))).toEqual([0, 0, 0]);
  });
});

describe('a shard that waits for its turn', () => {
  const manager = (max_concurrency: number) =>
    ({ fetchGatewayInformation: async () => ({ session_start_limit: { max_concurrency } }) }) as never;

  it('asks for the key of its number', async () => {
    const asked: number[] = [];
    const keys = {
      async take(key: number) {
        asked.push(key);
        return 0;
      },
    };
    const throttler = await identifyInTurn(keys, log).build(manager(4));
    const { signal } = new AbortController();
    for (const shard of [0, 3, 4, 9]) await throttler.waitForIdentify(shard, signal);
    expect(asked).toEqual([0, 3, 0, 1]);
  });

  it('tries again until it has it, and says meanwhile that it waits', async () => {
    const answers = [3, 1, 0];
    const waited: boolean[] = [];
    const keys = {
      take: async () => {
        waited.push(turns.waits());
        return answers.shift()!;
      },
    };
    const turns = identifyInTurn(keys, log);
    const throttler = await turns.build(manager(1));
    await throttler.waitForIdentify(0, new AbortController().signal);
    expect(answers).toEqual([]);
    expect(waited).toEqual([true, true, true]);
    expect(turns.waits()).toBe(false);
  });

  it('waits no longer where its connection is gone', async () => {
    const ending = new AbortController();
    const turns = identifyInTurn({ take: async () => 3_600_000 }, log);
    const throttler = await turns.build(manager(1));
    const waiting = throttler.waitForIdentify(0, ending.signal);
    ending.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(turns.waits()).toBe(false);
  });

  it('goes on where nobody can say whose turn it is', async () => {
    const keys = { take: () => Promise.reject(new Error('the database is away')) };
    const throttler = await identifyInTurn(keys, log).build(manager(1));
    await throttler.waitForIdentify(0, new AbortController().signal);
  });
});

describe('two clients', () => {
  const EVERY_MS = 250;

  function come(discord: LocalDiscord, shard: number, keys: IdentifyKeys) {
    const { build } = identifyInTurn(keys, log, EVERY_MS + 50);
    const client = new Client({
      intents: [GatewayIntentBits.Guilds],
      shards: [shard],
      shardCount: 2,
      rest: { api: discord.apiUrl },
      ws: { buildIdentifyThrottler: build },
    });
    onTestFinished(() => client.destroy());
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    return client.login(discord.token).then(() => ready);
  }

  it('that share the keys come up one after the other, and none is refused', async () => {
    const discord = await discordFor({ identifyEveryMs: EVERY_MS });
    const keys = identifyKeysHere();
    await Promise.all([come(discord, 0, keys), come(discord, 1, keys)]);
    expect(
      discord
        .connectedShards()
        .map(([id]) => id)
        .sort(),
    ).toEqual([0, 1]);
    expect(discord.violations).toEqual([]);
  });

  it('that do not share them are refused one of two, and come up all the same', async () => {
    const discord = await discordFor({ identifyEveryMs: EVERY_MS });
    await Promise.all([come(discord, 0, identifyKeysHere()), come(discord, 1, identifyKeysHere())]);
    expect(discord.connectedShards()).toHaveLength(2);
    expect(discord.violations).toMatchObject([
      { what: expect.stringMatching(/^identify of the shard [01] of 2$/) },
    ]);
  });
});
