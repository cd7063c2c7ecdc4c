import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';

describe('a bot on the real client', () => {
  it('logs in, is asked, answers, and answers a click', async () => {
    const discord = await discordFor();
    const bot = await botFor(discord, {
      async onInteraction(interaction) {
        if (interaction.isChatInputCommand()) {
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          await interaction.editReply({
            flags: MessageFlags.IsComponentsV2,
            components: [
              {
                type: ComponentType.TextDisplay,
                content: `You asked: ${interaction.options.getString('question')}`,
              },
              {
                type: ComponentType.ActionRow,
                components: [
                  { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'More', customId: 'more' },
                ],
              },
            ],
          });
        }
        if (interaction.isButton()) {
          await interaction.update({ components: [{ type: ComponentType.TextDisplay, content: 'More.' }] });
        }
      },
    });
    await bot.client.application!.commands.set([
      {
        name: 'ask',
        description: 'Ask',
        options: [{ name: 'question', description: 'What', type: 3, required: true }],
      },
    ]);
    const { member } = discord.members;
    const asked = await discord.driver.slash(member, discord.channels.general, 'ask', { question: 'why?' });
    expect(asked.status).toBe('answered');
    expect(asked.ephemeral).toBe(true);
    expect(asked.reply?.text).toBe('You asked: why?');
    const clicked = await discord.driver.click(member, asked.reply!, 'More');
    expect(clicked.reply?.text).toBe('More.');
    expect(asked.reply?.text).toBe('More.');
    expect(bot.errors).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});
