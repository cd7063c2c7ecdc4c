import type { ChannelType, Locale } from 'discord.js';

/** Someone with an account: a member, or the bot. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  /** The language of their client. */
  locale: Locale;
  /** False when they refuse direct messages (error 50007). */
  acceptsDms: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly position: number;
  /** The bot whose own role it is: Discord makes one for each bot that is invited with permissions. Null for others. */
  readonly botId: string | null;
}

export interface Overwrite {
  /** Of a role. */
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** What of a thread its parent does not say. A post of a forum is a public thread. */
export interface Thread {
  /** The channel or forum that it is in. */
  readonly parentId: string;
  /** Who began it. */
  readonly ownerId: string;
  /** Who takes part in it; of a private thread, who sees it. */
  readonly members: Set<string>;
  readonly createdAt: string;
}

export interface Channel {
  readonly id: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.GuildVoice
    | ChannelType.GuildForum
    | ChannelType.PublicThread
    | ChannelType.AnnouncementThread
    | ChannelType.PrivateThread
    | ChannelType.DM
    | ChannelType.GroupDM;
  readonly name: string | null;
  readonly guildId: string | null;
  /** Those who talk in it when it belongs to no server. */
  readonly recipients: readonly string[];
  readonly overwrites: readonly Overwrite[];
  /** Null for what is no thread. */
  readonly thread: Thread | null;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerId: string;
  /** False for a server that knows the bot only through members who installed it to themselves. */
  hasBot: boolean;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, { readonly roles: readonly string[]; readonly joinedAt: string }>;
}

export interface TeamMember {
  readonly id: string;
  /** Whether they have accepted the invitation. */
  readonly accepted: boolean;
  readonly role: 'admin' | 'developer' | 'read_only';
}

export interface World {
  readonly guilds: Map<string, Guild>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly applicationId: string;
  readonly bot: Person;
  /** Whose application it is, in place of one person; for tests. */
  team?: readonly TeamMember[];
}
