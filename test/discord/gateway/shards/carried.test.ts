import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedOf, outboxCarried, settingsCarried } from '../../../../src/discord/gateway/shards/carried.js';
import type { SettingsOfServers } from '../../../../src/discord/settings/effective.js';
import type { Follow, Target } from '../../../../src/state/alerts/follows.js';
import type { Outbox } from '../../../../src/state/alerts/outbox.js';
import { carries } from '../../../../src/local-discord/gateway/shards.js';

const serverOf = (shard: number) => String(BigInt(12_000 + shard) << 22n);
const snowflake = fc.bigInt({ min: 1n << 22n, max: (1n << 63n) - 1n }).map(String);

describe('what a process carries', () => {
  it('is each server in one of the processes, and direct messages in one too, however the shards are divided', () => {
    const divided = fc
      .integer({ min: 1, max: 32 })
      .chain((count) =>
        fc.tuple(fc.constant(count), fc.array(fc.nat(3), { minLength: count, maxLength: count })),
      );
    fc.assert(
      fc.property(divided, snowflake, ([count, owners], server) => {
        const processes = [0, 1, 2, 3].map((owner) =>
          carriedOf({ ids: owners.flatMap((of, shard) => (of === owner ? [shard] : [])), count }),
        );
        expect(processes.filter(({ has }) => has(server))).toHaveLength(1);
        expect(processes.filter(({ direct }) => direct)).toHaveLength(1);
      }),
    );
  });

  it('is what Discord delivers to its shards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.nat(63), snowflake, (count, some, server) => {
        const shard = some % count;
        expect(carriedOf({ ids: [shard], count }).has(server)).toBe(carries([shard, count], server));
      }),
    );
  });
});

describe('what is told by itself', () => {
  const all = { everywhere: async () => [0, 1, 2].map((shard) => ({ server: serverOf(shard) })) };
  const kept = (ids: readonly number[], count: number) =>
    settingsCarried(all as unknown as SettingsOfServers, carriedOf({ ids, count }));

  it('is what the servers have set that are carried', async () => {
    expect((await kept([1], 4).everywhere('digest')).map(({ server }) => server)).toEqual([serverOf(1)]);
    expect(await kept([3], 4).everywhere('digest')).toEqual([]);
    expect(await kept([0], 1).everywhere('digest')).toHaveLength(3);
  });

  const targets: Target[] = [
    { kind: 'person', id: '7' },
    { kind: 'channel', id: 'a' },
    { kind: 'channel', id: 'b' },
    { kind: 'channel', id: 'nowhere' },
  ];
  const servers: Readonly<Record<string, string>> = { a: serverOf(1), b: serverOf(2) };
  const due = (ids: readonly number[], count: number) =>
    outboxCarried(
      { due: async () => targets } as unknown as Outbox,
      { inChannel: async (id) => [{ server: servers[id] ?? null } as Follow] },
      carriedOf({ ids, count }),
    )
      .due()
      .then((mine) => mine.map(({ id }) => id));

  it('goes to channels by the process that has their server, and to people by that of the first shard', async () => {
    expect(await due([0], 3)).toEqual(['7', 'nowhere']);
    expect(await due([1], 3)).toEqual(['a']);
    expect(await due([2], 3)).toEqual(['b']);
    expect(await due([0, 1, 2], 3)).toEqual(['7', 'a', 'b', 'nowhere']);
  });
});
