import { ApplicationCommandOptionType as O } from 'discord.js';
import { type Json, objects } from '../world/json.js';
import { choice, flag, integer, list, text } from './fields.js';
import type { Form } from './form.js';
import { checkDescription, checkLocalizations, checkName } from './names.js';

const MAX_OPTIONS = 25;
const MAX_CHOICES = 25;

const SUBS: readonly number[] = [O.Subcommand, O.SubcommandGroup];
const NUMBERS: readonly number[] = [O.Integer, O.Number];
const VALUES = [3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Checks the options of a command (depth 0), of a group (1) or of a sub-command (2). */
export function checkOptions(form: Form, holder: Json, depth: 0 | 1 | 2): void {
  const options = list(form, holder, 'options', { max: MAX_OPTIONS }) ?? [];
  const allowed = depth === 0 ? [...SUBS, ...VALUES] : depth === 1 ? [O.Subcommand] : VALUES;
  const names = new Set<unknown>();
  let optionalSeen = false;
  options.forEach((option, i) => {
    const at = form.at('options', i);
    const type = choice(at, option, 'type', allowed, true);
    checkName(at, option, true);
    checkDescription(at, option);
    if (names.has(option.name)) {
      at.at('name').fail('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    names.add(option.name);
    if (flag(at, option, 'required') && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      at.fail('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    if (option.required !== true) optionalSeen = true;
    if (type === O.SubcommandGroup) checkOptions(at, option, 1);
    else if (type === O.Subcommand) checkOptions(at, option, 2);
    else if (type !== undefined) checkValueOption(at, option, type);
  });
  const subs = options.filter((option) => SUBS.includes(option.type as number)).length;
  if (subs > 0 && subs < options.length) {
    form
      .at('options')
      .fail(
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
  }
}

function checkValueOption(form: Form, option: Json, type: number): void {
  const isNumber = NUMBERS.includes(type);
  const hasChoices = objects(option.choices).length > 0;
  const only = (key: string, isAllowed: boolean) => {
    if (option[key] !== undefined && option[key] !== null && !isAllowed) {
      form.at(key).fail('APPLICATION_COMMAND_OPTION_FIELD', `An option of type ${type} has no ${key}`);
    }
  };
  only('choices', type === O.String || isNumber || !hasChoices);
  only('autocomplete', type === O.String || isNumber || option.autocomplete === false);
  only('min_value', isNumber);
  only('max_value', isNumber);
  only('min_length', type === O.String);
  only('max_length', type === O.String);
  only('channel_types', type === O.Channel);
  if (option.autocomplete === true && hasChoices) {
    const message = 'Autocomplete cannot be set when choices are present';
    form.at('autocomplete').fail('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message);
  }
  integer(form, option, 'min_length', { min: 0, max: 6_000 });
  integer(form, option, 'max_length', { min: 1, max: 6_000 });
  checkOrder(form, option, 'min_length', 'max_length');
  checkOrder(form, option, 'min_value', 'max_value');
  checkChoices(form, option, 'choices', type);
}

function checkOrder(form: Form, option: Json, low: string, high: string): void {
  const [min, max] = [option[low], option[high]];
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    form.at(low).fail('NUMBER_TYPE_MAX', `${low} must not be greater than ${high}`);
  }
}

/** Checks choices of an option of a type; the ones declared, and those that autocomplete answers. */
export function checkChoices(form: Form, holder: Json, key: string, type: number): void {
  const choices = list(form, holder, key, { max: MAX_CHOICES }) ?? [];
  const names = new Set<unknown>();
  choices.forEach((item, i) => {
    const at = form.at(key, i);
    text(at, item, 'name', { min: 1, max: 100, required: true });
    checkLocalizations(at, item, 'name_localizations', 100, () => {});
    if (key === 'choices' && holder.type !== undefined && names.has(item.name)) {
      at.at('name').fail(
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Choice name already exists',
      );
    }
    names.add(item.name);
    if (type === O.String) text(at, item, 'value', { min: 1, max: 100, required: true });
    else if (type === O.Integer) integer(at, item, 'value', { required: true });
    else if (typeof item.value !== 'number') {
      at.at('value').fail('NUMBER_TYPE_COERCE', `Value "${String(item.value)}" is not a number.`);
    }
  });
}
