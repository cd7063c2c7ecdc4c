import { ComponentType as C } from 'discord.js';
import { SELECTS } from '../validate/interactive.js';
import { isJson, type Json, objects } from '../world/json.js';
import type { State } from '../world/state.js';
import type { Channel } from '../world/world.js';
import { chosenOf } from './components.js';
import { createResolved, type GivenFile } from './options.js';
import { Refusal } from './refusal.js';
import { flatten } from './render.js';

/** What was filled in, by custom_id or label: text, chosen values, a tick, files. */
export type ModalValues = Readonly<
  Record<string, string | boolean | readonly string[] | readonly GivenFile[]>
>;

/** The data of a submitted modal, in the form that the modal was shown in. */
export function modalData(state: State, channel: Channel, modal: Json, values: ModalValues): Json {
  const left = new Set(Object.keys(values));
  const found: Json = {};
  const givenFor = (part: Json, label: unknown) => {
    const key = [part.custom_id, label].find((name) => typeof name === 'string' && left.has(name));
    if (typeof key !== 'string') return undefined;
    left.delete(key);
    return values[key];
  };
  const fill = (part: Json, label: unknown): Json => {
    const answer = answerOf(
      state,
      channel,
      part,
      givenFor(part, label),
      String(label ?? part.custom_id),
      found,
    );
    return { type: part.type, id: part.id, custom_id: part.custom_id, ...answer };
  };
  const components = numbered(objects(modal.components)).map((row) => {
    if (row.type === C.TextDisplay) return { type: row.type, id: row.id };
    if (isJson(row.component))
      return { type: row.type, id: row.id, component: fill(row.component, row.label) };
    const inputs = objects(row.components).map((part) => fill(part, part.label));
    return { type: row.type, id: row.id, components: inputs };
  });
  if (left.size > 0) throw new Refusal(`the modal has no field "${[...left].join('", "')}"`);
  return {
    custom_id: modal.custom_id,
    components,
    ...(Object.keys(found).length > 0 && { resolved: found }),
  };
}

/** Gives every part the number that Discord gives it. */
function numbered(components: readonly Json[]): Json[] {
  const copy = structuredClone(components) as Json[];
  flatten(copy).forEach((part, i) => {
    part.id ??= i + 1;
  });
  return copy;
}

function answerOf(
  state: State,
  channel: Channel,
  part: Json,
  value: ModalValues[string] | undefined,
  label: string,
  found: Json,
): Json {
  const isRequired = part.required !== false;
  if (part.type === C.TextInput) {
    const text = typeof value === 'string' ? value : value === undefined ? String(part.value ?? '') : '';
    const [min, max] = [Number(part.min_length ?? 0), Number(part.max_length ?? 4_000)];
    if (isRequired && text === '') throw new Refusal(`"${label}" has to be filled in`);
    if (text !== '' && (text.length < min || text.length > max)) {
      throw new Refusal(`"${label}" takes ${min} to ${max} characters, not ${text.length}`);
    }
    return { value: text };
  }
  if (part.type === C.Checkbox) return { value: value === true };
  if (part.type === C.RadioGroup) {
    if (isRequired && value === undefined) throw new Refusal(`"${label}" has to be chosen`);
    return { value: value ?? null };
  }
  if (part.type === C.FileUpload) {
    const resolved = createResolved(state, channel);
    const files = (Array.isArray(value) ? value : []) as readonly GivenFile[];
    if (isRequired && files.length === 0) throw new Refusal(`"${label}" needs a file`);
    const ids = files.map((file) => resolved.file(file));
    Object.assign(found, resolved.result());
    return { values: ids };
  }
  const chosen = (
    Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  ) as readonly string[];
  if (chosen.length === 0 && !isRequired) return { values: [] };
  if (!SELECTS.includes(part.type as number)) return { values: chosen };
  const { values, resolved } = chosenOf(state, channel, part, chosen);
  if (isJson(resolved.resolved)) Object.assign(found, resolved.resolved);
  return { values };
}
