import { ChannelType, type Message, MessageType } from 'discord.js';
import { isOpen, parentOf } from '../../who/moderators.js';
import type { Caller, Incoming } from '../incoming.js';
import { earlier, readable } from './readable.js';
import type { ThreadTeller } from './threads.js';

type IncomingMessage = Incoming & { readonly kind: 'message' };

/** How a message concerns the bot. */
type Address =
  /** In direct messages, by a mention of it or of the role that Discord made for it, or as a reply to a message of its own. */
  | { readonly how: 'direct' | 'name' | 'role' | 'reply' }
  /** As the opening message of a post in a forum, which asks everybody. */
  | { readonly how: 'post'; readonly forumId: string };

/** `undefined` for what asks nothing of this bot; never another bot's, which could go on for ever. */
export function addressOf(message: Message): Address | undefined {
  if (!message.author || message.author.bot || message.system || message.webhookId !== null) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  if (message.guildId === null) return { how: 'direct' };
  const me = message.client.user.id;
  if (message.mentions.users.has(me)) return { how: 'name' };
  // Other roles, @everyone and @here mean whoever has them or reads, which may be everybody.
  if (message.mentions.roles.some(({ tags }) => tags?.botId === me)) return { how: 'role' };
  if (message.type === MessageType.Reply && message.mentions.repliedUser?.id === me) return { how: 'reply' };
  const { channel } = message;
  // A post and its opening message have one id.
  const opens = channel.isThread() && message.id === channel.id;
  if (opens && channel.parent?.type === ChannelType.GuildForum)
    return { how: 'post', forumId: channel.parent.id };
  return undefined;
}

/** A message that concerns the bot, as the dispatcher takes it. */
export function fromMessage(
  message: Message,
  { how }: Address,
  threadOf: ThreadTeller,
  { instead, remembered }: Pick<IncomingMessage, 'instead' | 'remembered'>,
): IncomingMessage {
  const caller: Caller = {
    userId: message.author.id,
    name: message.author.username,
    guildId: message.guildId,
    place: message.channelId,
    alone: message.guildId === null,
    open: isOpen(message.channel),
    parent: parentOf(message.channel),
    thread: () => threadOf(message.channel),
    // Only interactions say what language a person reads.
    locale: message.guild?.preferredLocale ?? 'en-US',
    moderator: false,
    mayMention: true,
  };
  return {
    kind: 'message',
    caller,
    opensPost: how === 'post' && message.channel.isThread() ? message.channel.name : null,
    message: readable(message),
    // The client keeps no messages, so those that are referred to are asked of Discord.
    repliesTo: async () =>
      message.type === MessageType.Reply ? earlier(await message.fetchReference()) : null,
    instead,
    remembered,
  };
}
