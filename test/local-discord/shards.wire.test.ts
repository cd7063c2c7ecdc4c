import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { manualClock } from '../../src/local-discord/world/clock.js';
import type { Json } from '../../src/local-discord/world/json.js';
import { discordFor } from './bot.js';
import { call } from './raw.js';
import { connect, identify, type Line, until } from './wire.js';

/** Servers beside the one that is there from the start, in the order of their shards of four. */
function serversOfFour(discord: LocalDiscord): string[] {
  const byShard = new Map<number, string>([[shardOf(discord.guildId, 4), discord.guildId]]);
  for (let i = 0; byShard.size < 4 && i < 100; i++) {
    const { id } = discord.addServer(`Server ${i}`);
    byShard.set(shardOf(id, 4), id);
  }
  return [0, 1, 2, 3].map((shard) => byShard.get(shard)!);
}

const shardOf = (id: string, count: number) => Number((BigInt(id) >> 22n) % BigInt(count));

/** A connection that is ready as a shard, and what READY said. */
async function ready(discord: LocalDiscord, shard: [number, number]): Promise<Line & { ready: Json }> {
  const line = connect(discord);
  await until(line, ({ op }) => op === 10);
  line.send(identify(discord, { shard }));
  return { ...line, ready: (await until(line, ({ t }) => t === 'READY')).d as Json };
}

describe('shards, by hand', () => {
  it('are told of their own servers only, and say which they are', async () => {
    const discord = await discordFor();
    const servers = serversOfFour(discord);
    const all = [...discord.state.world.guilds.values()].filter(({ hasBot }) => hasBot).map(({ id }) => id);
    const told = [];
    for (const id of [0, 1, 2, 3]) {
      const { ready: hello } = await ready(discord, [id, 4]);
      const mine = (hello.guilds as Json[]).map((guild) => String(guild.id));
      expect(hello.shard).toEqual([id, 4]);
      expect(mine).toContain(servers[id]);
      expect(mine.every((server) => shardOf(server, 4) === id)).toBe(true);
      told.push(...mine);
    }
    expect(told.sort()).toEqual(all.sort());
    expect(discord.connectedShards()).toEqual([
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
  });

  it('hear what happens in their servers, and the first of them what happens in none', async () => {
    const discord = await discordFor();
    const lines = [await ready(discord, [0, 2]), await ready(discord, [1, 2])];
    const { members, channels, driver } = discord;
    const here = shardOf(discord.guildId, 2);
    await driver.message(members.member, channels.general, 'to all', { waitMs: 0 });
    await driver.dm(members.member, 'to the bot', { waitMs: 0 });
    const heard = async (line: Line) => {
      line.send({ op: 1, d: null });
      const events: unknown[] = [];
      await until(line, ({ op, t, d }) => {
        if (t === 'MESSAGE_CREATE') events.push((d as Json).guild_id ?? null);
        return op === 11;
      });
      return events;
    };
    expect(await heard(lines[here]!)).toContain(discord.guildId);
    expect(await heard(lines[1 - here]!)).not.toContain(discord.guildId);
    const [first, second] = [lines[0]!, lines[1]!];
    await driver.dm(members.member, 'again', { waitMs: 0 });
    expect(await heard(first)).toEqual([null]);
    expect(await heard(second)).toEqual([]);
  });

  it.each([[[2, 2]], [[-1, 2]], [[0]], ['0/2'], [[0.5, 2]], [[0, 0]]])('%j is none: 4010', async (shard) => {
    const discord = await discordFor();
    const line = connect(discord);
    await until(line, ({ op }) => op === 10);
    line.send(identify(discord, { shard }));
    expect(await line.closed).toBe(4010);
  });

  it('are asked for where one connection would have too many servers: 4011', async () => {
    const discord = await discordFor({ guildsPerShard: 30 });
    for (let i = 0; i < 30; i++) discord.addServer(`Server ${i}`);
    const line = connect(discord);
    await until(line, ({ op }) => op === 10);
    line.send(identify(discord));
    expect(await line.closed).toBe(4011);
    const { ready: hello } = await ready(discord, [1, 4]);
    expect((hello.guilds as Json[]).length).toBeGreaterThan(0);
  });

  it('are resumed each by itself, with what was missed in its own servers', async () => {
    const discord = await discordFor();
    const here = shardOf(discord.guildId, 2);
    const mine = await ready(discord, [here, 2]);
    const other = await ready(discord, [1 - here, 2]);
    discord.faults.gateway.drop(here);
    expect(await mine.closed).toBe(1006);
    expect(discord.connectedShards()).toEqual([[1 - here, 2]]);
    const { members, channels, driver } = discord;
    await driver.message(members.member, channels.general, 'missed', { waitMs: 0 });
    const back = connect(discord);
    await until(back, ({ op }) => op === 10);
    const resumed = discord.next((event) => event.type === 'gateway-resumed');
    const { session_id } = mine.ready;
    back.send({ op: 6, d: { token: discord.token, session_id, seq: mine.seq() } });
    expect(await until(back, ({ t }) => t === 'MESSAGE_CREATE')).toMatchObject({ d: { content: '' } });
    expect(await resumed).toMatchObject({ shard: [here, 2], replayed: 1 });
    expect(other.socket.readyState).toBe(other.socket.OPEN);
  });

  it('are recommended and limited by /gateway/bot', async () => {
    const discord = await discordFor({ shards: 3, maxConcurrency: 2 });
    expect(await call(discord, 'GET', '/gateway/bot')).toMatchObject({
      status: 200,
      body: { shards: 3, session_start_limit: { total: 1000, remaining: 1000, max_concurrency: 2 } },
    });
    await ready(discord, [0, 3]);
    expect((await call(discord, 'GET', '/gateway/bot')).body.session_start_limit.remaining).toBe(999);
  });

  it('begin one of a key in five seconds; who is quicker gets an invalid session', async () => {
    const clock = manualClock();
    const discord = await discordFor({ clock, shards: 4, maxConcurrency: 2, identifyEveryMs: 5_000 });
    const tried = async (shard: number) => {
      const line = connect(discord);
      await until(line, ({ op }) => op === 10);
      line.send(identify(discord, { shard: [shard, 4] }));
      const { op, t } = await until(line, ({ op, t }) => op === 9 || t === 'READY');
      return op === 9 ? 'refused' : t;
    };
    expect(await tried(0)).toBe('READY');
    expect(await tried(1)).toBe('READY');
    expect(await tried(2)).toBe('refused');
    clock.advance(4_999);
    expect(await tried(3)).toBe('refused');
    clock.advance(1);
    expect(await tried(2)).toBe('READY');
    expect(await tried(3)).toBe('READY');
  });
});
