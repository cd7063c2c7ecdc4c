import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { discordFor } from './bot.js';
import { call, openAsk } from './raw.js';

describe('the API', () => {
  it('listens on loopback only, under version 10', async () => {
    const discord = await discordFor();
    expect(discord.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
    expect((await fetch(`${discord.apiUrl}/v10/gateway`)).status).toBe(200);
    // All of 127.0.0.0/8 would reach a server that listens on every address.
    await expect(fetch(`${discord.apiUrl.replace('127.0.0.1', '127.0.0.2')}/v10/gateway`)).rejects.toThrow();
    const old = await fetch(`${discord.apiUrl}/v6/gateway`);
    expect([old.status, await old.json()]).toEqual([
      400,
      { message: 'Invalid API version specified', code: 50041 },
    ]);
    expect(discord.violations).toMatchObject([{ what: 'GET /api/v6/gateway', code: 50041 }]);
  });

  it('refuses to start on a port that is taken', async () => {
    const discord = await discordFor();
    await expect(discordFor({ port: Number(new URL(discord.origin).port) })).rejects.toThrow('EADDRINUSE');
  });

  it.each([
    ['no token', ''],
    ['a wrong token', 'Bot wrong'],
    ['a token without its kind', 'TOKEN'],
  ])('refuses %s', async (_, given) => {
    const discord = await discordFor();
    const Authorization = given.replace('TOKEN', discord.token);
    const answer = await call(discord, 'GET', '/users/@me', undefined, { Authorization });
    expect(answer).toEqual({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
    expect(discord.violations).toMatchObject([{ what: 'GET /users/@me', status: 401 }]);
  });

  it('knows no other routes, and notes who asks for them', async () => {
    const discord = await discordFor();
    expect(await call(discord, 'GET', '/wishes')).toEqual({
      status: 404,
      body: { message: '404: Not Found', code: 0 },
    });
    expect(discord.violations).toMatchObject([{ what: 'GET /wishes', status: 404 }]);
  });

  it('refuses what is no JSON', async () => {
    const discord = await discordFor();
    const url = `${discord.apiUrl}/v10/channels/${discord.channels.general}/messages`;
    const headers = { Authorization: `Bot ${discord.token}`, 'Content-Type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', body: '{', headers });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 50109 }]);
    expect(
      (await call(discord, 'POST', `/channels/${discord.channels.general}/messages`, [])).body.code,
    ).toBe(50035);
  });

  it.each<[string, number, number]>([
    ['/channels/1', 404, 10003],
    ['/channels/1/messages/2', 404, 10003],
    ['/channels/GENERAL/messages/2', 404, 10008],
    ['/channels/ELSEWHERE', 403, 50001],
    ['/channels/BETWEEN', 403, 50001],
    ['/guilds/1', 404, 10004],
    ['/guilds/GUILD/members/1', 404, 10007],
    ['/users/1', 404, 10013],
    ['/webhooks/1/wrong/messages/@original', 404, 10015],
  ])('answers GET %s with %d, code %d', async (path, status, code) => {
    const discord = await discordFor();
    const { general, elsewhere, between } = discord.channels;
    const real = path
      .replace('GENERAL', general)
      .replace('ELSEWHERE', elsewhere)
      .replace('BETWEEN', between)
      .replace('GUILD', discord.guildId);
    expect(await call(discord, 'GET', real)).toMatchObject({ status, body: { code } });
  });

  it('lists members only to who may know them all', async () => {
    const list = async (privilegedIntents: number) => {
      const discord = await discordFor({ privilegedIntents });
      return (await call(discord, 'GET', `/guilds/${discord.guildId}/members`)).body;
    };
    expect(await list(0)).toMatchObject({ code: 50001 });
    expect(await list(GatewayIntentBits.GuildMembers)).toHaveLength(4);
  });

  it('tells of itself, its servers and who is in them', async () => {
    const discord = await discordFor();
    const get = async (path: string) => (await call(discord, 'GET', path)).body;
    const { moderator } = discord.members;
    expect(await get('/oauth2/applications/@me')).toMatchObject({ id: discord.applicationId });
    expect(await get('/users/@me/guilds')).toMatchObject([{ id: discord.guildId }]);
    expect(await get(`/users/${moderator.id}`)).toMatchObject({ username: 'mo', global_name: 'Mo' });
    expect(await get(`/guilds/${discord.guildId}/members/${moderator.id}`)).toMatchObject({
      roles: [discord.moderatorRoleId],
    });
    expect(await get(`/guilds/${discord.guildId}/channels`)).toHaveLength(5);
    expect(await get(`/guilds/${discord.guildId}/roles`)).toHaveLength(3);
  });

  it('pages through messages, newest first, and hides ephemeral ones', async () => {
    const discord = await discordFor();
    const path = `/channels/${discord.channels.general}/messages`;
    const ids: string[] = [];
    for (const content of ['a', 'b', 'c', 'd'])
      ids.push((await call(discord, 'POST', path, { content })).body.id);
    const asked = await openAsk(discord);
    await asked.callback({ type: 4, data: { content: 'Psst', flags: 64 } });
    const list = async (query: string) => {
      const { body } = await call(discord, 'GET', `${path}${query}`);
      return body.map((message: { content: string }) => message.content).join('');
    };
    expect(await list('')).toBe('dcba');
    expect(await list('?limit=2')).toBe('dc');
    expect(await list(`?before=${ids[2]}`)).toBe('ba');
    expect(await list(`?after=${ids[1]}`)).toBe('dc');
  });
});
