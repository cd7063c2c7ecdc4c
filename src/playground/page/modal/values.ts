import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { ModalValues } from '../protocol.js';

type ModalPart = APIModalInteractionResponseCallbackData['components'][number];

/** Anything that can be filled in: a text input, a select, a file upload, radio buttons, check boxes. */
export type Input = Exclude<Extract<ModalPart, { type: 18 }>['component'], undefined>;

/** A line of a form: an explanation, or an input with its label. */
export type Line =
  | { readonly kind: 'text'; readonly content: string }
  | {
      readonly kind: 'input';
      readonly label: string;
      readonly description: string | null;
      readonly input: Input;
    };

/** What a field of a form holds while it is filled in. */
export type Held = string | boolean | readonly string[];

/** The lines of a form, in the old form (a text input in a row) and the new (anything in a label). */
export function linesOf(modal: APIModalInteractionResponseCallbackData): readonly Line[] {
  return modal.components.flatMap((part): Line[] => {
    switch (part.type) {
      case 10:
        return [{ kind: 'text', content: part.content }];
      case 18: {
        const { label, description, component } = part;
        return [{ kind: 'input', label, description: description ?? null, input: component }];
      }
      default:
        return part.components.map((input) => ({
          kind: 'input',
          label: input.label ?? '',
          description: null,
          input,
        }));
    }
  });
}

/** What stands in an input before anyone touched it. */
export function initialValue(input: Input): Held {
  switch (input.type) {
    case 4:
      return input.value ?? '';
    case 3:
      return input.options.filter((option) => option.default).map(({ value }) => value);
    case 21:
      return input.options.find((option) => option.default)?.value ?? '';
    case 22:
      return input.options.filter((option) => option.default).map(({ value }) => value);
    case 23:
      return input.default ?? false;
    case 19:
      return [];
    default:
      return (input.default_values ?? []).map(({ id }) => id);
  }
}

/** What is wrong with a field; null when nothing is. */
export function problemWith(input: Input, held: Held): string | null {
  if (input.type === 23) return null;
  const isRequired = input.required ?? true;
  if (typeof held === 'string') {
    if (held.trim() === '') return isRequired ? 'This field is required.' : null;
    return input.type === 4 ? lengthProblem(held, input.min_length ?? 0, input.max_length ?? 4_000) : null;
  }
  const count = Array.isArray(held) ? held.length : 0;
  if (count === 0) return isRequired ? 'Choose at least one.' : null;
  const least = ('min_values' in input ? input.min_values : undefined) ?? 1;
  return count < least ? `Choose at least ${least}.` : null;
}

function lengthProblem(text: string, least: number, most: number): string | null {
  if (text.length < least) return `Enter at least ${least} characters.`;
  return text.length > most ? `Enter at most ${most} characters; these are ${text.length}.` : null;
}

/** What is sent: every field that holds something. */
export function modalValues(lines: readonly Line[], held: ReadonlyMap<string, Held>): ModalValues {
  return Object.fromEntries(
    lines.flatMap((line) => {
      if (line.kind === 'text') return [];
      const value = held.get(line.input.custom_id) ?? initialValue(line.input);
      const isEmpty = line.input.type !== 4 && typeof value !== 'boolean' && value.length === 0;
      return isEmpty ? [] : [[line.input.custom_id, value]];
    }),
  );
}
