import { type ButtonStyle, ComponentType as C, MessageFlags as F } from 'discord.js';
import { textDisplays } from '../compose/mentions.js';
import { SELECTS } from '../validate/interactive.js';
import { isJson, type Json, objects } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';

interface ShownButton {
  readonly label: string;
  /** Null for a link. */
  readonly customId: string | null;
  readonly url: string | null;
  readonly emoji: string | null;
  readonly style: ButtonStyle;
  readonly disabled: boolean;
}

interface ShownSelect {
  readonly type: number;
  readonly customId: string;
  readonly placeholder: string | null;
  readonly disabled: boolean;
  readonly options: readonly { label: string; value: string; description: string | null; default: boolean }[];
}

interface ShownFile {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

/** A message as someone in the channel sees it at one moment. */
export interface Shown {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** All its text: the content, or every text of its components, then its embeds; one block a line. */
  readonly text: string;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly buttons: readonly ShownButton[];
  readonly selects: readonly ShownSelect[];
  readonly files: readonly ShownFile[];
  readonly ephemeral: boolean;
  /** "… is thinking". */
  readonly loading: boolean;
  readonly edited: boolean;
  readonly componentsV2: boolean;
  /** Whom it called: nobody, for a well-behaved bot. */
  readonly pings: {
    readonly everyone: boolean;
    readonly users: readonly string[];
    readonly roles: readonly string[];
  };
  /** The message it is a reply to. */
  readonly repliesTo: string | null;
  readonly deleted: boolean;
  /** As the API has it. */
  readonly payload: Json;
}

export function show(message: StoredMessage): Shown {
  const { payload } = message;
  const flags = Number(payload.flags ?? 0);
  const all = flatten(objects(payload.components));
  const embeds = objects(payload.embeds);
  const content = String(payload.content ?? '');
  const texts = [content, ...textDisplays(objects(payload.components)), ...embeds.map(embedText)];
  const reference = isJson(payload.message_reference) ? payload.message_reference : null;
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    text: texts.filter((text) => text !== '').join('\n'),
    content,
    embeds,
    buttons: all.filter((part) => part.type === C.Button).map(showButton),
    selects: all.filter((part) => SELECTS.includes(part.type as number)).map(showSelect),
    files: objects(payload.attachments).map((file) => ({
      name: String(file.filename),
      url: String(file.url),
      size: Number(file.size),
    })),
    ephemeral: message.visibleTo !== null,
    loading: (flags & F.Loading) !== 0,
    edited: payload.edited_timestamp !== null,
    componentsV2: (flags & F.IsComponentsV2) !== 0,
    pings: {
      everyone: payload.mention_everyone === true,
      users: objects(payload.mentions).map((user) => String(user.id)),
      roles: Array.isArray(payload.mention_roles) ? payload.mention_roles : [],
    },
    repliesTo: reference ? String(reference.message_id) : null,
    deleted: message.deleted,
    payload,
  };
}

/** Every component of a message, those within others too, in the order of the page. */
export function flatten(components: readonly Json[]): Json[] {
  return components.flatMap((part) => [
    part,
    ...flatten(objects(part.components)),
    ...(isJson(part.accessory) ? [part.accessory] : []),
    ...(isJson(part.component) ? [part.component] : []),
  ]);
}

function showButton(button: Json): ShownButton {
  return {
    label: String(button.label ?? ''),
    customId: typeof button.custom_id === 'string' ? button.custom_id : null,
    url: typeof button.url === 'string' ? button.url : null,
    emoji: isJson(button.emoji) ? String(button.emoji.name) : null,
    style: button.style as ButtonStyle,
    disabled: button.disabled === true,
  };
}

function showSelect(select: Json): ShownSelect {
  return {
    type: Number(select.type),
    customId: String(select.custom_id),
    placeholder: typeof select.placeholder === 'string' ? select.placeholder : null,
    disabled: select.disabled === true,
    options: objects(select.options).map((option) => ({
      label: String(option.label),
      value: String(option.value),
      description: typeof option.description === 'string' ? option.description : null,
      default: option.default === true,
    })),
  };
}

function embedText(embed: Json): string {
  const part = (value: unknown, key: string) => (isJson(value) ? String(value[key] ?? '') : '');
  const fields = objects(embed.fields).flatMap((field) => [String(field.name), String(field.value)]);
  const texts = [
    part(embed.author, 'name'),
    embed.title,
    embed.description,
    ...fields,
    part(embed.footer, 'text'),
  ];
  return texts.filter((text) => typeof text === 'string' && text !== '').join('\n');
}
