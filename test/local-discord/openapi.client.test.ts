import {
  ActionRowBuilder,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  InteractionContextType,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  SectionBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';
import { hasOpenApi, OPENAPI, openApiViolations } from './openapi.js';

describe.skipIf(!hasOpenApi("the client's requests against Discord's API description"))(
  'the real client',
  () => {
    it("sends nothing that Discord's API description does not know", async () => {
      const discord = await discordFor();
      const { driver, members, channels } = discord;
      const more = new ButtonBuilder()
        .setCustomId('more')
        .setLabel('More')
        .setStyle(ButtonStyle.Secondary)
        .setEmoji('📄');
      const page = new ContainerBuilder()
        .setAccentColor(0x336699)
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('> An answer'))
        .addSectionComponents(
          new SectionBuilder()
            .addTextDisplayComponents(new TextDisplayBuilder().setContent('A citation'))
            .setButtonAccessory(more),
        )
        .addSeparatorComponents((separator) => separator.setDivider(true))
        .addActionRowComponents(
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
            new StringSelectMenuBuilder()
              .setCustomId('s')
              .setOptions({ label: 'L', value: 'v', description: 'd' }),
          ),
        );
      const modal = new ModalBuilder()
        .setCustomId('m')
        .setTitle('M')
        .addLabelComponents(
          new LabelBuilder()
            .setLabel('Q')
            .setTextInputComponent(new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short)),
        );
      const bot = await botFor(discord, {
        async onInteraction(interaction) {
          if (interaction.isAutocomplete()) await interaction.respond([{ name: 'n', value: 'v' }]);
          if (interaction.isChatInputCommand()) {
            await interaction.deferReply({ flags: MessageFlags.Ephemeral });
            const file = { attachment: Buffer.from('x'), name: 'x.txt' };
            await interaction.editReply({
              flags: MessageFlags.IsComponentsV2,
              components: [page],
              allowedMentions: { parse: [] },
            });
            await interaction.followUp({ content: 'More', files: [file], embeds: [{ title: 'T' }] });
          }
          if (interaction.isButton()) await interaction.showModal(modal);
          if (interaction.isModalSubmit() && interaction.isFromMessage()) {
            await interaction.update({ components: [page] });
          }
          if (interaction.isStringSelectMenu()) await interaction.deferUpdate();
        },
        async onMessage(message) {
          await message.reply({ content: 'Read', allowedMentions: { parse: [] }, failIfNotExists: false });
        },
      });
      await bot.client.application!.commands.set([
        new SlashCommandBuilder()
          .setName('ask')
          .setDescription('Ask')
          .setNameLocalizations({ de: 'fragen' })
          .setContexts(InteractionContextType.Guild)
          .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
          .setDefaultMemberPermissions(PermissionFlagsBits.SendMessages)
          .addStringOption((option) => option.setName('section').setDescription('x').setAutocomplete(true))
          .addIntegerOption((option) => option.setName('n').setDescription('x').setMinValue(1)),
        new ContextMenuCommandBuilder().setName('Ask this').setType(ApplicationCommandType.Message),
      ]);
      await driver.autocomplete(members.member, channels.general, 'ask', 'section', 'x');
      const asked = await driver.slash(members.member, channels.general, 'ask');
      const clicked = await driver.click(members.member, asked.reply!, 'More');
      await driver.submitModal(members.member, clicked, { Q: 'x' });
      await driver.select(members.member, asked.reply!, 's', ['v'], { waitMs: 100 });
      await driver.mention(members.member, channels.general, 'hello');
      expect(await bot.errors()).toEqual([]);
      expect(discord.violations).toEqual([]);
      expect(openApiViolations(discord.requests, OPENAPI)).toEqual([]);
      expect(discord.requests.length).toBeGreaterThan(8);
    });
  },
);
