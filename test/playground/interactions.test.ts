import {
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  Locale,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';
import { register } from './raw.js';

const SLASH = {
  name: 'ask',
  description: 'Ask',
  options: [{ name: 'question', description: 'What', type: 3 }],
};
const MORE = {
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.Button as const,
      style: ButtonStyle.Primary as const,
      label: 'More',
      customId: 'more',
    },
  ],
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

describe('components and modals, on the real client', () => {
  it('updates the message that was clicked on, at once or after deferring', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (interaction.isChatInputCommand()) {
          await interaction.reply({
            flags: MessageFlags.IsComponentsV2,
            components: [{ type: ComponentType.TextDisplay, content: 'One' }, MORE],
          });
        } else if (interaction.isButton() && interaction.message.components.length === 2) {
          await interaction.update({
            components: [
              { type: ComponentType.TextDisplay, content: 'Two' },
              MORE,
              { type: ComponentType.Separator },
            ],
          });
        } else if (interaction.isButton()) {
          await interaction.deferUpdate();
          await interaction.editReply({
            components: [{ type: ComponentType.TextDisplay, content: 'Three' }],
          });
          await interaction.followUp({ content: 'Only you see this', flags: MessageFlags.Ephemeral });
        }
      },
    });
    await register(discord, SLASH);
    const asked = await driver.slash(members.member, channels.general, 'ask');
    const clicked = await driver.click(members.moderator, asked.reply!, 'More');
    expect(clicked.reply?.text).toBe('Two');
    expect(clicked.steps.map((step) => step.what)).toEqual(['sent', 'updated']);
    const again = await driver.click(members.member, asked.reply!, 'more');
    await again.until(({ followUps }) => followUps.length === 1);
    expect(again.steps.map((step) => step.what)).toEqual([
      'sent',
      'deferred update',
      'edited',
      'followed up',
    ]);
    expect(asked.reply).toMatchObject({ text: 'Three', buttons: [], edited: true });
    expect(again.messages.map((message) => message.text)).toEqual(['Three', 'Only you see this']);
    expect(await bot.errors()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('hands over what was chosen in selects', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const chosen: unknown[] = [];
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (interaction.isChatInputCommand()) {
          const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
          await interaction.reply({
            content: 'Choose',
            components: [
              {
                type: 1,
                components: [{ type: 3, customId: 'letters', placeholder: 'Letters', maxValues: 2, options }],
              },
              { type: 1, components: [{ type: 5, customId: 'people' }] },
            ],
          });
        }
        if (interaction.isStringSelectMenu()) chosen.push(interaction.customId, interaction.values);
        if (interaction.isUserSelectMenu())
          chosen.push(interaction.users.first()?.username, interaction.members.size);
        if (interaction.isAnySelectMenu()) await interaction.reply('Noted');
      },
    });
    await register(discord, SLASH);
    const asked = await driver.slash(members.member, channels.general, 'ask');
    await driver.select(members.member, asked.reply!, 'Letters', ['A', 'c']);
    await driver.select(members.member, asked.reply!, 'people', [members.moderator.id]);
    expect(chosen).toEqual(['letters', ['a', 'c'], 'mo', 1]);
    expect(await bot.errors()).toEqual([]);
  });

  it('opens a modal of the old form from a command and takes its answer', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (interaction.isChatInputCommand()) {
          await interaction.showModal({
            customId: 'follow-up',
            title: 'Ask a follow-up',
            components: [
              {
                type: 1,
                components: [
                  { type: 4, customId: 'question', label: 'Question', style: TextInputStyle.Short },
                ],
              },
            ],
          });
        }
        if (interaction.isModalSubmit()) {
          expect(interaction.isFromMessage()).toBe(false);
          await interaction.reply(`You wrote ${interaction.fields.getTextInputValue('question')}`);
        }
      },
    });
    await register(discord, SLASH);
    const asked = await driver.slash(members.member, channels.general, 'ask');
    expect(asked.modal).toMatchObject({ title: 'Ask a follow-up' });
    const submitted = await driver.submitModal(members.member, asked, { Question: 'And then?' });
    expect(submitted.reply?.text).toBe('You wrote And then?');
    expect(await bot.errors()).toEqual([]);
  });

  it('opens a modal of labels from a button and lets it update the message', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const read = (interaction: ModalSubmitInteraction) => [
      interaction.fields.getTextInputValue('q'),
      interaction.fields.getStringSelectValues('s')[0],
    ];
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (interaction.isChatInputCommand())
          await interaction.reply({ content: 'Hello', components: [MORE] });
        if (interaction.isButton()) {
          await interaction.showModal({
            custom_id: 'm',
            title: 'Details',
            components: [
              { type: ComponentType.TextDisplay, content: 'Tell us.' },
              {
                type: ComponentType.Label,
                label: 'Question',
                component: { type: 4, custom_id: 'q', style: 2 },
              },
              {
                type: ComponentType.Label,
                label: 'Section',
                component: { type: 3, custom_id: 's', options: [{ label: 'Law', value: 'law' }] },
              },
            ],
          });
        }
        if (interaction.isModalSubmit() && interaction.isFromMessage()) {
          await interaction.update({ content: read(interaction).join(' in '), components: [] });
        }
      },
    });
    await register(discord, SLASH);
    const asked = await driver.slash(members.member, channels.general, 'ask');
    const clicked = await driver.click(members.member, asked.reply!, 'More');
    const submitted = await driver.submitModal(members.member, clicked, { Question: 'Why', s: ['Law'] });
    expect(submitted.reply).toMatchObject({ id: asked.reply!.id, text: 'Why in law', buttons: [] });
    expect(await bot.errors()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('completes what is typed', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (!interaction.isAutocomplete()) return;
        const typed = interaction.options.getFocused(true);
        const other = interaction.options.getString('other') ?? '-';
        await interaction.respond([{ name: `${typed.name}: ${typed.value}!`, value: other }]);
      },
    });
    const option = (name: string) => ({ type: 3, name, description: 'x', autocomplete: true });
    await register(discord, { name: 'ask', description: 'x', options: [option('section'), option('other')] });
    const typed = await driver.autocomplete(members.member, channels.general, 'ask', 'section', 'la', {
      other: 'o',
    });
    expect(typed.choices).toEqual([{ name: 'section: la!', value: 'o' }]);
    expect(await bot.errors()).toEqual([]);
  });

  it('hands the target of a context-menu command over', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (interaction.isMessageContextMenuCommand())
          await interaction.reply(`Asked: ${interaction.targetMessage.content}`);
        if (interaction.isUserContextMenuCommand())
          await interaction.reply(`Looked at ${interaction.targetUser.username}`);
      },
    });
    await register(
      discord,
      { name: 'Ask the archive', type: ApplicationCommandType.Message },
      { name: 'Look up', type: ApplicationCommandType.User },
    );
    const said = await driver.message(members.moderator, channels.general, 'Who wrote this?', { waitMs: 0 });
    const asked = await driver.contextMenu(members.member, channels.general, 'Ask the archive', said.message);
    expect(asked.reply?.text).toBe('Asked: Who wrote this?');
    const looked = await driver.contextMenu(members.member, channels.general, 'Look up', members.moderator);
    expect(looked.reply?.text).toBe('Looked at mo');
    expect(await bot.errors()).toEqual([]);
  });
});
