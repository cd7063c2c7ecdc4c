import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import type { Json } from '../../src/local-discord/world/json.js';
import { discordFor } from './bot.js';
import { call } from './raw.js';
import { connect, identify } from './wire.js';

describe('the gateway, by hand', () => {
  it('says hello, acknowledges heartbeats, and tells who is there', async () => {
    const discord = await discordFor({ heartbeatMs: 1234 });
    const line = connect(discord);
    expect(await line.next()).toMatchObject({ op: 10, d: { heartbeat_interval: 1234 } });
    line.send({ op: 1, d: null });
    expect(await line.next()).toMatchObject({ op: 11 });
    line.send(identify(discord));
    expect(await line.next()).toMatchObject({
      op: 0,
      t: 'READY',
      s: 1,
      d: {
        user: { id: discord.botUserId, bot: true },
        application: { id: discord.applicationId },
        guilds: [{ id: discord.guildId, unavailable: true }],
        resume_gateway_url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:/),
      },
    });
    expect(await line.next()).toMatchObject({
      t: 'GUILD_CREATE',
      s: 2,
      d: { unavailable: false, member_count: 4 },
    });
  });

  it('keeps servers from who did not ask for them, and counts the starts of a day', async () => {
    const discord = await discordFor();
    const line = connect(discord);
    await line.next();
    line.send(identify(discord, { intents: 0 }));
    expect(await line.next()).toMatchObject({ t: 'READY' });
    line.send({ op: 1, d: 1 });
    expect(await line.next()).toMatchObject({ op: 11 });
    const { body } = await call(discord, 'GET', '/gateway/bot');
    expect(body).toMatchObject({
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, max_concurrency: 1 },
    });
  });

  it('answers the same hello to an identify as to a resume of a session that is gone', async () => {
    const discord = await discordFor();
    const line = connect(discord);
    await line.next();
    line.send({ op: 6, d: { token: discord.token, session_id: 'gone', seq: 3 } });
    expect(await line.next()).toMatchObject({ op: 9, d: false });
  });

  it.each<[string, number, (discord: LocalDiscord) => unknown[]]>([
    ['an opcode that is not known', 4001, () => [{ op: 77 }]],
    ['text that is no JSON', 4002, () => ['{']],
    ['a payload that is too large', 4002, () => [{ op: 1, d: 'x'.repeat(5_000) }]],
    ['a presence before identifying', 4003, () => [{ op: 3, d: {} }]],
    ['a wrong token', 4004, (discord) => [identify(discord, { token: 'wrong' })]],
    ['a wrong token on resuming', 4004, () => [{ op: 6, d: { token: 'wrong', session_id: 'x', seq: 0 } }]],
    ['identifying twice', 4005, (discord) => [identify(discord), identify(discord)]],
    ['too many payloads', 4008, () => Array.from({ length: 121 }, () => ({ op: 1, d: null }))],
    ['a shard that cannot be', 4010, (discord) => [identify(discord, { shard: [2, 2] })]],
    ['intents that are not known', 4013, (discord) => [identify(discord, { intents: 1 << 30 })]],
    [
      'privileged intents that were not granted',
      4014,
      (discord) => [identify(discord, { intents: 1 << 15 })],
    ],
  ])('hangs up on %s with %d', async (_, code, payloads) => {
    const discord = await discordFor();
    const line = connect(discord);
    await line.next();
    for (const payload of payloads(discord)) line.send(payload);
    expect(await line.closed).toBe(code);
  });

  it('hangs up on another version, and on a resume from the future', async () => {
    const discord = await discordFor();
    expect(await connect(discord, '?v=6').closed).toBe(4012);
    const line = connect(discord);
    await line.next();
    line.send(identify(discord));
    const ready = (await line.next()).d as Json;
    line.socket.terminate();
    const again = connect(discord);
    await again.next();
    again.send({ op: 6, d: { token: discord.token, session_id: ready.session_id, seq: 999 } });
    expect(await again.closed).toBe(4007);
  });

  it('ends a session that was left politely, and keeps one that was cut', async () => {
    const discord = await discordFor();
    const start = async () => {
      const line = connect(discord);
      await line.next();
      line.send(identify(discord));
      const ready = (await line.next()).d as Json;
      await line.next();
      return { line, id: ready.session_id };
    };
    const resume = async (id: unknown) => {
      const line = connect(discord);
      await line.next();
      line.send({ op: 6, d: { token: discord.token, session_id: id, seq: 2 } });
      return line.next();
    };
    const polite = await start();
    polite.line.socket.close(1000);
    await polite.line.closed;
    expect(await resume(polite.id)).toMatchObject({ op: 9, d: false });
    const cut = await start();
    cut.line.socket.terminate();
    expect(await resume(cut.id)).toMatchObject({ op: 0, t: 'RESUMED' });
  });
});
