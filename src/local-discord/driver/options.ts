import { ApplicationCommandOptionType as O } from 'discord.js';
import { storeFile } from '../compose/attachments.js';
import { channelPayload } from '../compose/channel-payload.js';
import { memberPayload, rolePayload, userPayload } from '../compose/payloads.js';
import { type Json, objects } from '../world/json.js';
import type { State } from '../world/state.js';
import type { Channel } from '../world/world.js';
import { Refusal } from './refusal.js';

/** A file that a member attaches. */
export interface GivenFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly contentType?: string;
}

/** What a member filled in, by option: text, numbers, ids of users, channels or roles, files. */
export type Values = Readonly<Record<string, string | number | boolean | GivenFile>>;

export interface Filled {
  readonly options: Json[];
  readonly resolved: Json | null;
  readonly focusedType?: number;
}

/**
 * Fills in the declared options as a client lets a member do, and refuses what it would not let them send. The option
 * named `focused` is the one still being typed.
 */
export function fillIn(
  state: State,
  channel: Channel,
  declared: readonly Json[],
  values: Values,
  focused?: string,
): Filled {
  const known = new Set(declared.map((option) => option.name));
  const unknown = Object.keys(values).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Refusal(`there is no option "${unknown.join('", "')}"`);
  if (focused !== undefined && !declared.some((option) => option.name === focused && option.autocomplete)) {
    throw new Refusal(`the option "${focused}" has no autocomplete`);
  }
  const resolved = createResolved(state, channel);
  const options: Json[] = [];
  for (const option of declared) {
    const name = String(option.name);
    const value = values[name];
    if (value === undefined) {
      if (option.required && focused === undefined)
        throw new Refusal(`the option "${name}" has to be filled in`);
      continue;
    }
    // What is still being typed is sent as it stands.
    const sent = focused === name ? value : accept(option, value, resolved);
    options.push({ name, type: option.type, value: sent, ...(focused === name && { focused: true }) });
  }
  const typed = declared.find((option) => option.name === focused);
  return {
    options,
    resolved: resolved.result(),
    ...(typed && { focusedType: Number(typed.type) }),
  };
}

function accept(option: Json, value: Values[string], resolved: Resolved): unknown {
  const refuse = (why: string) => new Refusal(`the option "${String(option.name)}" ${why}`);
  const choices = objects(option.choices);
  if (choices.length > 0) {
    const chosen = choices.find((choice) => choice.value === value || choice.name === value);
    if (!chosen) throw refuse(`has no choice "${String(value)}"`);
    return chosen.value;
  }
  switch (option.type) {
    case O.String: {
      if (typeof value !== 'string') throw refuse('takes text');
      const [min, max] = [Number(option.min_length ?? 0), Number(option.max_length ?? 6_000)];
      if (value.length < min || value.length > max) throw refuse(`takes ${min} to ${max} characters`);
      return value;
    }
    case O.Integer:
    case O.Number: {
      if (typeof value !== 'number') throw refuse('takes a number');
      if (option.type === O.Integer && !Number.isInteger(value)) throw refuse('takes a whole number');
      if (value < Number(option.min_value ?? -(2 ** 53)) || value > Number(option.max_value ?? 2 ** 53)) {
        throw refuse('takes a number within its bounds');
      }
      return value;
    }
    case O.Boolean:
      if (typeof value !== 'boolean') throw refuse('takes true or false');
      return value;
    case O.Attachment:
      if (typeof value !== 'object') throw refuse('takes a file');
      return resolved.file(value);
    default:
      return resolved.thing(String(value), THINGS[Number(option.type)], option.channel_types);
  }
}

/** What an id can stand for. */
export type Kind = 'user' | 'role' | 'channel';

const THINGS: Readonly<Record<number, readonly Kind[]>> = {
  [O.User]: ['user'],
  [O.Role]: ['role'],
  [O.Channel]: ['channel'],
  [O.Mentionable]: ['user', 'role'],
};

/** Gathers what ids stand for, which Discord sends along. */
export interface Resolved {
  /**
   * Notes a user, role or channel; gives its id. Refuses what is not of the kinds that can be chosen, and channels of
   * other types when `channelTypes` are given.
   */
  thing(id: string, kinds?: readonly Kind[], channelTypes?: unknown): string;
  /** Keeps a file; gives its id. */
  file(file: GivenFile): string;
  result(): Json | null;
}

export function createResolved(state: State, channel: Channel): Resolved {
  const { world } = state;
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const found: Record<string, Record<string, Json>> = {};
  const add = (kind: string, id: string, payload: Json) => {
    found[kind] ??= {};
    found[kind][id] = payload;
  };
  return {
    thing(id, kinds = ['user', 'role', 'channel'], channelTypes) {
      const person = kinds.includes('user') ? world.people.get(id) : undefined;
      const role = kinds.includes('role') ? guild?.roles.get(id) : undefined;
      const other = kinds.includes('channel') ? world.channels.get(id) : undefined;
      if (other && Array.isArray(channelTypes) && !channelTypes.includes(other.type)) {
        throw new Refusal(`the channel ${other.name ?? id} is of a type that cannot be chosen here`);
      }
      if (person) {
        add('users', id, userPayload(person));
        if (guild?.members.has(id)) {
          const { user, deaf, mute, ...member } = memberPayload(world, guild, id, channel);
          add('members', id, member);
        }
      } else if (role) add('roles', id, rolePayload(role));
      else if (other) {
        add('channels', id, { ...channelPayload(world, other, state.messages.lastId(id)), permissions: '0' });
      } else throw new Refusal(`no ${kinds.join(', ').replace(/, (?=[^,]*$)/, ' or ')} has the id ${id}`);
      return id;
    },
    file(file) {
      const attachment = storeFile(state, channel.id, uploadOf(file));
      add('attachments', String(attachment.id), { ...attachment, ephemeral: true });
      return String(attachment.id);
    },
    result: () => (Object.keys(found).length > 0 ? found : null),
  };
}

export function uploadOf(file: GivenFile) {
  const data = typeof file.data === 'string' ? new TextEncoder().encode(file.data) : file.data;
  return { field: '', name: file.name, contentType: file.contentType ?? 'application/octet-stream', data };
}
