import type {
  Caller,
  EarlierMessage,
  Incoming,
  ReadableMessage,
} from '../../src/discord/gateway/incoming.js';

type IncomingMessage = Incoming & { readonly kind: 'message' };

/** A message that says just this. */
export function written(content: string, more: Partial<ReadableMessage> = {}): ReadableMessage {
  return {
    authorId: null,
    content,
    embeds: [],
    files: [],
    forwarded: [],
    isWithheld: false,
    ...more,
  };
}

/** A message of the bot's own with these custom_ids. */
export function ownMessage(customIds: readonly string[]): EarlierMessage {
  return { ...written('An answer'), isOwn: true, customIds };
}

/** A message to the bot. */
export function saidBy(
  caller: Caller,
  message: string | ReadableMessage,
  more: Partial<IncomingMessage> = {},
): IncomingMessage {
  return {
    kind: 'message',
    caller,
    opensPost: null,
    message: typeof message === 'string' ? written(message) : message,
    repliesTo: async () => null,
    instead: null,
    remembered: () => {},
    ...more,
  };
}
