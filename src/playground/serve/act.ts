import { ComponentType as C, type Locale } from 'discord.js';
import type { Exchange } from '../../local-discord/driver/exchange.js';
import type { ModalValues } from '../../local-discord/driver/modal.js';
import type { GivenFile, Values } from '../../local-discord/driver/options.js';
import { Refusal } from '../../local-discord/driver/refusal.js';
import { flatten } from '../../local-discord/driver/render.js';
import type { LocalDiscord } from '../../local-discord/local-discord.js';
import { objects } from '../../local-discord/world/json.js';
import type { Action, Choice, CommandOption, OptionValues, Place, SlashCommand } from '../page/protocol.js';
import type { Uploads } from './uploads.js';

/** What a tab is told of what it asked for, beyond what all tabs hear. */
export interface Outcome {
  /** What it began; null for what the bot does not hear of. */
  readonly exchange: Exchange | null;
  readonly choices: readonly Choice[] | null;
  /** The place that it made. */
  readonly placeId?: string;
}

export interface Actors {
  readonly discord: LocalDiscord;
  readonly uploads: Uploads;
  readonly languages: readonly { readonly locale: string }[];
  /** The exchange that opened a modal which is still on the page; undefined when there is none of this id. */
  opened(exchangeId: string): Exchange | undefined;
  /** A place by its id. */
  place(id: string): Place | undefined;
  /** Someone's place in a channel. */
  placeIn(channelId: string, viewerId: string): Place | undefined;
  /** Takes an ephemeral message off the page. To the bot it is still there, as it is on Discord. */
  dismiss(messageId: string): void;
  /** Someone's language has changed. */
  placesChanged(): void;
}

/** The bot's answer comes as it comes; only suggestions are waited for. */
const AT_ONCE = { waitMs: 0 } as const;
const NOTHING: Outcome = { exchange: null, choices: null };

/** Does as a member at the page wants. @throws Refusal for what Discord's client would not let them do. */
export async function act(actors: Actors, place: Place, action: Action): Promise<Outcome> {
  const { discord, uploads } = actors;
  const { driver } = discord;
  const { channelId: channel, viewer } = place;
  const begun = (exchange: Exchange): Outcome => ({ exchange, choices: null });

  switch (action.type) {
    case 'slash': {
      const declared = declaredIn(place, action.command);
      const files = filesOf(uploads, declared, action.options);
      const values = valuesOf(declared, action.options, files);
      const exchange = await driver.slash(viewer, channel, action.command, values, AT_ONCE);
      for (const name of files.keys()) uploads.drop(String(action.options[name]));
      return begun(exchange);
    }
    case 'autocomplete': {
      const { command, option, typed } = action;
      const declared = declaredIn(place, command);
      const others = valuesOf(declared, without(action.options, option), new Map());
      const exchange = await driver.autocomplete(viewer, channel, command, option, typed, others);
      return { exchange, choices: exchange.choices };
    }
    case 'menu':
      return begun(await driver.contextMenu(viewer, channel, action.command, action.targetId, AT_ONCE));
    case 'click':
      return begun(await driver.click(viewer, action.messageId, action.customId, AT_ONCE));
    case 'select': {
      const { messageId, customId, values } = action;
      return begun(await driver.select(viewer, messageId, customId, values, AT_ONCE));
    }
    case 'submit-modal': {
      const opened = actors.opened(action.exchangeId);
      if (!opened) throw new Refusal('the form is not open any more; open it again');
      const files = filesOfModal(uploads, opened, action.values);
      const values = { ...action.values, ...Object.fromEntries(files) } as ModalValues;
      const exchange = await driver.submitModal(viewer, opened, values, AT_ONCE);
      for (const name of files.keys()) for (const id of asList(action.values[name])) uploads.drop(id);
      return begun(exchange);
    }
    case 'send': {
      const attachments = action.uploads.map(uploads.get);
      const repliesTo = action.replyTo ?? undefined;
      await driver.message(viewer, channel, action.content, { attachments, repliesTo, ...AT_ONCE });
      for (const id of action.uploads) uploads.drop(id);
      return NOTHING;
    }
    case 'forward': {
      const to = actors.place(action.toPlaceId);
      if (to?.viewer.id !== viewer.id) throw new Refusal('there is no such place to forward it to');
      await driver.forward(viewer, action.messageId, to.channelId, AT_ONCE);
      return NOTHING;
    }
    case 'edit':
      await driver.edit(viewer, action.messageId, action.content, AT_ONCE);
      return NOTHING;
    case 'thread': {
      const thread = driver.thread(viewer, action.messageId, action.name);
      return { ...NOTHING, placeId: actors.placeIn(thread, viewer.id)?.id };
    }
    case 'post': {
      const attachments = action.uploads.map(uploads.get);
      const { title, content } = action;
      const { message } = await driver.post(viewer, channel, title, content, { attachments, ...AT_ONCE });
      for (const id of action.uploads) uploads.drop(id);
      return { ...NOTHING, placeId: actors.placeIn(message.channelId, viewer.id)?.id };
    }
    case 'dismiss': {
      const message = discord.state.messages.get(action.messageId);
      if (message?.visibleTo !== viewer.id) throw new Refusal('only what you alone see can be dismissed');
      actors.dismiss(message.id);
      return NOTHING;
    }
    case 'delete':
      driver.deleteMessage(viewer, action.messageId);
      return NOTHING;
    case 'language': {
      if (!actors.languages.some(({ locale }) => locale === action.locale)) {
        throw new Refusal(`"${action.locale}" is not one of the languages to choose from`);
      }
      discord.state.world.people.get(viewer.id)!.locale = action.locale as Locale;
      actors.placesChanged();
      return NOTHING;
    }
  }
}

type Files = ReadonlyMap<string, GivenFile>;

function declaredIn({ commands }: Place, path: string): SlashCommand | undefined {
  return commands.find((command) => command.path === path);
}

/** What was typed, as the command's options take it. Of a command that is not offered nothing is known: the driver refuses it. */
function valuesOf(declared: SlashCommand | undefined, typed: OptionValues, files: Files): Values {
  const entries = Object.entries(typed).map(([name, value]) => {
    const option = declared?.options.find((other) => other.name === name);
    return [name, option ? typedValue(option, value, files) : value] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Values;
}

function typedValue({ name, type, label }: CommandOption, value: OptionValues[string], files: Files) {
  if (type === 'attachment') return files.get(name);
  if (type === 'boolean') return typeof value === 'string' ? value.toLowerCase() === 'true' : value;
  if ((type !== 'integer' && type !== 'number') || typeof value === 'number') return value;
  const number = Number(value);
  if (String(value).trim() === '' || !Number.isFinite(number)) {
    throw new Refusal(`the option "${label}" takes a number`);
  }
  return number;
}

function filesOf(uploads: Uploads, declared: SlashCommand | undefined, typed: OptionValues): Files {
  const options = declared?.options.filter(({ name, type }) => type === 'attachment' && name in typed) ?? [];
  return new Map(options.map(({ name }) => [name, uploads.get(String(typed[name]))]));
}

function filesOfModal(uploads: Uploads, { modal }: Exchange, values: Readonly<Record<string, unknown>>) {
  const fields = flatten(objects(modal?.components)).filter(({ type }) => type === C.FileUpload);
  const given = fields.map((field) => String(field.custom_id)).filter((name) => name in values);
  return new Map(given.map((name) => [name, asList(values[name]).map(uploads.get)]));
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function without(values: OptionValues, name: string): OptionValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}
