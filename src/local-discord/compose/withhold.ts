import { isJson, type Json, objects } from '../world/json.js';

/**
 * What Discord leaves out of messages for an application without the Message Content intent: in the events of its gateway
 * and in its answers alike ("controls data within message objects everywhere", https://docs.discord.com/developers/gateway/you-might-not-need-a-privileged-intent).
 * What comes with an interaction is whole.
 */
const CONTENT: Json = { content: '', embeds: [], attachments: [], components: [] };

/**
 * A message of a server as the application sees it without the intent. It is whole where the application wrote it or is
 * mentioned in it; a ping of its role is no mention of it. The message that it replies to is judged by itself; what it
 * forwards belongs to it. Where the documentation leaves that open, this is the stricter reading.
 */
export function withheld(message: Json, botId: string): Json {
  const author = isJson(message.author) ? message.author.id : null;
  const isWhole = author === botId || objects(message.mentions).some(({ id }) => id === botId);
  const { poll, ...rest } = message;
  return {
    ...(isWhole ? message : { ...rest, ...CONTENT }),
    ...(isJson(message.referenced_message) && {
      referenced_message: withheld(message.referenced_message, botId),
    }),
    ...(!isWhole &&
      Array.isArray(message.message_snapshots) && {
        message_snapshots: objects(message.message_snapshots).map((snapshot) => ({
          message: { ...(snapshot.message as Json), ...CONTENT },
        })),
      }),
  };
}
