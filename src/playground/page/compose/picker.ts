import type { SlashCommand } from '../protocol.js';

/** The commands that fit what was typed after the `/`: those that begin with it first, then those that hold it. */
export function fittingCommands(commands: readonly SlashCommand[], typed: string): readonly SlashCommand[] {
  const wanted = folded(typed);
  const rank = ({ label, description }: SlashCommand) => {
    const name = folded(label);
    if (name.startsWith(wanted)) return 0;
    if (name.split(' ').some((word) => word.startsWith(wanted))) return 1;
    if (name.includes(wanted)) return 2;
    return wanted.length > 2 && folded(description).includes(wanted) ? 3 : 4;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter(({ rank }) => rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .map(({ command }) => command);
}

/** Things with a name that fit what was typed, as choices and people are offered. */
export function fittingNames<T>(
  things: readonly T[],
  typed: string,
  names: (thing: T) => readonly string[],
): readonly T[] {
  const wanted = folded(typed);
  const begins = (thing: T) => names(thing).some((name) => folded(name).startsWith(wanted));
  const holds = (thing: T) => names(thing).some((name) => folded(name).includes(wanted));
  return [...things.filter(begins), ...things.filter((thing) => !begins(thing) && holds(thing))];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
