import type { CommandOption, SlashCommand } from '../protocol.js';
import { added, begin, type Draft, typed } from './draft.js';

/**
 * A command that was typed or pasted as text, `/ask question: How many? section: Trademarks`, or null when the text begins with none.
 * Text before the first named option goes to the first option that must be filled in.
 */
export function parseCommand(text: string, commands: readonly SlashCommand[]): Draft | null {
  const named = [...commands]
    .sort((one, other) => other.label.length - one.label.length)
    .find(({ label }) => `${text} `.toLowerCase().startsWith(`/${label.toLowerCase()} `));
  if (!named) return null;
  const rest = text.slice(named.label.length + 1);
  const { before, values } = splitOptions(rest, named.options);
  const first = named.options.find(({ required }) => required) ?? named.options[0];
  let draft = begin(named);
  if (before !== '' && first) draft = filled(draft, first, before);
  for (const [option, value] of values) draft = filled(draft, option, value);
  return draft;
}

function filled(draft: Draft, option: CommandOption, value: string): Draft {
  const isShown = draft.fields.some((field) => field.option.name === option.name);
  return typed(isShown ? draft : added(draft, option), option.name, value);
}

function splitOptions(text: string, options: readonly CommandOption[]) {
  const named = new Map(
    options.flatMap((option) => [[option.label, option] as const, [option.name, option] as const]),
  );
  const values: [CommandOption, string][] = [];
  let before = '';
  let from = 0;
  let current: CommandOption | null = null;
  const close = (to: number) => {
    const piece = text.slice(from, to).trim();
    if (current) values.push([current, piece]);
    else before = piece;
  };
  for (const found of text.matchAll(/(?<=^|\s)([\p{L}\p{N}_-]+):/gu)) {
    const option = named.get(found[1]!.toLowerCase());
    if (!option) continue;
    close(found.index);
    current = option;
    from = found.index + found[0].length;
  }
  close(text.length);
  return { before, values };
}
