import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { GivenFile } from '../gateway/incoming.js';
import type { TextKey } from '../strings/texts.js';
import { described, english, localised } from './declared-texts.js';

/** A slash command's option as plain data. Its name is its key, its texts are `option.<name>.*`; see `optionToDiscord` for `file2`. */
interface OptionDeclaration {
  readonly type: 'string' | 'boolean' | 'file';
  readonly required?: true;
  readonly maxLength?: number;
  readonly autocomplete?: true;
  /** The values that can be picked; their texts are `option.<name>.<value>`. */
  readonly choices?: readonly string[];
}

/**
 * A command as plain data. Its texts are `command.<name>.*`, the name in lower case with `-` for a space. A slash command of
 * two words, such as `archive reload`, is a sub-command of the first; of three, such as `archive source add`, one of a group in it.
 */
export type Declaration =
  | {
      readonly kind: 'slash';
      readonly name: string;
      readonly options: Readonly<Record<string, OptionDeclaration>>;
    }
  /** In the context menu of a message; only its name has texts. */
  | {
      readonly kind: 'message-menu';
      readonly name: string;
      readonly options: Readonly<Record<never, never>>;
    };

/** What the options of a declaration arrive as. */
export type OptionsOf<D extends Declaration> = {
  readonly [Name in keyof D['options']]: Given<D['options'][Name]>;
};
type Given<O> = O extends { required: true } ? Typed<O> : Typed<O> | undefined;
type Typed<O> = O extends { type: 'boolean' } ? boolean : O extends { type: 'file' } ? GivenFile : string;

/** The key of a command's texts: `Ask the archive` has `command.ask-the-archive.*`. */
export function textStem(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

const TYPES = {
  string: ApplicationCommandOptionType.String,
  boolean: ApplicationCommandOptionType.Boolean,
  file: ApplicationCommandOptionType.Attachment,
} as const;

/** What registering needs of a command. */
interface Declared {
  readonly declaration: Declaration;
  readonly access: 'everyone' | 'moderators' | 'managers';
}

type SentCommand = RESTPostAPIApplicationCommandsJSONBody;

/**
 * The commands in Discord's form, with every translation. Sub-commands stand under their command, where the first of them
 * stood. Those for everyone are usable in servers, in DMs and installed to a user, the others only in servers.
 */
export function toDiscord(commands: readonly Declared[]): SentCommand[] {
  const groups = new Map<string, Declared[]>();
  for (const command of commands) {
    const name = groupOf(command.declaration) ?? command.declaration.name;
    groups.set(name, [...(groups.get(name) ?? []), command]);
  }
  return [...groups].map(([name, members]) => {
    const [first] = members as [Declared, ...Declared[]];
    const { declaration } = first;
    if (declaration.kind === 'message-menu') {
      return { ...common(name, first), type: ApplicationCommandType.Message };
    }
    const isGroup = groupOf(declaration) !== undefined;
    return {
      ...common(name, first),
      type: ApplicationCommandType.ChatInput,
      ...described(`command.${textStem(name)}.description` as TextKey),
      options: isGroup ? subcommands(members) : optionsOf(declaration),
    };
  });
}

/** `archive` of `archive reload`; `undefined` for a command by itself. */
function groupOf({ kind, name }: Declaration): string | undefined {
  return kind === 'slash' && name.includes(' ') ? name.slice(0, name.indexOf(' ')) : undefined;
}

function common(name: string, { access }: Declared) {
  const name_localizations = localised(`command.${textStem(name)}.name` as TextKey);
  if (access !== 'everyone') {
    return {
      name,
      name_localizations,
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild],
    };
  }
  return {
    name,
    name_localizations,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
}

/** Those of three words stand in their group, where the first of them stood. */
function subcommands(
  members: readonly Declared[],
): (APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption)[] {
  const groups = new Map<string, Declared[]>();
  for (const member of members) {
    const { name } = member.declaration;
    const group = name.slice(0, name.lastIndexOf(' '));
    const key = group.includes(' ') ? group : name;
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups].map(([key, inner]) => {
    if (inner[0]!.declaration.name === key) return subcommand(inner[0]!);
    const texts = `command.${textStem(key)}`;
    return {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name: key.split(' ').at(-1)!,
      name_localizations: localised(`${texts}.name` as TextKey),
      ...described(`${texts}.description` as TextKey),
      options: inner.map(subcommand),
    };
  });
}

function subcommand({ declaration }: Declared): APIApplicationCommandSubcommandOption {
  const texts = `command.${textStem(declaration.name)}`;
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: declaration.name.split(' ').at(-1)!,
    name_localizations: localised(`${texts}.name` as TextKey),
    ...described(`${texts}.description` as TextKey),
    options: optionsOf(declaration),
  };
}

function optionsOf({ options }: Declaration): APIApplicationCommandBasicOption[] {
  return Object.entries(options).map(([name, option]) => optionToDiscord(name, option));
}

function optionToDiscord(name: string, option: OptionDeclaration): APIApplicationCommandBasicOption {
  // `file2` is a further one of what `file` is.
  const [, stem, number] = /^(.*?)(\d*)$/.exec(name) as unknown as [string, string, string];
  return {
    type: TYPES[option.type],
    name,
    name_localizations: localised(`option.${stem}.name` as TextKey, number),
    ...described(`option.${stem}${number === '' ? '' : '-more'}.description` as TextKey),
    required: option.required ?? false,
    ...(option.type === 'string' && {
      min_length: option.required ? 1 : undefined,
      max_length: option.maxLength,
    }),
    ...(option.autocomplete && { autocomplete: true }),
    ...(option.choices && { choices: option.choices.map((value) => choiceOf(name, value)) }),
  } as APIApplicationCommandBasicOption;
}

function choiceOf(name: string, value: string) {
  const key = `option.${name}.${value}` as TextKey;
  return { value, name: english(key), name_localizations: localised(key) };
}
