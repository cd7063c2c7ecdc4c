import type { Known } from '../known.js';
import type { Exchange, Message } from '../protocol.js';

/** What went over the wire about a message, oldest first: what made it, what was clicked on it, what changed it. */
export function exchangesOf({ exchanges }: Known, message: Message): readonly Exchange[] {
  return [...exchanges.values()].filter(
    ({ id, targetId, messageIds }) =>
      id === message.interactionId ||
      id === message.id ||
      targetId === message.id ||
      messageIds.includes(message.id),
  );
}
