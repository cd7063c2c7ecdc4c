import { ButtonStyle, ComponentType } from 'discord.js';
import { isJson, type Json } from '../world/json.js';
import { choice, flag, integer, list, required, text, url } from './fields.js';
import type { Form } from './form.js';

/** What one message or modal may hold only once, or only so much of. */
export interface Tally {
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  components: number;
  text: number;
  /** Names of the files that `attachment://` can name. */
  readonly files: ReadonlySet<string>;
}

export const CUSTOM_ID = { min: 1, max: 100, required: true } as const;

export const SELECTS: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export function checkCustomId(form: Form, component: Json, tally: Tally): void {
  const id = text(form, component, 'custom_id', CUSTOM_ID);
  if (id === undefined) return;
  if (tally.customIds.has(id)) {
    const message = 'Component custom id cannot be duplicated';
    form.at('custom_id').fail('COMPONENT_CUSTOM_ID_DUPLICATED', message);
  }
  tally.customIds.add(id);
}

function checkEmoji(form: Form, holder: Json): boolean {
  const emoji = holder.emoji ?? undefined;
  if (emoji === undefined) return false;
  const known =
    isJson(emoji) && (/^\d+$/.test(String(emoji.id ?? '')) || isUnicodeEmoji(String(emoji.name ?? '')));
  if (!known) form.at('emoji', 'name').fail('COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  return true;
}

// The v flag is newer than the language level that the project compiles to, so it cannot stand in a literal.
const ONE_EMOJI = '^\\p{RGI_Emoji}$';
const EMOJI = new RegExp(ONE_EMOJI, 'v');

function isUnicodeEmoji(name: string): boolean {
  return EMOJI.test(name) || EMOJI.test(`${name}\uFE0F`) || EMOJI.test(name.replaceAll('\uFE0F', ''));
}

export function checkButton(form: Form, button: Json, tally: Tally): void {
  const style = choice(form, button, 'style', [1, 2, 3, 4, 5, 6], true);
  flag(form, button, 'disabled');
  const label = text(form, button, 'label', { max: 80 });
  const hasEmoji = checkEmoji(form, button);
  const has = (key: string) => button[key] !== undefined && button[key] !== null;
  const refuse = (key: string, message: string) => {
    if (has(key)) form.at(key).fail('BUTTON_COMPONENT_INVALID_FIELD', message);
  };
  if (style === ButtonStyle.Premium) {
    if (!has('sku_id')) required(form, 'sku_id');
    for (const key of ['custom_id', 'url', 'label', 'emoji']) {
      refuse(key, `A premium button cannot have a ${key}`);
    }
    return;
  }
  if (!has('label') || label?.trim() === '') {
    if (!hasEmoji) form.fail('BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or an emoji');
  }
  refuse('sku_id', 'Only a premium button can have a sku_id');
  if (style === ButtonStyle.Link) {
    url(form, button, 'url', ['http', 'https', 'discord'], { min: 1, max: 512, required: true });
    refuse('custom_id', 'A custom id and url cannot both be specified');
  } else if (style !== undefined) {
    refuse('url', 'A custom id and url cannot both be specified');
    checkCustomId(form, button, tally);
  }
}

/** A select of any kind; in a modal it may be required and never disabled. */
export function checkSelect(form: Form, select: Json, tally: Tally, inModal = false): void {
  checkCustomId(form, select, tally);
  text(form, select, 'placeholder', { max: 150 });
  const min = integer(form, select, 'min_values', { min: 0, max: 25 }) ?? 1;
  const max = integer(form, select, 'max_values', { min: 1, max: 25 }) ?? 1;
  if (min > max) {
    const message = 'min_values must be less than or equal to max_values';
    form.at('min_values').fail('SELECT_COMPONENT_MIN_VALUES', message);
  }
  if (inModal && select.disabled === true) {
    form.at('disabled').fail('SELECT_COMPONENT_MODAL_DISABLED', 'A select in a modal cannot be disabled');
  }
  if (select.type === ComponentType.StringSelect) checkOptions(form, select, Math.max(1, min, max), max);
  else checkDefaults(form, select, max);
}

function checkOptions(form: Form, select: Json, atLeast: number, max: number): void {
  const options = list(form, select, 'options', { min: atLeast, max: 25, required: true }) ?? [];
  const values = new Set<string>();
  options.forEach((option, i) => {
    const at = form.at('options', i);
    text(at, option, 'label', { min: 1, max: 100, required: true });
    text(at, option, 'description', { max: 100 });
    checkEmoji(at, option);
    const value = text(at, option, 'value', { min: 1, max: 100, required: true });
    if (value !== undefined && values.has(value)) {
      at.at('value').fail(
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    if (value !== undefined) values.add(value);
  });
  if (options.filter((option) => option.default === true).length > max) {
    form
      .at('options')
      .fail('SELECT_COMPONENT_TOO_MANY_DEFAULTS', `No more than ${max} options can be default`);
  }
}

function checkDefaults(form: Form, select: Json, max: number): void {
  list(form, select, 'default_values', { max });
  if (select.options !== undefined) {
    form.at('options').fail('SELECT_COMPONENT_OPTIONS', 'Only a string select has options');
  }
}
