import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  InteractionContextType,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import {
  installedIn,
  isModerator,
  isOpen,
  type Moderators,
  managesIn,
  mayWrite,
  parentOf,
} from '../who/moderators.js';
import type { Caller, Incoming } from './incoming.js';
import { fileOf, readable } from './messages/readable.js';
import type { ThreadTeller } from './messages/threads.js';

/** What the real client hands over, as the dispatcher takes it; `undefined` for what asks nothing of this bot. */

/** What the place of an interaction is. */
export type Place = Pick<Caller, 'parent' | 'open' | 'thread'>;

/** By what the client knows of the channel. */
export function placeOf({ channel }: Interaction, threadOf: ThreadTeller): Place {
  return { parent: parentOf(channel), open: isOpen(channel), thread: () => threadOf(channel) };
}

/** @param roles of those who look after the server's own affairs */
export function fromInteraction(
  interaction: Interaction,
  moderators: Moderators,
  place: Place,
  roles: readonly string[] = [],
): Incoming | undefined {
  const caller = {
    ...callerOf(interaction, moderators),
    ...place,
    manages: managesIn(interaction, roles),
    mayWrite: mayWrite(interaction, place.parent != null),
  };
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    return { kind: 'autocomplete', caller, name: nameOf(interaction), option: name, typed: value };
  }
  if (interaction.isCommand()) {
    const isSlash = interaction.isChatInputCommand();
    const options = isSlash ? optionsOf(interaction.options.data) : {};
    const target = interaction.isMessageContextMenuCommand() ? readable(interaction.targetMessage) : null;
    const name = isSlash ? nameOf(interaction) : interaction.commandName;
    return { kind: 'command', caller, name, options, target };
  }
  if (interaction.isMessageComponent()) {
    const values = interaction.isAnySelectMenu() ? interaction.values : [];
    return {
      kind: 'component',
      caller,
      customId: interaction.customId,
      values,
      fields: {},
      ...origin(interaction),
    };
  }
  if (interaction.isModalSubmit()) {
    const { customId } = interaction;
    return {
      kind: 'modal',
      caller,
      customId,
      values: [],
      fields: fieldsOf(interaction),
      ...origin(interaction),
    };
  }
  return undefined;
}

/** With those of the group and the sub-command, where there are any: `archive reload`, `archive source add`. */
function nameOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const names = [commandName, options.getSubcommandGroup(false), options.getSubcommand(false)];
  return names.filter((name) => name !== null).join(' ');
}

function optionsOf(data: readonly CommandInteractionOption[]): Record<string, unknown> {
  const [first] = data;
  if (
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  )
    return optionsOf(first.options ?? []);
  return Object.fromEntries(
    data.map(({ name, value, attachment }) => [name, attachment ? fileOf(attachment) : value]),
  );
}

function callerOf(interaction: BaseInteraction, moderators: Moderators): Omit<Caller, keyof Place> {
  return {
    userId: interaction.user.id,
    name: interaction.user.username,
    guildId: interaction.guildId,
    // Discord leaves the channel out for none of what this bot declares; if it did, the question would stand alone.
    place: interaction.channelId ?? interaction.id,
    alone: interaction.context === InteractionContextType.BotDM,
    locale: interaction.locale,
    moderator: isModerator(interaction, moderators),
    mayMention: installedIn(interaction) !== null,
  };
}

type WithMessage = { readonly message: Message | null; readonly user: { readonly id: string } };

function origin({ message, user }: WithMessage) {
  return {
    onPrivate: message?.flags.has(MessageFlags.Ephemeral) ?? false,
    onOwn: message?.interactionMetadata?.user.id === user.id,
  };
}

function fieldsOf({ fields }: ModalSubmitInteraction): Record<string, string> {
  return Object.fromEntries(
    [...fields.fields.values()].map((field) => [field.customId, 'value' in field ? String(field.value) : '']),
  );
}
