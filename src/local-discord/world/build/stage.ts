import { ChannelType, type Locale, PermissionFlagsBits as P } from 'discord.js';
import type { Person, World } from '../world.js';
import { addChannel, directChannel } from './channels.js';
import { addGuild, addPerson, addRole, join } from './people.js';

/** Who and what is there from the start. */
export interface Stage {
  readonly guildId: string;
  /** The role of the moderators, which may manage the server. */
  readonly moderatorRoleId: string;
  /** The role that Discord made for the bot when it was invited. */
  readonly botRoleId: string;
  readonly members: {
    readonly owner: Person;
    readonly member: Person;
    readonly moderator: Person;
  };
  readonly channels: {
    /** Where everyone talks. */
    readonly general: string;
    /** Where only moderators and the bot are. */
    readonly moderators: string;
    readonly announcements: string;
    /** A voice channel, in which people can also write. */
    readonly voice: string;
    /** Where everyone may post. */
    readonly forum: string;
    /** In a server that has not got the bot: it is there only for those who installed it to themselves. */
    readonly elsewhere: string;
    /** Direct messages between two members, without the bot. */
    readonly between: string;
  };
}

/** What the bot asks for in its invitation. */
export const BOT_MAY =
  P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.EmbedLinks | P.ReadMessageHistory;

export function buildStage(nextId: () => string, now: number, locale: Locale) {
  const people: World['people'] = new Map();
  const botId = nextId();
  const bot: Person = {
    id: botId,
    username: 'clippings',
    displayName: 'Clippings',
    bot: true,
    locale,
    acceptsDms: true,
  };
  const world: World = { guilds: new Map(), people, channels: new Map(), applicationId: botId, bot };
  const owner = addPerson(world, nextId(), 'olive', { displayName: 'Olive' });
  const member = addPerson(world, nextId(), 'mina', { displayName: 'Mina' });
  const moderator = addPerson(world, nextId(), 'mo', { displayName: 'Mo' });
  people.set(bot.id, bot);

  const guild = addGuild(world, nextId(), { name: 'Reading Room', locale, ownerId: owner.id, hasBot: true });
  const moderators = addRole(guild, nextId(), 'Moderators', P.ManageGuild | P.ManageMessages);
  const botRole = addRole(guild, nextId(), 'Clippings', BOT_MAY, botId);
  for (const [person, roles] of [
    [owner, []],
    [member, []],
    [moderator, [moderators]],
    [bot, [botRole]],
  ] as const) {
    join(guild, person, roles, now);
  }
  const general = addChannel(world, nextId(), guild, 'general');
  const closed = addChannel(world, nextId(), guild, 'moderators', {
    overwrites: [
      { id: guild.id, allow: 0n, deny: P.ViewChannel },
      { id: moderators.id, allow: P.ViewChannel, deny: 0n },
      { id: botRole.id, allow: P.ViewChannel, deny: 0n },
    ],
  });
  const { GuildAnnouncement, GuildVoice, GuildForum } = ChannelType;
  const announcements = addChannel(world, nextId(), guild, 'announcements', { type: GuildAnnouncement });
  const voice = addChannel(world, nextId(), guild, 'talking', { type: GuildVoice });
  const forum = addChannel(world, nextId(), guild, 'questions', { type: GuildForum });
  const other = addGuild(world, nextId(), { name: 'Elsewhere', locale, ownerId: owner.id, hasBot: false });
  for (const person of [owner, member, moderator]) join(other, person, [], now);
  const elsewhere = addChannel(world, nextId(), other, 'lounge');
  const between = directChannel(world, nextId, [member.id, moderator.id]);

  const stage: Stage = {
    guildId: guild.id,
    moderatorRoleId: moderators.id,
    botRoleId: botRole.id,
    members: { owner, member, moderator },
    channels: {
      general: general.id,
      moderators: closed.id,
      announcements: announcements.id,
      voice: voice.id,
      forum: forum.id,
      elsewhere: elsewhere.id,
      between: between.id,
    },
  };
  return { world, stage };
}
