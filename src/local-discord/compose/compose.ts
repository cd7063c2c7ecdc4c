import { ComponentType as C, MessageFlags as F, MessageType } from 'discord.js';
import { flagsAfter } from '../validate/message.js';
import type { Upload } from '../world/files.js';
import { isJson, type Json, objects } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import type { State } from '../world/state.js';
import { announce } from './announce.js';
import { storeFiles, withMedia } from './attachments.js';
import { mentionableText, pingsOf } from './mentions.js';
import { userPayload } from './payloads.js';

/** What a new message is made of besides its body. */
export interface NewMessage {
  /** Its id, where that is settled; a new one unless told. */
  readonly id?: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly body: Json;
  readonly uploads: readonly Upload[];
  readonly type?: MessageType;
  readonly visibleTo?: string | null;
  readonly interactionId?: string | null;
  /** Flags of the message beside those of the body, such as Loading. */
  readonly flags?: number;
  /** The message it replies to. */
  readonly repliesTo?: StoredMessage | null;
  /** Further fields of the payload. */
  readonly extra?: Json;
}

/** Makes a message out of a body that was found right, stores it, and tells everyone who may see it. */
export function createMessage(state: State, given: NewMessage): StoredMessage {
  const { body, channelId, repliesTo } = given;
  const author = state.world.people.get(given.authorId)!;
  const visibleTo = given.visibleTo ?? null;
  const message: StoredMessage = {
    id: given.id ?? state.nextId(),
    channelId,
    authorId: author.id,
    visibleTo,
    interactionId: given.interactionId ?? null,
    payload: {},
    deleted: false,
  };
  const flags = flagsAfter(body, null) | (given.flags ?? 0) | (visibleTo ? F.Ephemeral : 0);
  const guildId = state.world.channels.get(channelId)?.guildId ?? null;
  message.payload = {
    id: message.id,
    channel_id: channelId,
    type: given.type ?? (repliesTo ? MessageType.Reply : MessageType.Default),
    author: userPayload(author),
    content: typeof body.content === 'string' ? body.content.trim() : '',
    timestamp: new Date(state.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: body.tts === true,
    pinned: false,
    flags,
    embeds: objects(body.embeds).map((embed) => ({ type: 'rich', ...embed })),
    attachments: storeFiles(state, channelId, body, given.uploads),
    components: objects(body.components),
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...(repliesTo && {
      message_reference: {
        type: 0,
        message_id: repliesTo.id,
        channel_id: channelId,
        ...(guildId && { guild_id: guildId }),
      },
      referenced_message: repliesTo.payload,
    }),
    ...given.extra,
  };
  finish(state, message, body.allowed_mentions, calledByReply(repliesTo));
  state.messages.add(message);
  announce(state, 'message-created', message, given.interactionId ?? null);
  return message;
}

/** Changes a message by a body that was found right. What the body leaves out stays. */
export function editMessage(
  state: State,
  message: StoredMessage,
  body: Json,
  uploads: readonly Upload[],
  by: string | null,
): void {
  const before = message.payload;
  const kept = Array.isArray(body.attachments)
    ? objects(before.attachments).filter((old) =>
        objects(body.attachments).some((other) => other.id === old.id),
      )
    : objects(before.attachments);
  message.payload = {
    ...before,
    ...('content' in body && { content: typeof body.content === 'string' ? body.content.trim() : '' }),
    ...('embeds' in body && { embeds: objects(body.embeds).map((embed) => ({ type: 'rich', ...embed })) }),
    ...('components' in body && { components: objects(body.components) }),
    attachments: [...kept, ...storeFiles(state, message.channelId, body, uploads)],
    flags: flagsAfter(body, before) & ~F.Loading,
    // An answer that was only deferred becomes the message; it is not shown as edited.
    edited_timestamp: Number(before.flags) & F.Loading ? null : new Date(state.clock.now()).toISOString(),
  };
  finish(state, message, body.allowed_mentions, stillCalled(before));
  announce(state, 'message-updated', message, by);
}

/** Whom a message called by replying to them, which an edit does not take back. */
function stillCalled({ referenced_message: replied, mentions, content }: Json): string | null {
  const author = isJson(replied) && isJson(replied.author) ? String(replied.author.id) : null;
  const isCalled = author !== null && objects(mentions).some(({ id }) => id === author);
  return isCalled && !String(content).includes(`<@${author}>`) ? author : null;
}

/**
 * Whom a reply calls. The answer to an interaction belongs to none that could be called: the bot does not learn of a reply
 * to it by a ping (discord-api-docs#5395).
 */
function calledByReply(message: StoredMessage | null | undefined): string | null {
  return message && !message.payload.interaction_metadata ? message.authorId : null;
}

export function deleteMessage(state: State, message: StoredMessage, by: string | null): void {
  state.messages.remove(message);
  announce(state, 'message-deleted', message, by);
}

/** True when nothing would be shown: Discord refuses such a message with 50006. */
export function isEmptyMessage(
  body: Json,
  uploads: readonly Upload[],
  existing: Json | null = null,
): boolean {
  const value = (key: string) => (body[key] === undefined ? existing?.[key] : body[key]);
  const some = (key: string) => objects(value(key)).length > 0;
  if (uploads.length > 0 || some('embeds') || some('attachments') || isJson(value('poll'))) return false;
  if (Array.isArray(value('sticker_ids')) && (value('sticker_ids') as unknown[]).length > 0) return false;
  if (flagsAfter(body, existing) & F.IsComponentsV2) return !some('components');
  const content = value('content');
  return typeof content !== 'string' || content.trim() === '';
}

/** Fills in what Discord works out itself: who is mentioned, the components' numbers, where files are. */
function finish(state: State, message: StoredMessage, allowed: unknown, repliedTo: string | null): void {
  const { payload } = message;
  const pings = pingsOf(mentionableText(payload), allowed, repliedTo);
  const people = pings.users.flatMap((id) => state.world.people.get(id) ?? []);
  const attachments = objects(payload.attachments);
  const counter = { next: 1 };
  message.payload = {
    ...payload,
    mentions: people.map(userPayload),
    mention_roles: pings.roles,
    mention_everyone: pings.everyone,
    components: objects(payload.components).map((part) => withMedia(withIds(part, counter), attachments)),
    embeds: objects(payload.embeds).map((part) => withMedia(part, attachments)),
  };
}

function withIds(component: Json, counter: { next: number }): Json {
  const id = Number(component.id) || counter.next;
  counter.next = Math.max(counter.next, id) + 1;
  return {
    ...component,
    id,
    ...(Array.isArray(component.components) && {
      components: objects(component.components).map((part) => withIds(part, counter)),
    }),
    ...(isJson(component.accessory) && { accessory: withIds(component.accessory, counter) }),
    ...(component.type === C.Separator && {
      divider: component.divider ?? true,
      spacing: component.spacing ?? 1,
    }),
  };
}
