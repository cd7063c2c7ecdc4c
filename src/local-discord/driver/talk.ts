import { PermissionFlagsBits as P } from 'discord.js';
import { createMessage } from '../compose/compose.js';
import type { StoredMessage } from '../world/messages.js';
import { may } from '../world/permissions.js';
import type { State } from '../world/state.js';
import type { Channel, Person } from '../world/world.js';
import { PATIENCE_MS } from './exchange.js';
import { type GivenFile, uploadOf } from './options.js';
import { Refusal } from './refusal.js';
import { type Shown, show } from './render.js';

/** What a member may send at once without Nitro. */
const MAX_CONTENT = 2_000;
const MAX_FILES = 10;

export interface TalkOptions {
  readonly attachments?: readonly GivenFile[];
  /** The message it replies to. */
  readonly repliesTo?: string;
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
export function say(
  state: State,
  person: Person,
  channel: Channel,
  content: string,
  options: TalkOptions = {},
): Promise<Talk> {
  if (!may(state.world, person.id, channel, P.SendMessages)) {
    throw new Refusal(`${person.username} cannot write in ${channel.name ?? 'this channel'}`);
  }
  const { waitMs = PATIENCE_MS, attachments = [], repliesTo } = options;
  const target = repliesTo === undefined ? null : state.messages.get(repliesTo);
  if (target === undefined) throw new Refusal(`there is no message ${repliesTo} to reply to`);
  if (target && (target.channelId !== channel.id || target.visibleTo)) {
    throw new Refusal('only a message of this channel that everyone sees can be replied to');
  }
  if (content.trim() === '' && attachments.length === 0) throw new Refusal('an empty message cannot be sent');
  if (content.length > MAX_CONTENT) {
    throw new Refusal(`a message takes at most ${MAX_CONTENT} characters, not ${content.length}`);
  }
  if (attachments.length > MAX_FILES) throw new Refusal(`a message takes at most ${MAX_FILES} files`);
  const sentAt = state.clock.now();
  return new Promise((resolve) => {
    const answers: StoredMessage[] = [];
    let said: StoredMessage | null = null;
    let sawTyping = false;
    let answeredMs: number | null = null;
    const finish = () => {
      stop();
      clearTimeout(timer);
      resolve({ message: show(said!), replies: answers.map(show), sawTyping, answeredMs });
    };
    const timer = setTimeout(finish, waitMs);
    const stop = state.bus.on((event) => {
      if (event.type === 'typing' && event.channelId === channel.id) sawTyping = true;
      if (event.type !== 'message-created' || !said || !isAnswer(state, said, event.message)) return;
      answers.push(event.message);
      answeredMs ??= event.at - sentAt;
      // The bot may still be telling what it did with this very message: let it finish first.
      setImmediate(finish);
    });
    said = createMessage(state, {
      channelId: channel.id,
      authorId: person.id,
      body: { content },
      uploads: attachments.map(uploadOf),
      repliesTo: target,
    });
  });
}

/** An answer replies to the message; where nobody else talks, anything the bot then says is one. */
function isAnswer(state: State, said: StoredMessage, message: StoredMessage): boolean {
  if (message.authorId !== state.world.bot.id || message.channelId !== said.channelId) return false;
  if (message.interactionId !== null) return false;
  const reference = show(message).repliesTo;
  return reference === null || reference === said.id;
}
