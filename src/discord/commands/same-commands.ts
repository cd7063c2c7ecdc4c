/** What differs between Discord's list of commands and ours, by name. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

type Declared = { readonly name: string; readonly type?: number };

/** Compares whole declarations, in what we declare: Discord adds ids and the like, and fills in what we leave out. */
export function changesBetween(there: readonly Declared[], wanted: readonly Declared[]): CommandChanges {
  const before = new Map(there.map((command) => [keyOf(command), command]));
  const after = new Map(wanted.map((command) => [keyOf(command), command]));
  return {
    added: wanted.filter((command) => !before.has(keyOf(command))).map(({ name }) => name),
    changed: wanted
      .filter((command) => before.has(keyOf(command)) && !same(before.get(keyOf(command))!, command))
      .map(({ name }) => name),
    removed: there.filter((command) => !after.has(keyOf(command))).map(({ name }) => name),
  };
}

/** A slash command and a menu command may have one name. */
const keyOf = ({ type = 1, name }: Declared) => `${type} ${name}`;

/** What a command or an option can declare, with what Discord takes it to be when it is left out. */
const DECLARED: Readonly<Record<string, unknown>> = {
  type: 1,
  name: undefined,
  name_localizations: {},
  description: '',
  description_localizations: {},
  options: [],
  choices: [],
  required: false,
  autocomplete: false,
  min_length: undefined,
  max_length: undefined,
  min_value: undefined,
  max_value: undefined,
  channel_types: [],
  default_member_permissions: undefined,
  nsfw: false,
};

/** Sets, in which Discord keeps no order. */
const SETS = ['contexts', 'integration_types', 'channel_types'];

/** Where a command may be used: declared only for commands that are everywhere, and Discord's own for a server's. */
const PLACES = ['contexts', 'integration_types'];

function same(there: Declared, wanted: Declared): boolean {
  const places = PLACES.filter((place) => place in wanted);
  const comparable = (command: Declared) => {
    const given = command as unknown as Record<string, unknown>;
    return JSON.stringify([normalised(given), places.map((place) => value(place, given[place] ?? []))]);
  };
  return comparable(there) === comparable(wanted);
}

function normalised(declared: Record<string, unknown>): Record<string, unknown> {
  const known = Object.entries(DECLARED).map(([key, normal]) => [key, value(key, declared[key] ?? normal)]);
  return Object.fromEntries(known);
}

function value(key: string, given: unknown): unknown {
  if (SETS.includes(key)) return [...(given as number[])].sort((a, b) => a - b);
  if (key.endsWith('_localizations'))
    return Object.entries(given as object).sort(([a], [b]) => (a < b ? -1 : 1));
  if (key === 'options' || key === 'choices') return (given as Record<string, unknown>[]).map(normalised);
  return given;
}
