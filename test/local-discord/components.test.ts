import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
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

describe('components, on the real client', () => {
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
});
