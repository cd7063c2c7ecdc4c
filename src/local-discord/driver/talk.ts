import { ChannelType, PermissionFlagsBits as P } from 'discord.js';
import { createMessage, editMessage } from '../compose/compose.js';
import { forwardMessage } from '../compose/forward.js';
import { mentionableText, pingsOf } from '../compose/mentions.js';
import { joinThread, openPost } from '../compose/threads.js';
import type { StoredMessage } from '../world/messages.js';
import { may, mayWrite } from '../world/permissions.js';
import type { State } from '../world/state.js';
import type { Channel, Person } from '../world/world.js';
import { PATIENCE_MS } from './exchange.js';
import { type GivenFile, uploadOf } from './options.js';
import { Refusal } from './refusal.js';
import { type Shown, show } from './render.js';

/** What a member may send at once without Nitro. */
const MAX_CONTENT = 2_000;
const MAX_FILES = 10;
const MAX_TITLE = 100;

export interface TalkOptions {
  readonly attachments?: readonly GivenFile[];
  /** The message it replies to. */
  readonly repliesTo?: string;
  /** Whether the author of that message is called; true unless told. */
  readonly ping?: boolean;
  /** How long to wait for the bot's answer; 5 s unless told, 0 not to wait. */
  readonly waitMs?: number;
}

/** What was said, and what the bot answered to it by the time it was waited for. */
export interface Talk {
  readonly message: Shown;
  readonly replies: readonly Shown[];
  /** The bot showed that it was typing. */
  readonly sawTyping: boolean;
  /** How long the first answer took, in milliseconds; null without any. */
  readonly answeredMs: number | null;
}

/** Says something in a channel and waits for the bot's first answer to it. */
export async function say(
  state: State,
  person: Person,
  channel: Channel,
  content: string,
  options: TalkOptions = {},
): Promise<Talk> {
  mustBeAbleToWrite(state, person, channel);
  const { repliesTo } = options;
  const target = repliesTo === undefined ? null : state.messages.get(repliesTo);
  if (target === undefined) throw new Refusal(`there is no message ${repliesTo} to reply to`);
  if (target && (target.channelId !== channel.id || target.visibleTo)) {
    throw new Refusal('only a message of this channel that everyone sees can be replied to');
  }
  mustBeSendable(content, options);
  return answered(state, channel, options, () => send(state, person, channel, content, options, { target }));
}

/** Opens a post in a forum and waits for the bot's first answer in it. */
export async function post(
  state: State,
  person: Person,
  forum: Channel,
  title: string,
  content: string,
  options: TalkOptions = {},
): Promise<Talk> {
  if (forum.type !== ChannelType.GuildForum) throw new Refusal(`${forum.name ?? 'this channel'} is no forum`);
  if (!may(state.world, person.id, forum, P.SendMessages)) {
    throw new Refusal(`${person.username} cannot post in ${forum.name}`);
  }
  if (title.trim() === '' || title.length > MAX_TITLE) {
    throw new Refusal(`the title of a post takes 1 to ${MAX_TITLE} characters`);
  }
  mustBeSendable(content, options);
  const thread = openPost(state, forum, { name: title.trim(), ownerId: person.id });
  return answered(state, thread, options, () =>
    send(state, person, thread, content, options, { id: thread.id }),
  );
}

/** Forwards a message and waits for the bot's first answer to that. */
export async function forward(
  state: State,
  person: Person,
  original: StoredMessage,
  channel: Channel,
  options: Pick<TalkOptions, 'waitMs'> = {},
): Promise<Talk> {
  mustBeAbleToWrite(state, person, channel);
  if (original.visibleTo) throw new Refusal('a message that only one person sees cannot be forwarded');
  return answered(state, channel, options, () => forwardMessage(state, original, channel.id, person.id));
}

/** Changes one's own message and waits for what the bot then writes, or changes in what it wrote. */
export async function change(
  state: State,
  person: Person,
  message: StoredMessage,
  channel: Channel,
  content: string,
  options: Pick<TalkOptions, 'waitMs'> = {},
): Promise<Talk> {
  if (message.authorId !== person.id) throw new Refusal('only one’s own messages can be changed');
  if (message.payload.message_snapshots) throw new Refusal('what was forwarded cannot be changed');
  if (content.trim() === '' && !show(message).files.length)
    throw new Refusal('a message cannot be made empty');
  mustBeSendable(content || ' ', { attachments: [{ name: '', data: '' }] });
  return answered(state, channel, options, () => {
    editMessage(state, message, { content }, [], null);
    return message;
  });
}

function mustBeAbleToWrite(state: State, person: Person, channel: Channel): void {
  if (channel.type === ChannelType.GuildForum) throw new Refusal('a forum takes posts, not messages');
  if (mayWrite(state.world, person.id, channel)) return;
  throw new Refusal(`${person.username} cannot write in ${channel.name ?? 'this channel'}`);
}

function mustBeSendable(content: string, { attachments = [] }: TalkOptions): void {
  if (content.trim() === '' && attachments.length === 0) throw new Refusal('an empty message cannot be sent');
  if (content.length > MAX_CONTENT) {
    throw new Refusal(`a message takes at most ${MAX_CONTENT} characters, not ${content.length}`);
  }
  if (attachments.length > MAX_FILES) throw new Refusal(`a message takes at most ${MAX_FILES} files`);
}

function send(
  state: State,
  person: Person,
  channel: Channel,
  content: string,
  { attachments = [], ping = true }: TalkOptions,
  { id, target = null }: { readonly id?: string; readonly target?: StoredMessage | null },
): StoredMessage {
  const parse = ['users', 'roles', 'everyone'];
  const body = { content, ...(!ping && { allowed_mentions: { parse, replied_user: false } }) };
  if (channel.thread) {
    joinThread(state, channel, [person.id, ...pingsOf(mentionableText(body), undefined, null).users]);
  }
  return createMessage(state, {
    ...(id !== undefined && { id }),
    channelId: channel.id,
    authorId: person.id,
    body,
    uploads: attachments.map(uploadOf),
    repliesTo: target,
  });
}

/** Does something with a message, and waits for what the bot writes or changes about that message. */
function answered(
  state: State,
  channel: Channel,
  { waitMs = PATIENCE_MS }: Pick<TalkOptions, 'waitMs'>,
  act: () => StoredMessage,
): Promise<Talk> {
  const startedAt = state.clock.now();
  return new Promise((resolve) => {
    const answers = new Set<StoredMessage>();
    let said: StoredMessage | null = null;
    let sawTyping = false;
    let answeredMs: number | null = null;
    const finish = () => {
      stop();
      clearTimeout(timer);
      resolve({ message: show(said!), replies: [...answers].map(show), sawTyping, answeredMs });
    };
    const timer = setTimeout(finish, waitMs);
    const stop = state.bus.on((event) => {
      if (event.type === 'typing' && event.channelId === channel.id) sawTyping = true;
      if (event.type !== 'message-created' && event.type !== 'message-updated') return;
      if (!said || !isAnswer(state, said, event.message)) return;
      answers.add(event.message);
      answeredMs ??= event.at - startedAt;
      // The bot may still be telling what it did with this very message: let it finish first.
      setImmediate(finish);
    });
    said = act();
  });
}

/** An answer replies to the message; where nobody else talks, anything the bot then says is one. */
function isAnswer(state: State, said: StoredMessage, message: StoredMessage): boolean {
  if (message.authorId !== state.world.bot.id || message.channelId !== said.channelId) return false;
  if (message.interactionId !== null) return false;
  const reference = show(message).repliesTo;
  return reference === null || reference === said.id;
}
