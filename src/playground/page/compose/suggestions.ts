import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import type { Known } from '../known.js';
import type { CommandOption } from '../protocol.js';
import { type ChosenThing, type Draft, type Field, valuesOf } from './draft.js';
import { fittingNames } from './picker.js';

/** The bot is asked when nothing was typed for so long, as Discord's client does. */
const PAUSE_MS = 150;
const MOST = 25;

interface Suggestions {
  readonly things: readonly ChosenThing[];
  /** What to say when there is nothing to choose; null for nothing. */
  readonly state: string | null;
}

/** Only what is in a list can be given for it. */
export function isFromList({ type, choices }: CommandOption): boolean {
  return choices.length > 0 || !['string', 'integer', 'number', 'attachment'].includes(type);
}

/** What can be chosen for a field: from what is known, or from the bot while it is typed. */
export function useSuggestions(draft: Draft, field: Field, isOpen: boolean): Suggestions {
  const { known, place, ask } = usePage();
  const { option, text, chosen } = field;
  const [fromBot, setFromBot] = useState<Suggestions>({ things: [], state: null });
  const isAsked = option.autocomplete && isOpen && chosen === null;
  const others = JSON.stringify(valuesOf(draft));

  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      setFromBot((before) => ({ ...before, state: 'Loading…' }));
      const answer = await ask({
        type: 'autocomplete',
        placeId: place.id,
        command: draft.command.path,
        option: option.name,
        typed: text,
        options: JSON.parse(others),
      });
      if (!isCurrent) return;
      const choices = answer.type === 'done' ? answer.choices : null;
      const state =
        choices === null ? 'Loading options failed.' : choices.length === 0 ? 'No options match.' : null;
      setFromBot({ things: choices ?? [], state });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isAsked, text, others, ask, place.id, draft.command.path, option.name]);

  if (option.autocomplete) return fromBot;
  if (!isFromList(option)) return { things: [], state: null };
  const things = fittingNames(thingsOf(option, known), text, ({ name }) => [name]).slice(0, MOST);
  return { things, state: 'No options match.' };
}

function thingsOf(option: CommandOption, { bot, users, roles, channels }: Known): readonly ChosenThing[] {
  const people = [bot, ...users.filter(({ id }) => id !== bot.id)].map(({ id, displayName }) => ({
    name: displayName,
    value: id,
  }));
  const named = (things: readonly { readonly id: string; readonly name: string }[]) =>
    things.map(({ id, name }) => ({ name, value: id }));
  switch (option.type) {
    case 'boolean':
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case 'user':
      return people;
    case 'role':
      return named(roles);
    case 'channel':
      return named(channels);
    case 'mentionable':
      return [...people, ...named(roles)];
    default:
      return option.choices;
  }
}
