import {
  ApplicationCommandOptionType as O,
  PermissionFlagsBits as P,
  ApplicationCommandType as T,
} from 'discord.js';
import { type Json, objects } from '../world/json.js';
import { permissionsIn } from '../world/permissions.js';
import type { State } from '../world/state.js';
import type { Channel, Person } from '../world/world.js';
import { fillIn, type Values } from './options.js';
import { Refusal } from './refusal.js';
import { placeOf } from './send.js';

/** The commands that someone is offered in a channel, as their client would list them. */
export function commandsFor(state: State, person: Person, channel: Channel): Json[] {
  const { context, userInstalled } = placeOf(state, channel, person);
  const local = channel.guildId ? state.commands.list(channel.guildId) : [];
  const everywhere = state.commands.list(null).filter((command) => {
    const contexts = (command.contexts ?? [0, 1, 2]) as number[];
    const types = command.integration_types as number[];
    return contexts.includes(context) && types.includes(userInstalled ? 1 : 0);
  });
  const mine = permissionsIn(state.world, person.id, channel);
  return [...local, ...everywhere].filter((command) => {
    const needed = command.default_member_permissions ?? null;
    if (needed === null || channel.guildId === null || mine & P.Administrator) return true;
    return needed !== '0' && (mine & BigInt(String(needed))) === BigInt(String(needed));
  });
}

/**
 * The command of a name, when it is offered. `anyone` takes it even from who is not meant to have it, as a server can
 * grant a command to other roles than the bot asked for.
 */
export function findCommand(
  state: State,
  person: Person,
  channel: Channel,
  type: T,
  name: string,
  anyone = false,
): Json {
  const all = [
    ...(channel.guildId ? state.commands.list(channel.guildId) : []),
    ...state.commands.list(null),
  ];
  const offered = anyone ? all : commandsFor(state, person, channel);
  const found = offered.find((command) => command.type === type && command.name === name);
  if (found) return found;
  const isThere = all.some((command) => command.type === type && command.name === name);
  const where = channel.name ?? 'this private channel';
  throw new Refusal(
    isThere
      ? `${person.username} is not offered the command "${name}" in ${where}`
      : `no command "${name}" is registered; there are: ${all.map((command) => command.name).join(', ') || 'none'}`,
  );
}

/** The data of a slash command: its name may go on with those of a group and a sub-command, as it is typed. */
export function slashData(
  state: State,
  person: Person,
  channel: Channel,
  typed: string,
  values: Values,
  more: { readonly anyone?: boolean; readonly focused?: string },
): { readonly data: Json; readonly focusedType?: number } {
  const [name, ...path] = typed.replace(/^\//, '').split(' ');
  const command = findCommand(state, person, channel, T.ChatInput, name ?? '', more.anyone);
  let declared = command;
  const subs: Json[] = [];
  for (const part of path) {
    const next = objects(declared.options).find((option) => option.name === part && isSub(option));
    if (!next) throw new Refusal(`/${typed}: there is no sub-command "${part}"`);
    subs.push(next);
    declared = next;
  }
  if (objects(declared.options).some(isSub)) throw new Refusal(`/${typed}: name a sub-command too`);
  const filled = fillIn(state, channel, objects(declared.options), values, more.focused);
  const options = subs.reduceRight<Json[]>(
    (inner, sub) => [{ type: sub.type, name: sub.name, options: inner }],
    filled.options,
  );
  return {
    data: {
      id: command.id,
      type: T.ChatInput,
      name: command.name,
      options,
      ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
      ...(filled.resolved && { resolved: filled.resolved }),
    },
    focusedType: filled.focusedType,
  };
}

function isSub(option: Json): boolean {
  return option.type === O.Subcommand || option.type === O.SubcommandGroup;
}
