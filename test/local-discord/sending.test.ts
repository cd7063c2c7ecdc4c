import { InteractionContextType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';
import { ASK, button, call, open, openAsk, register, row, text, v2 } from './raw.js';

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
    expect(edited.body.components[0]).toMatchObject({
      name: 'b.png',
      size: 1,
      file: { url: edited.body.attachments[1].url, attachment_id: edited.body.attachments[1].id },
    });
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

  it('is told where it is by the real client, which knows neither server nor channel', async () => {
    const discord = await discordFor();
    const seen: unknown[] = [];
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return;
        seen.push([
          interaction.context,
          interaction.inGuild(),
          interaction.inCachedGuild(),
          interaction.user.username,
        ]);
        await interaction.deferReply();
        await interaction.editReply('Here');
      },
    });
    await register(discord, { ...ASK, integration_types: [1], contexts: [0, 2] });
    const { driver, members, channels } = discord;
    for (const where of [channels.elsewhere, channels.between]) {
      expect((await driver.slash(members.member, where, 'ask')).reply?.text).toBe('Here');
    }
    expect(seen).toEqual([
      [InteractionContextType.Guild, true, false, 'mina'],
      [InteractionContextType.PrivateChannel, false, false, 'mina'],
    ]);
    expect(await bot.errors()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});
