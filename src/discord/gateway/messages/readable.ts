import {
  type APIMessageComponent,
  type Attachment,
  ComponentType as C,
  type Embed,
  type Message,
  type MessageSnapshot,
} from 'discord.js';
import type { EarlierMessage, GivenFile, ReadableMessage } from '../incoming.js';

/** A message of the client's as plain data: what it says, in all forms in which a message says something. */
export function readable(message: Message | MessageSnapshot): ReadableMessage {
  const files = [...(message.attachments?.values() ?? [])].map(fileOf);
  const forwarded = [...(message.messageSnapshots?.values() ?? [])].map(readable);
  const embeds = (message.embeds ?? []).map(embedText).filter((text) => text !== '');
  const content = message.content || shownText(message);
  const others =
    (message.stickers?.size ?? 0) > 0 || Boolean(message.poll) || (message.components ?? []).length > 0;
  const holds = content !== '' || embeds.length > 0 || files.length > 0 || others;
  return {
    authorId: message.author?.id ?? null,
    content,
    embeds,
    files,
    forwarded,
    isWithheld: !holds && forwarded.every(({ isWithheld }) => isWithheld),
  };
}

/** A message that another one refers to. @param me the bot's own id, where the client is not connected as it */
export function earlier(message: Message, me = message.client.user.id): EarlierMessage {
  const isOwn = message.author.id === me;
  const customIds = message.components
    .flatMap((row) => (row.type === C.ActionRow ? row.components : []))
    .flatMap(({ customId }) => customId ?? []);
  return { ...readable(message), isOwn, customIds: isOwn ? customIds : [] };
}

export function fileOf({ name, size, url, contentType }: Attachment): GivenFile {
  return { name, size, url, contentType };
}

function embedText({ title, description, fields }: Embed): string {
  const named = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [title, description, ...named].filter(Boolean).join('. ');
}

/** What stands in text displays: messages that are built of components have no content. */
function shownText({ components }: Message | MessageSnapshot): string {
  return (components ?? []).flatMap((part) => texts(part.toJSON() as APIMessageComponent)).join('\n');
}

function texts(part: APIMessageComponent): string[] {
  if (part.type === C.TextDisplay) return [part.content];
  return 'components' in part ? (part.components as APIMessageComponent[]).flatMap(texts) : [];
}
