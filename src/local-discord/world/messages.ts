import type { Json } from './json.js';

/** A message as it stands now, with what Discord knows about it beyond the wire. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** The one person who sees an ephemeral message; null when everyone in the channel does. */
  readonly visibleTo: string | null;
  /** The interaction that made it, if any. */
  readonly interactionId: string | null;
  /** The message as the API shows it. */
  payload: Json;
  deleted: boolean;
}

export interface MessageStore {
  add(message: StoredMessage): void;
  /** A message that is there; undefined when it was deleted or never was. */
  get(id: string): StoredMessage | undefined;
  remove(message: StoredMessage): void;
  /** Those of a channel, oldest first. */
  inChannel(channelId: string): StoredMessage[];
  lastId(channelId: string): string | null;
}

export function createMessageStore(): MessageStore {
  const byId = new Map<string, StoredMessage>();
  const byChannel = new Map<string, StoredMessage[]>();
  return {
    add(message) {
      byId.set(message.id, message);
      const channel = byChannel.get(message.channelId);
      if (channel) channel.push(message);
      else byChannel.set(message.channelId, [message]);
    },
    get: (id) => byId.get(id),
    remove(message) {
      message.deleted = true;
      byId.delete(message.id);
      const left = (byChannel.get(message.channelId) ?? []).filter((other) => other !== message);
      byChannel.set(message.channelId, left);
    },
    inChannel: (channelId) => [...(byChannel.get(channelId) ?? [])],
    lastId: (channelId) => byChannel.get(channelId)?.findLast((message) => !message.visibleTo)?.id ?? null,
  };
}
