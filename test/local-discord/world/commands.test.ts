import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/local-discord/world/json.js';
import { botFor, discordFor } from '../bot.js';
import { many, x } from '../limits.js';
import { call, register } from '../raw.js';

const command = (more: Json = {}): Json => ({ name: 'ask', description: 'Ask', ...more });
const option = (more: Json = {}): Json => ({ type: 3, name: 'question', description: 'What', ...more });

describe('how much can be declared', () => {
  it('counts the longest of translations against the 8000', async () => {
    const discord = await discordFor();
    const choice = (name: string | number, length: number) => ({ name: `${name}`, value: x(length) });
    // 103 of the command, 25 options of 313 each, and one choice more of 72: 8000.
    const declare = (last: number) =>
      command({
        description: x(100),
        options: many(25, (i) =>
          option({
            name: `o${10 + i}`,
            description: x(50),
            description_localizations: { de: x(100), fr: x(99) },
            choices: [...many(10, (c) => choice(c, 20)), ...(i === 0 ? [choice('z', last)] : [])],
          }),
        ),
      });
    expect((await register(discord, declare(71))).status).toBe(200);
    const over = await register(discord, declare(72));
    expect(over.body.errors[0]._errors[0].message).toBe('Command exceeds maximum size (8001 of 8000)');
  });

  it.each([
    [1, 100],
    [2, 15],
    [3, 15],
  ])('takes so many of type %d and no more: %d', async (type, max) => {
    const discord = await discordFor();
    const make = (i: number) => ({ name: `c${i}`, type, ...(type === 1 && { description: 'x' }) });
    expect((await register(discord, ...many(max, make))).status).toBe(200);
    expect((await register(discord, ...many(max + 1, make))).body.errors[max]._errors[0].code).toBe(
      'APPLICATION_COMMANDS_MAX',
    );
    const path = `/applications/${discord.applicationId}/commands`;
    expect((await call(discord, 'POST', path, make(max))).body.code).toBe(30032);
    expect((await call(discord, 'POST', path, make(0))).status).toBe(200);
  });

  it('takes a name once, but in each type', async () => {
    const discord = await discordFor();
    expect((await register(discord, command(), command())).body.errors[1].name._errors[0].code).toBe(
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
    );
    expect((await register(discord, command(), { name: 'ask', type: 3 })).status).toBe(200);
    expect((await register(discord, command({ name: '質問' }), command({ name: 'प्रश्न' }))).status).toBe(200);
  });
});

describe('declared commands', () => {
  it('come back with defaults, without what is false, and with translations only when asked', async () => {
    const discord = await discordFor();
    await register(
      discord,
      command({
        name_localizations: { de: 'fragen' },
        options: [
          option({ required: false, autocomplete: false }),
          option({ name: 'b', choices: [{ name: 'n', value: 'v' }] }),
        ],
      }),
    );
    const path = `/applications/${discord.applicationId}/commands`;
    const [plain] = (await call(discord, 'GET', path)).body;
    expect(plain).toEqual({
      id: expect.any(String),
      application_id: discord.applicationId,
      version: expect.any(String),
      default_member_permissions: null,
      type: 1,
      name: 'ask',
      description: 'Ask',
      dm_permission: true,
      contexts: null,
      integration_types: [0, 1],
      nsfw: false,
      options: [
        { type: 3, name: 'question', description: 'What' },
        { type: 3, name: 'b', description: 'What', choices: [{ name: 'n', value: 'v' }] },
      ],
    });
    const [full] = (await call(discord, 'GET', `${path}?with_localizations=true`)).body;
    expect(full).toMatchObject({ name_localizations: { de: 'fragen' }, description_localizations: null });
  });

  it('keep their id over a bulk overwrite, and their version when nothing changed', async () => {
    const discord = await discordFor();
    const first = (await register(discord, command(), command({ name: 'help' }))).body;
    const second = (await register(discord, command(), command({ name: 'help', description: 'Other' }))).body;
    expect(second[0]).toEqual(first[0]);
    expect(second[1].id).toBe(first[1].id);
    expect(second[1].version).not.toBe(first[1].version);
    await register(discord);
    expect(discord.commands()).toEqual([]);
  });

  it('can be made, read, changed and removed one by one, everywhere and in a server', async () => {
    const discord = await discordFor();
    const { client } = await botFor(discord);
    const made = await client.application!.commands.create(
      { name: 'ask', description: 'Ask' },
      discord.guildId,
    );
    expect(made.guildId).toBe(discord.guildId);
    expect(discord.commands()).toEqual([]);
    const changed = await made.edit({ description: 'Other' });
    expect(changed.id).toBe(made.id);
    expect(
      (await client.application!.commands.fetch(made.id, { guildId: discord.guildId })).description,
    ).toBe('Other');
    await changed.delete();
    expect(discord.commands(discord.guildId)).toEqual([]);
    await expect(changed.delete()).rejects.toMatchObject({ code: 10063 });
  });

  it('belong to their own application, and to servers that the bot is in', async () => {
    const discord = await discordFor();
    expect((await call(discord, 'GET', '/applications/1/commands')).body.code).toBe(20012);
    const path = `/applications/${discord.applicationId}/guilds/1/commands`;
    expect((await call(discord, 'PUT', path, [])).body.code).toBe(50001);
    expect((await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, {})).status).toBe(
      400,
    );
  });
});
