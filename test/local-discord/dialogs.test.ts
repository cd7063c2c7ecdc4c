import {
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  type ModalSubmitInteraction,
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

describe('modals, autocomplete and context menus, on the real client', () => {
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
