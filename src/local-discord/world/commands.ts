import { type Json, objects } from './json.js';

/** Commands by where they are registered: null for everywhere, or the id of a server. */
export interface CommandStore {
  list(guildId: string | null): Json[];
  get(guildId: string | null, id: string): Json | undefined;
  /** Replaces all; a command of the same name and type keeps its id. */
  replace(guildId: string | null, declarations: readonly Json[]): Json[];
  /** Adds one, or replaces the one of the same name and type. */
  put(guildId: string | null, declaration: Json): { readonly command: Json; readonly isNew: boolean };
  remove(guildId: string | null, id: string): boolean;
}

const same = (a: Json, b: Json) => a.name === b.name && a.type === b.type;

export function createCommandStore(applicationId: string, nextId: () => string): CommandStore {
  const scopes = new Map<string | null, Json[]>();
  const list = (guildId: string | null) => scopes.get(guildId) ?? [];
  const make = (guildId: string | null, declaration: Json): Json => {
    const shape = storedShape(declaration, guildId);
    const known = list(guildId).find((command) => same(command, shape));
    const { id, version, ...rest } = known ?? {};
    const { application_id, ...unchanged } = rest;
    if (known && JSON.stringify(unchanged) === JSON.stringify(shape)) return known;
    return { id: id ?? nextId(), application_id: applicationId, version: nextId(), ...shape };
  };
  return {
    list: (guildId) => [...list(guildId)],
    get: (guildId, id) => list(guildId).find((command) => command.id === id),
    replace(guildId, declarations) {
      const made = declarations.map((declaration) => make(guildId, declaration));
      scopes.set(guildId, made);
      return made;
    },
    put(guildId, declaration) {
      const command = make(guildId, declaration);
      const others = list(guildId).filter((other) => !same(other, command));
      const isNew = others.length === list(guildId).length;
      scopes.set(guildId, [...others, command]);
      return { command, isNew };
    },
    remove(guildId, id) {
      const left = list(guildId).filter((command) => command.id !== id);
      const found = left.length < list(guildId).length;
      scopes.set(guildId, left);
      return found;
    },
  };
}

/** A declaration as Discord gives it back: defaults filled in, and what is false or empty left out of options. */
function storedShape(declaration: Json, guildId: string | null): Json {
  const options = objects(declaration.options).map(storedOption);
  return {
    ...(guildId && { guild_id: guildId }),
    default_member_permissions: declaration.default_member_permissions ?? null,
    type: declaration.type ?? 1,
    name: declaration.name,
    name_localizations: declaration.name_localizations ?? null,
    description: declaration.description ?? '',
    description_localizations: declaration.description_localizations ?? null,
    dm_permission: declaration.dm_permission ?? true,
    // Contexts and integration types are for commands that are registered everywhere.
    contexts: guildId ? null : (declaration.contexts ?? null),
    integration_types: guildId ? [0] : (declaration.integration_types ?? [0, 1]),
    ...(options.length > 0 && { options }),
    nsfw: declaration.nsfw ?? false,
  };
}

function storedOption(option: Json): Json {
  const kept = Object.entries(option).filter(
    ([key, value]) =>
      value !== undefined &&
      value !== null &&
      !(key === 'required' && value === false) &&
      !(key === 'autocomplete' && value === false) &&
      !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...Object.fromEntries(kept),
    name_localizations: option.name_localizations ?? null,
    description_localizations: option.description_localizations ?? null,
    ...(objects(option.options).length > 0 && { options: objects(option.options).map(storedOption) }),
    ...(objects(option.choices).length > 0 && {
      choices: objects(option.choices).map((choice) => ({
        name: choice.name,
        name_localizations: choice.name_localizations ?? null,
        value: choice.value,
      })),
    }),
  };
}

/** What GET leaves out without `with_localizations=true`. */
export function withoutLocalizations(command: Json): Json {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
    return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]));
  };
  return strip(command) as Json;
}
