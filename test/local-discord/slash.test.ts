import { InteractionContextType, Locale, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';
import { register } from './raw.js';

const SLASH = {
  name: 'ask',
  description: 'Ask',
  options: [{ name: 'question', description: 'What', type: 3 }],
};

describe('a slash command, on the real client', () => {
  it('is answered, edited, followed up and deleted', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return;
        const response = await interaction.reply({ content: 'First', withResponse: true });
        expect(response.resource?.message?.content).toBe('First');
        expect(response.interaction.responseMessageId).toBe(response.resource?.message?.id);
        expect((await interaction.fetchReply()).content).toBe('First');
        await interaction.editReply('Second');
        const followUp = await interaction.followUp({ content: 'Third', flags: MessageFlags.Ephemeral });
        await interaction.webhook.editMessage(followUp, 'Fourth');
        await interaction.followUp('Fifth');
        await interaction.deleteReply();
      },
    });
    await register(discord, SLASH);
    const asked = await driver.slash(members.member, channels.general, 'ask');
    await asked.until(({ steps }) => steps.at(-1)?.what === 'deleted');
    expect(asked.steps.map((step) => step.what)).toEqual([
      'sent',
      'replied',
      'edited',
      'followed up',
      'edited',
      'followed up',
      'deleted',
    ]);
    expect(asked.reply).toBeNull();
    expect(asked.followUps.map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
      ['Fourth', true],
      ['Fifth', false],
    ]);
    expect(discord.messages(channels.general, members.member.id).map((message) => message.text)).toEqual([
      'Fourth',
      'Fifth',
    ]);
    expect(discord.messages(channels.general, members.moderator.id).map((message) => message.text)).toEqual([
      'Fifth',
    ]);
    expect(await bot.errors()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('carries who asked, where and in which language', async () => {
    const discord = await discordFor({ guildLocale: Locale.French });
    const { channels, driver } = discord;
    const german = discord.addMember('greta', { locale: Locale.German, roles: [discord.moderatorRoleId] });
    const seen: unknown[] = [];
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return;
        seen.push(
          interaction.locale,
          interaction.guildLocale,
          interaction.context,
          interaction.guildId,
          interaction.channelId,
          interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild),
          interaction.appPermissions.has(PermissionFlagsBits.SendMessages),
          interaction.inCachedGuild() && interaction.member.roles.cache.has(discord.moderatorRoleId),
          interaction.authorizingIntegrationOwners[0],
          interaction.user.username,
        );
        await interaction.reply('Gut.');
      },
    });
    await register(discord, SLASH);
    await driver.slash(german, channels.moderators, 'ask', { question: 'Warum?' });
    const { Guild } = InteractionContextType;
    expect(seen).toEqual([
      'de',
      'fr',
      Guild,
      discord.guildId,
      channels.moderators,
      true,
      true,
      true,
      discord.guildId,
      'greta',
    ]);
    expect(await bot.errors()).toEqual([]);
  });

  it('reaches sub-commands, with all that ids stand for', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const seen: unknown[] = [];
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return;
        const { options } = interaction;
        seen.push(
          options.getSubcommandGroup(),
          options.getSubcommand(),
          options.getUser('who')?.id,
          options.getInteger('n'),
        );
        seen.push(
          options.getChannel('where')?.id,
          options.getRole('role')?.id,
          options.getBoolean('quietly'),
        );
        seen.push((options.getMember('who') as { displayName: string }).displayName);
        const file = options.getAttachment('file')!;
        seen.push(file.name, file.size, await (await fetch(file.url)).text());
        await interaction.reply('Done.');
      },
    });
    const values = [
      { type: 6, name: 'who', description: 'x', required: true },
      { type: 4, name: 'n', description: 'x', choices: [{ name: 'two', value: 2 }] },
      { type: 7, name: 'where', description: 'x' },
      { type: 8, name: 'role', description: 'x' },
      { type: 5, name: 'quietly', description: 'x' },
      { type: 11, name: 'file', description: 'x' },
    ];
    const sub = { type: 1, name: 'add', description: 'x', options: values };
    await register(discord, {
      name: 'archive',
      description: 'x',
      options: [{ type: 2, name: 'articles', description: 'x', options: [sub] }],
    });
    await driver.slash(members.member, channels.general, 'archive articles add', {
      who: members.moderator.id,
      n: 'two',
      where: channels.general,
      role: discord.moderatorRoleId,
      quietly: true,
      file: { name: 'notes of mine.txt', data: 'Grüße' },
    });
    expect(await bot.errors()).toEqual([]);
    expect(seen).toEqual([
      'articles',
      'add',
      members.moderator.id,
      2,
      channels.general,
      discord.moderatorRoleId,
      true,
      'Mo',
      'notes_of_mine.txt',
      7,
      'Grüße',
    ]);
  });

  it('shows "thinking" until a deferred answer comes, which the first follow-up is too', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await gate;
        await interaction.followUp({ content: 'At last' });
      },
    });
    await register(discord, SLASH);
    const asked = await driver.slash(members.member, channels.general, 'ask', {}, { waitMs: 0 });
    await asked.until(({ status }) => status === 'thinking');
    expect(asked.reply).toMatchObject({ loading: true, text: '', ephemeral: true });
    go();
    await asked.until(({ status }) => status === 'answered');
    expect(asked.reply).toMatchObject({ loading: false, text: 'At last', ephemeral: true, edited: false });
    expect(asked.followUps).toEqual([]);
    expect(await bot.errors()).toEqual([]);
  });
});
