import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LIMITS } from './limits.js';
import { type TextKey, TRANSLATED, textsFor } from './texts.js';

/** A slash command's option as plain data. Its name is its key, its texts are `option.<name>.*`. */
interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  readonly required?: true;
  readonly maxLength?: number;
  readonly autocomplete?: true;
}

/** A command as plain data. Its texts are `command.<name>.*`, the name in lower case with `-` for a space. */
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
type Typed<O> = O extends { type: 'boolean' } ? boolean : string;

/** The key of a command's texts: `Ask the archive` has `command.ask-the-archive.*`. */
export function textStem(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

const TYPES = {
  string: ApplicationCommandOptionType.String,
  boolean: ApplicationCommandOptionType.Boolean,
} as const;

/** The declaration in Discord's form, with every translation, usable in servers, in DMs and installed to a user. */
export function toDiscord(declaration: Declaration): RESTPostAPIApplicationCommandsJSONBody {
  const texts = `command.${textStem(declaration.name)}`;
  const common = {
    name: declaration.name,
    name_localizations: localised(`${texts}.name` as TextKey),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
  if (declaration.kind === 'message-menu') return { ...common, type: ApplicationCommandType.Message };
  return {
    ...common,
    type: ApplicationCommandType.ChatInput,
    ...described(`${texts}.description` as TextKey),
    options: Object.entries(declaration.options).map(([name, option]) => optionToDiscord(name, option)),
  };
}

function optionToDiscord(name: string, option: OptionDeclaration): APIApplicationCommandBasicOption {
  return {
    type: TYPES[option.type],
    name,
    name_localizations: localised(`option.${name}.name` as TextKey),
    ...described(`option.${name}.description` as TextKey),
    required: option.required ?? false,
    ...(option.type === 'string' && {
      min_length: option.required ? 1 : undefined,
      max_length: option.maxLength,
    }),
    ...(option.autocomplete && { autocomplete: true }),
  } as APIApplicationCommandBasicOption;
}

function described(key: TextKey) {
  return { description: english(key), description_localizations: localised(key) };
}

function localised(key: TextKey): Record<string, string> {
  return Object.fromEntries(Object.keys(TRANSLATED).map((locale) => [locale, plain(locale, key)]));
}

const english = (key: TextKey) => plain('en-US', key);

function plain(locale: string, key: TextKey): string {
  // The keys are made of the declaration's own names, which the types cannot follow into the texts.
  const text = (textsFor(locale).plain as (key: string) => string)(key);
  if (text === key) throw new Error(`src/discord/strings has no text "${key}"`);
  if (text.length > LIMITS.commandDescription)
    throw new Error(`"${key}" in ${locale} is over 100 characters`);
  return text;
}
