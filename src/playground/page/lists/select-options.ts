import type { APISelectMenuComponent } from 'discord-api-types/v10';
import type { Known } from '../known.js';

/** One thing that can be chosen in a select. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
}

/** What a select offers: its own options, or the people, roles or channels that there are. */
export function optionsOf(select: APISelectMenuComponent, known: Known): readonly SelectOption[] {
  if (select.type === 3) {
    return select.options.map(({ value, label, description }) => ({
      value,
      label,
      description: description ?? null,
    }));
  }
  const people = [known.bot, ...known.users.filter(({ id }) => id !== known.bot.id)].map(
    ({ id, displayName, username }) => ({ value: id, label: displayName, description: username }),
  );
  const roles = known.roles.map(({ id, name }) => ({ value: id, label: `@${name}`, description: null }));
  const channels = known.channels.map(({ id, name }) => ({
    value: id,
    label: `#${name}`,
    description: null,
  }));
  switch (select.type) {
    case 5:
      return people;
    case 6:
      return roles;
    case 7:
      return [...people, ...roles];
    default:
      return channels;
  }
}

/** What is chosen before anyone chose. */
export function chosenFirst(select: APISelectMenuComponent): readonly string[] {
  if (select.type === 3) return select.options.filter((option) => option.default).map(({ value }) => value);
  return (select.default_values ?? []).map(({ id }) => id);
}
