import { describe, expect, it } from 'vitest';
import { discordFor } from './bot.js';
import { ASK, button, call, open, openAsk, register, row, text, v2 } from './raw.js';

describe('the API', () => {
  it('listens on loopback only, under version 10', async () => {
    const discord = await discordFor();
    expect(discord.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
    expect((await fetch(`${discord.apiUrl}/v10/gateway`)).status).toBe(200);
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
    expect(await get(`/guilds/${discord.guildId}/members`)).toHaveLength(4);
    expect(await get(`/guilds/${discord.guildId}/channels`)).toHaveLength(2);
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

describe('files', () => {
  const form = (payload: object, ...files: [field: string, name: string, size: number][]) => {
    const body = new FormData();
    body.set('payload_json', JSON.stringify(payload));
    for (const [field, name, size] of files)
      body.set(field, new Blob(['x'.repeat(size)], { type: 'image/png' }), name);
    return body;
  };

  it('come in a form, are described, shown where they are named, and kept or dropped on edit', async () => {
    const discord = await discordFor();
    const path = `/channels/${discord.channels.general}/messages`;
    const payload = {
      ...v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
      attachments: [{ id: 0, description: 'A' }],
    };
    const { body } = await call(discord, 'POST', path, form(payload, ['files[0]', 'a.png', 3]));
    expect(body.attachments).toMatchObject([
      { filename: 'a.png', size: 3, content_type: 'image/png', description: 'A' },
    ]);
    const [{ url, id }] = body.attachments;
    expect(body.components[0].items[0].media).toMatchObject({ url, attachment_id: id });
    expect(await (await fetch(url)).text()).toBe('xxx');
    expect(discord.requests.at(-1)).toMatchObject({
      body: payload,
      files: [{ field: 'files[0]', name: 'a.png', size: 3 }],
    });

    const edit = {
      attachments: [{ id }, { id: 1 }],
      components: [{ type: 13, file: { url: 'attachment://b.png' } }],
    };
    const edited = await call(discord, 'PATCH', `${path}/${body.id}`, form(edit, ['files[1]', 'b.png', 1]));
    expect(edited.body.attachments.map((file: { filename: string }) => file.filename)).toEqual([
      'a.png',
      'b.png',
    ]);
    const gone = { attachments: [], components: [text('x')] };
    expect((await call(discord, 'PATCH', `${path}/${body.id}`, gone)).body.attachments).toEqual([]);
  });

  it('come with the first response to an interaction too', async () => {
    const discord = await discordFor();
    const asked = await openAsk(discord);
    const body = form({ type: 4, data: { attachments: [{ id: '0', filename: 'a.png' }] } }, [
      'files[0]',
      'b.png',
      3,
    ]);
    const { id, token } = asked.interaction;
    expect((await call(discord, 'POST', `/interactions/${id}/${token}/callback`, body)).status).toBe(204);
    expect(asked.exchange.reply?.files).toMatchObject([{ name: 'a.png', size: 3 }]);
  });

  it('are refused over 10 MiB or over 10', async () => {
    const discord = await discordFor();
    const path = `/channels/${discord.channels.general}/messages`;
    const large = form({ content: 'x' }, ['files[0]', 'a.png', 10 * 1024 * 1024 + 1]);
    expect(await call(discord, 'POST', path, large)).toMatchObject({ status: 413, body: { code: 40005 } });
    const many = form(
      { content: 'x' },
      ...Array.from({ length: 11 }, (_, i): [string, string, number] => [`files[${i}]`, `${i}.png`, 1]),
    );
    expect((await call(discord, 'POST', path, many)).body.errors.files).toBeDefined();
  });
});

describe('mentions', () => {
  it.each([
    ['everything, when nothing is said', undefined, true, true, true],
    ['nobody, when nothing is parsed', { parse: [] }, false, false, false],
    ['those that are parsed', { parse: ['users'] }, false, true, false],
    ['those that are listed', { parse: [], users: ['USER'] }, false, true, false],
  ])('call %s', async (_, allowed, everyone, user, role) => {
    const discord = await discordFor();
    const { id } = discord.members.member;
    const body = v2(text(`@everyone <@${id}> <@&${discord.moderatorRoleId}>`));
    const rules = allowed && JSON.parse(JSON.stringify(allowed).replace('USER', id));
    const path = `/channels/${discord.channels.general}/messages`;
    await call(discord, 'POST', path, { ...body, ...(rules && { allowed_mentions: rules }) });
    expect(discord.messages(discord.channels.general, id)[0]!.pings).toEqual({
      everyone,
      users: user ? [id] : [],
      roles: role ? [discord.moderatorRoleId] : [],
    });
  });
});

describe('a bot that only its user installed', () => {
  it('answers where it is no member, may not use the channel, and follows up five times', async () => {
    const discord = await discordFor();
    await register(discord, { ...ASK, integration_types: [0, 1], contexts: [0, 1, 2] });
    const { driver, members, channels } = discord;
    const sent = discord.next((event) => event.type === 'interaction-sent');
    const asked = await open(discord, () =>
      driver.slash(members.member, channels.elsewhere, 'ask', {}, { waitMs: 0 }),
    );
    expect(await sent).toMatchObject({
      payload: { context: 0, authorizing_integration_owners: { '1': members.member.id } },
    });
    expect(
      (await asked.callback({ type: 4, data: { content: 'Here', components: [row(button())] } })).status,
    ).toBe(204);
    expect(
      (await call(discord, 'POST', `/channels/${channels.elsewhere}/messages`, { content: 'x' })).body.code,
    ).toBe(50001);
    const codes: unknown[] = [];
    for (let i = 0; i < 6; i++) codes.push((await asked.webhook('POST', '', { content: `${i}` })).body.code);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 40094]);
    const between = await open(discord, () =>
      driver.slash(members.member, channels.between, 'ask', {}, { waitMs: 0 }),
    );
    expect((await between.callback({ type: 4, data: { content: 'Here too' } })).status).toBe(204);
  });
});
