import type { Choice, CommandOption, OptionValues, SlashCommand } from '../protocol.js';

/** A command that is being filled in. */
export interface Draft {
  readonly command: SlashCommand;
  /** Those that are shown: the required ones, and the optional ones that were added. */
  readonly fields: readonly Field[];
}

export interface Field {
  readonly option: CommandOption;
  /** What stands in it: typed, or the name of what was chosen. */
  readonly text: string;
  /** What was chosen from a list, or the id of an uploaded file; null while it is only typed. */
  readonly chosen: string | number | boolean | null;
}

export function begin(command: SlashCommand): Draft {
  return { command, fields: command.options.filter(({ required }) => required).map(empty) };
}

/** The options that are not shown yet. */
export function leftOut({ command, fields }: Draft): readonly CommandOption[] {
  return command.options.filter((option) => !fields.some((field) => field.option.name === option.name));
}

export function added(draft: Draft, option: CommandOption): Draft {
  return { ...draft, fields: [...draft.fields, empty(option)] };
}

export function removed(draft: Draft, name: string): Draft {
  return { ...draft, fields: draft.fields.filter(({ option }) => option.name !== name) };
}

export function typed(draft: Draft, name: string, text: string): Draft {
  return changed(draft, name, { text, chosen: null });
}

export function chose(draft: Draft, name: string, { name: text, value }: ChosenThing): Draft {
  return changed(draft, name, { text, chosen: value });
}

/** What was chosen for an option: its name is shown, its value is sent. */
export interface ChosenThing {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** The values to send. What was left empty is left out. */
export function valuesOf({ fields }: Draft): OptionValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = fieldValue(field);
      return value === null ? [] : [[field.option.name, value]];
    }),
  );
}

function fieldValue({ option, text, chosen }: Field): string | number | boolean | null {
  if (chosen !== null) return chosen;
  if (text.trim() === '') return null;
  if (option.type === 'boolean') return booleanOf(text);
  const choice = choiceOf(option, text);
  return choice ? choice.value : text;
}

function choiceOf({ choices }: CommandOption, text: string): Choice | undefined {
  const wanted = text.trim().toLowerCase();
  return choices.find(({ name, value }) => name.toLowerCase() === wanted || String(value) === text.trim());
}

function booleanOf(text: string): boolean | null {
  const said = text.trim().toLowerCase();
  return said === 'true' ? true : said === 'false' ? false : null;
}

/** What is wrong with a field, in the words of Discord's client; null when nothing is. */
export function problemOf(field: Field): string | null {
  const { option, text, chosen } = field;
  if (text.trim() === '' && chosen === null) {
    return option.required ? 'This option is required. Specify a value.' : null;
  }
  if (chosen !== null) return null;
  switch (option.type) {
    case 'boolean':
      return booleanOf(text) === null ? 'Choose True or False.' : null;
    case 'integer':
    case 'number':
      return option.choices.length > 0 ? choiceProblem(option, text) : numberProblem(option, text);
    case 'string':
      return option.choices.length > 0 ? choiceProblem(option, text) : lengthProblem(option, text);
    case 'attachment':
      return 'Choose a file.';
    default:
      return 'Choose one from the list.';
  }
}

function choiceProblem(option: CommandOption, text: string): string | null {
  return choiceOf(option, text) ? null : 'Choose one from the list.';
}

function numberProblem({ type, min, max }: CommandOption, text: string): string | null {
  const number = Number(text.trim());
  if (Number.isNaN(number)) return 'Enter a number.';
  if (type === 'integer' && !Number.isInteger(number)) return 'Enter a whole number.';
  if (min !== null && number < min) return `Enter a number that is at least ${min}.`;
  if (max !== null && number > max) return `Enter a number that is at most ${max}.`;
  return null;
}

function lengthProblem({ minLength, maxLength }: CommandOption, text: string): string | null {
  if (minLength !== null && text.length < minLength) return `Enter at least ${minLength} characters.`;
  if (maxLength !== null && text.length > maxLength) {
    return `Enter at most ${maxLength} characters; these are ${text.length}.`;
  }
  return null;
}

function empty(option: CommandOption): Field {
  return { option, text: '', chosen: null };
}

function changed(draft: Draft, name: string, change: Omit<Field, 'option'>): Draft {
  return {
    ...draft,
    fields: draft.fields.map((field) => (field.option.name === name ? { ...field, ...change } : field)),
  };
}
