import type { CommandOption, SlashCommand } from '../../protocol.js';
import { added, type Draft } from '../draft.js';

/** The option of a command being filled in that a dropped file is for: one that is empty, or that is not shown yet. */
export function fileOptionOf({ command, fields }: Draft): CommandOption | null {
  const isFree = (option: CommandOption) =>
    fields.find((field) => field.option.name === option.name)?.chosen == null;
  return command.options.find((option) => option.type === 'attachment' && isFree(option)) ?? null;
}

/** The draft with that option shown. */
export function withFileOption(draft: Draft, option: CommandOption): Draft {
  return draft.fields.some((field) => field.option.name === option.name) ? draft : added(draft, option);
}

/** The commands that take a file, to be offered beside one that was dropped. */
export function commandsForFiles(commands: readonly SlashCommand[]): readonly SlashCommand[] {
  return commands.filter(({ options }) => options.some(({ type }) => type === 'attachment'));
}
