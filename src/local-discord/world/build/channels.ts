import { ChannelType as T } from 'discord.js';
import type { Channel, Guild, Overwrite, World } from '../world.js';

/** Channels of a server that are no threads. */
export type ServerChannelType = T.GuildText | T.GuildAnnouncement | T.GuildVoice | T.GuildForum;

export function addChannel(
  world: World,
  id: string,
  guild: Guild,
  name: string,
  { type = T.GuildText, overwrites = [] }: { type?: ServerChannelType; overwrites?: Overwrite[] } = {},
): Channel {
  const channel: Channel = {
    id,
    type,
    name,
    guildId: guild.id,
    recipients: [],
    overwrites,
    thread: null,
  };
  world.channels.set(id, channel);
  return channel;
}

export interface NewThread {
  readonly name: string;
  readonly ownerId: string;
  readonly isPrivate: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A thread of a channel, or a post of a forum. One that begins at a message has that message's id. */
export function addThread(world: World, id: string, parent: Channel, given: NewThread): Channel {
  const isNews = parent.type === T.GuildAnnouncement;
  const channel: Channel = {
    id,
    type: given.isPrivate ? T.PrivateThread : isNews ? T.AnnouncementThread : T.PublicThread,
    name: given.name,
    guildId: parent.guildId,
    recipients: [],
    overwrites: [],
    thread: {
      parentId: parent.id,
      ownerId: given.ownerId,
      members: new Set([given.ownerId]),
      createdAt: new Date(given.at).toISOString(),
    },
  };
  world.channels.set(id, channel);
  return channel;
}

/** The direct messages between people: found, or opened under a new id. */
export function directChannel(world: World, nextId: () => string, people: readonly string[]): Channel {
  const same = (channel: Channel) =>
    channel.guildId === null &&
    channel.recipients.length === people.length &&
    people.every((id) => channel.recipients.includes(id));
  const known = [...world.channels.values()].find(same);
  if (known) return known;
  const channel: Channel = {
    id: nextId(),
    type: people.length > 2 ? T.GroupDM : T.DM,
    name: null,
    guildId: null,
    recipients: [...people],
    overwrites: [],
    thread: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
