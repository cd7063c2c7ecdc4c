import { ButtonStyle, ComponentType as C } from 'discord.js';
import { SELECTS } from '../validate/interactive.js';
import { type Json, objects } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import type { State } from '../world/state.js';
import type { Channel, Person } from '../world/world.js';
import { createResolved, type Kind } from './options.js';
import { Refusal } from './refusal.js';
import { flatten } from './render.js';
import type { Who } from './send.js';

/** A message that someone can see and click on, as it stands now. */
export function messageFor(state: State, person: Person, which: Who): StoredMessage {
  const id = typeof which === 'string' ? which : which.id;
  const message = state.messages.get(id);
  if (!message) throw new Refusal(`the message ${id} is not there any more`);
  if (message.visibleTo && message.visibleTo !== person.id) {
    throw new Refusal(`${person.username} does not see the message ${id}: it is for someone else`);
  }
  return message;
}

function find(message: StoredMessage, types: readonly number[], name: string): Json {
  const parts = flatten(objects(message.payload.components)).filter((part) =>
    types.includes(part.type as number),
  );
  const found =
    parts.find((part) => part.custom_id === name) ??
    parts.find((part) => part.label === name || part.placeholder === name);
  if (!found) {
    const there = parts.map((part) => String(part.label ?? part.placeholder ?? part.custom_id)).join('", "');
    throw new Refusal(`there is no "${name}" on the message; there are "${there}"`);
  }
  if (found.disabled === true) throw new Refusal(`"${name}" is disabled`);
  return found;
}

/** The data of a click on a button, by its label or custom_id. */
export function clickData(message: StoredMessage, name: string): Json {
  const button = find(message, [C.Button], name);
  if (button.style === ButtonStyle.Link) throw new Refusal(`"${name}" is a link, which no bot hears of`);
  return { custom_id: button.custom_id, component_type: C.Button, id: button.id };
}

/** The data of a choice in a select, by its placeholder or custom_id; values of a string select or their labels. */
export function selectData(
  state: State,
  channel: Channel,
  message: StoredMessage,
  name: string,
  chosen: readonly string[],
): Json {
  const select = find(message, SELECTS, name);
  const { values, resolved } = chosenOf(state, channel, select, chosen);
  return { custom_id: select.custom_id, component_type: select.type, id: select.id, values, ...resolved };
}

const THINGS: Readonly<Record<number, readonly Kind[]>> = {
  [C.UserSelect]: ['user'],
  [C.RoleSelect]: ['role'],
  [C.ChannelSelect]: ['channel'],
  [C.MentionableSelect]: ['user', 'role'],
};

/** What was chosen in a select, as it is sent; refuses what the client would not let be chosen. */
export function chosenOf(state: State, channel: Channel, select: Json, chosen: readonly string[]) {
  const [min, max] = [Number(select.min_values ?? 1), Number(select.max_values ?? 1)];
  if (chosen.length < min || chosen.length > max) {
    throw new Refusal(`choose ${min === max ? min : `${min} to ${max}`}, not ${chosen.length}`);
  }
  const resolved = createResolved(state, channel);
  const options = objects(select.options);
  const values = chosen.map((wanted) => {
    if (select.type !== C.StringSelect) {
      return resolved.thing(wanted, THINGS[Number(select.type)], select.channel_types);
    }
    const option = options.find((other) => other.value === wanted || other.label === wanted);
    if (!option) throw new Refusal(`there is no option "${wanted}"`);
    return String(option.value);
  });
  const things = resolved.result();
  return { values, resolved: things ? { resolved: things } : {} };
}
