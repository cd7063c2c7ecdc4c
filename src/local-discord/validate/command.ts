import { ApplicationCommandType as T } from 'discord.js';
import { isJson, type Json, objects } from '../world/json.js';
import { choice, flag } from './fields.js';
import type { Form } from './form.js';
import { checkDescription, checkName } from './names.js';
import { checkOptions } from './options.js';

/** How many commands of each type an application may have in one place, and how large one may be. */
export const MAX_COMMANDS: Readonly<Record<number, number>> = {
  [T.ChatInput]: 100,
  [T.User]: 15,
  [T.Message]: 15,
  [T.PrimaryEntryPoint]: 1,
};
const MAX_SIZE = 8_000;

export function checkCommand(form: Form, command: Json): void {
  const type =
    choice(form, command, 'type', [T.ChatInput, T.User, T.Message, T.PrimaryEntryPoint]) ?? T.ChatInput;
  checkName(form, command, type === T.ChatInput);
  flag(form, command, 'nsfw');
  flag(form, command, 'dm_permission');
  checkPermissions(form, command);
  checkSet(form, command, 'contexts', [0, 1, 2]);
  checkSet(form, command, 'integration_types', [0, 1]);
  if (type === T.ChatInput) {
    checkDescription(form, command);
    checkOptions(form, command, 0);
  } else if (type === T.User || type === T.Message) {
    if (typeof command.description === 'string' && command.description !== '') {
      const message = 'Context menu commands cannot have a description';
      form.at('description').fail('APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', message);
    }
    if (Array.isArray(command.options) && command.options.length > 0) {
      const message = 'Context menu commands cannot have options';
      form.at('options').fail('APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS', message);
    }
  }
  const size = sizeOf(command);
  if (size > MAX_SIZE) {
    form.fail('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${size} of ${MAX_SIZE})`);
  }
}

/** Checks a whole set, as a bulk overwrite sends it. */
export function checkCommands(form: Form, commands: readonly Json[]): void {
  const seen = new Set<string>();
  const count: Record<number, number> = {};
  commands.forEach((command, i) => {
    checkCommand(form.at(i), command);
    const type = Number(command.type ?? T.ChatInput);
    const key = `${type}:${String(command.name)}`;
    if (seen.has(key)) {
      form
        .at(i, 'name')
        .fail('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    seen.add(key);
    count[type] = (count[type] ?? 0) + 1;
    if (count[type] === (MAX_COMMANDS[type] ?? 0) + 1) {
      const message = `Maximum number of application commands reached (${MAX_COMMANDS[type]})`;
      form.at(i).fail('APPLICATION_COMMANDS_MAX', message);
    }
  });
}

function checkPermissions(form: Form, command: Json): void {
  const value = command.default_member_permissions ?? undefined;
  if (value === undefined || /^\d+$/.test(String(value))) return;
  const message = 'Permissions are a number in a string.';
  form.at('default_member_permissions').fail('PERMISSION_TYPE_CONVERT', message);
}

function checkSet(form: Form, command: Json, key: string, allowed: readonly number[]): void {
  const value = command[key] ?? undefined;
  if (value === undefined) return;
  const known = Array.isArray(value) && value.length > 0 && value.every((item) => allowed.includes(item));
  if (!known || new Set(value).size !== value.length) {
    form.at(key).fail('BASE_TYPE_CHOICES', `Must be some of {${allowed.join(', ')}}, each once.`);
  }
}

/**
 * The size of a command: names, descriptions and values, of options and choices too. Of a text in several languages
 * the longest counts.
 */
function sizeOf(holder: Json): number {
  const longest = (key: string) => {
    const map = holder[`${key}_localizations`];
    const texts = [holder[key], ...(isJson(map) ? Object.values(map) : [])];
    return Math.max(0, ...texts.map((value) => (typeof value === 'string' ? value.length : 0)));
  };
  const value = holder.value === undefined ? 0 : String(holder.value).length;
  const inner = [...objects(holder.options), ...objects(holder.choices)];
  return (
    longest('name') + longest('description') + value + inner.reduce((sum, part) => sum + sizeOf(part), 0)
  );
}
