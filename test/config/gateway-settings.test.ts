import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';

const KEY = 'ab'.repeat(32);

function read(env: Record<string, string>) {
  const result = loadConfig({ DISCORD_TOKEN: 'a.b.c', ...env }, {});
  return result.ok ? result.config : result.faults;
}

describe('SHARDS', () => {
  it.each<[Record<string, string>, unknown]>([
    [{}, 'auto'],
    [{ SHARDS: 'Auto' }, 'auto'],
    [{ SHARDS: '0-3' }, { ids: [0, 1, 2, 3], count: 4 }],
    [{ SHARDS: '0' }, { ids: [0], count: 1 }],
    [
      { SHARDS: '4,5', SHARD_COUNT: '6' },
      { ids: [4, 5], count: 6 },
    ],
    [
      { SHARDS: ' 5, 0 - 1,5 ', SHARD_COUNT: '8' },
      { ids: [0, 1, 5], count: 8 },
    ],
    [
      { SHARDS: 'auto', SHARD_COUNT: '3' },
      { ids: [0, 1, 2], count: 3 },
    ],
    [{ SHARD_COUNT: '2' }, { ids: [0, 1], count: 2 }],
  ])('%j is %j', (env, shards) => {
    expect(read(env)).toMatchObject({ shards });
  });

  it.each(['1-0', 'a', '0;1', '[0,1]', '0-', '-1', '0-99999999', '10000', ',', '0x1', '1e1', 'all'])(
    '%j is refused, with what it should be',
    (SHARDS) => {
      expect(read({ SHARDS })).toEqual([
        `SHARDS is ${JSON.stringify(SHARDS)}; it should be auto, none, or numbers of shards from 0 on such as 0-3 or 4,5.`,
      ]);
    },
  );

  it.each<[Record<string, string>, RegExp]>([
    [{ SHARDS: '4,5' }, /^SHARD_COUNT is not set; .*at least 6, the same in every process\.$/],
    [{ SHARDS: '1-3' }, /^SHARD_COUNT is not set; .*at least 4/],
    [{ SHARDS: '4,5', SHARD_COUNT: '5' }, /^SHARDS names the shard 5, but SHARD_COUNT is "5"; .*from 0 to 4/],
    [{ SHARDS: 'none', SHARD_COUNT: '5' }, /^SHARD_COUNT is "5", but SHARDS is none/],
    [{ SHARDS: '0', SHARD_COUNT: '0' }, /^SHARD_COUNT is "0"; it should be a whole number from 1 to/],
    [{ SHARDS: 'none' }, /^SHARDS is none, and INTERACTIONS_PORT is not set: .*hear of nothing/],
  ])('%j is refused where it does not go together', (env, fault) => {
    const faults = read(env);
    expect(Array.isArray(faults) && faults.some((line) => fault.test(line))).toBe(true);
  });

  it('never throws, whatever is written there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (SHARDS, SHARD_COUNT) => {
        const { shards } = { shards: 'auto', ...read({ SHARDS, SHARD_COUNT }) } as { shards: unknown };
        expect(shards === 'auto' || typeof shards === 'object').toBe(true);
      }),
    );
  });
});

describe('INTERACTIONS_PORT', () => {
  it('is for 127.0.0.1, unless told otherwise, with the key of the application', () => {
    expect(read({ INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: KEY.toUpperCase() })).toMatchObject({
      interactions: { port: 8080, host: '127.0.0.1', publicKey: KEY },
    });
    expect(
      read({ INTERACTIONS_PORT: '0', INTERACTIONS_HOST: '0.0.0.0', DISCORD_PUBLIC_KEY: KEY }),
    ).toMatchObject({ interactions: { port: 0, host: '0.0.0.0' } });
  });

  it('needs the key, without which nobody is known to be Discord', () => {
    expect(read({ INTERACTIONS_PORT: '8080' })).toEqual([
      expect.stringMatching(/DISCORD_PUBLIC_KEY is not; /),
    ]);
    expect(read({ INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: 'abc' })).toEqual([
      expect.stringMatching(/^DISCORD_PUBLIC_KEY is "abc"; it should be the Public Key/),
    ]);
  });

  it('needs the token, without the gateway too', () => {
    const env = { DISCORD_TOKEN: '', INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: KEY };
    expect(read(env)).toEqual([expect.stringMatching(/DISCORD_TOKEN is not; set it/)]);
    expect(read({ ...env, SHARDS: 'none' })).toEqual(read(env));
    expect(read({ ...env, SHARDS: 'none', DISCORD_TOKEN: 'a.b.c' })).toMatchObject({ shards: 'none' });
  });

  it('may be set beside the gateway; a key alone does nothing', () => {
    expect(read({ DISCORD_PUBLIC_KEY: KEY })).toMatchObject({ interactions: null, shards: 'auto' });
    expect(read({ INTERACTIONS_PORT: '1', DISCORD_PUBLIC_KEY: KEY, SHARDS: '0-1' })).toMatchObject({
      interactions: { port: 1 },
      shards: { ids: [0, 1], count: 2 },
    });
  });
});
