import {
  ChannelType,
  ApplicationCommandOptionType as O,
  PermissionFlagsBits as P,
  ApplicationCommandType as T,
} from 'discord.js';
import type { LocalDiscord } from '../../local-discord/local-discord.js';
import { type Json, objects } from '../../local-discord/world/json.js';
import { may, mayWrite } from '../../local-discord/world/permissions.js';
import type { Channel, Person } from '../../local-discord/world/world.js';
import type { CommandOption, MenuCommand, OptionType, Place, SlashCommand } from '../page/protocol.js';
import { userOf } from './show.js';

/** The channels of the page, each with whose eyes it is seen through. */
export function placesOf(discord: LocalDiscord): Place[] {
  const { members, channels, driver } = discord;
  const { general, forum, moderators } = channels;
  const { member, moderator } = members;
  return [
    ...withThreads(discord, 'general-member', general, member),
    ...withThreads(discord, 'forum-member', forum, member),
    ...withThreads(discord, 'general-moderator', general, moderator),
    ...withThreads(discord, 'forum-moderator', forum, moderator),
    placeOf(discord, 'moderators', moderators, moderator),
    placeOf(discord, 'direct', driver.dmChannel(member), member),
  ];
}

/** A channel or forum, and below it its threads or posts, the newest first. */
function withThreads(discord: LocalDiscord, id: string, channelId: string, viewer: Person): Place[] {
  const { world } = discord.state;
  const threads = [...world.channels.values()].filter(
    (channel) => channel.thread?.parentId === channelId && may(world, viewer.id, channel, P.ViewChannel),
  );
  return [
    placeOf(discord, id, channelId, viewer),
    ...threads.reverse().map((thread) => placeOf(discord, `${id}-${thread.id}`, thread.id, viewer)),
  ];
}

function kindOf({ type, guildId, thread }: Channel): Place['kind'] {
  if (guildId === null) return 'direct';
  if (thread) return 'thread';
  return type === ChannelType.GuildForum ? 'forum' : 'server';
}

function placeOf({ state: { world }, driver }: LocalDiscord, id: string, channelId: string, viewer: Person) {
  const channel = world.channels.get(channelId)!;
  const inServer = channel.guildId !== null;
  const offered = driver.commands(viewer, channelId);
  const place: Place = {
    id,
    channelId,
    viewer: userOf(viewer),
    kind: kindOf(channel),
    parentId: channel.thread?.parentId ?? null,
    name: channel.name ?? world.bot.displayName,
    role: inServer && may(world, viewer.id, channel, P.ManageGuild) ? 'moderator' : 'member',
    locale: viewer.locale,
    mayWrite: mayWrite(world, viewer.id, channel),
    mayDelete: inServer && may(world, viewer.id, channel, P.ManageMessages),
    commands: offered
      .filter(({ type }) => type === T.ChatInput)
      .flatMap((command) => slashCommands(command, viewer.locale)),
    menus: offered.flatMap((command) => menuCommand(command, viewer.locale)),
  };
  return place;
}

/** Every command that can be chosen in a declaration: its sub-commands, or else itself. */
function slashCommands(command: Json, locale: string): SlashCommand[] {
  const visit = (declared: Json, path: string, label: string): SlashCommand[] => {
    const options = objects(declared.options);
    const subs = options.filter(({ type }) => type === O.Subcommand || type === O.SubcommandGroup);
    if (subs.length > 0) {
      return subs.flatMap((sub) => {
        return visit(sub, `${path} ${String(sub.name)}`, `${label} ${said(sub, 'name', locale)}`);
      });
    }
    const description = said(declared, 'description', locale);
    const shown = options.map((option) => commandOption(option, locale));
    return [{ id: String(command.id), path, label, description, options: shown }];
  };
  return visit(command, String(command.name), said(command, 'name', locale));
}

function commandOption(option: Json, locale: string): CommandOption {
  const number = (key: string) => (typeof option[key] === 'number' ? (option[key] as number) : null);
  return {
    name: String(option.name),
    label: said(option, 'name', locale),
    hint: said(option, 'description', locale),
    type: TYPES[Number(option.type)]!,
    required: option.required === true,
    autocomplete: option.autocomplete === true,
    choices: objects(option.choices).map((choice) => ({
      name: said(choice, 'name', locale),
      value: choice.value as string | number,
    })),
    min: number('min_value'),
    max: number('max_value'),
    minLength: number('min_length'),
    maxLength: number('max_length'),
  };
}

const TYPES: Readonly<Record<number, OptionType>> = {
  [O.String]: 'string',
  [O.Integer]: 'integer',
  [O.Number]: 'number',
  [O.Boolean]: 'boolean',
  [O.User]: 'user',
  [O.Channel]: 'channel',
  [O.Role]: 'role',
  [O.Mentionable]: 'mentionable',
  [O.Attachment]: 'attachment',
};

function menuCommand(command: Json, locale: string): MenuCommand[] {
  if (command.type !== T.Message && command.type !== T.User) return [];
  const on = command.type === T.Message ? 'message' : 'user';
  return [{ on, name: String(command.name), label: said(command, 'name', locale) }];
}

/** A name or description in a language, as far as the bot has declared it in that language. */
function said(declared: Json, what: 'name' | 'description', locale: string): string {
  const translated = declared[`${what}_localizations`] as Record<string, string> | null | undefined;
  return translated?.[locale] ?? String(declared[what] ?? '');
}
