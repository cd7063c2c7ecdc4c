import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/local-discord/world/json.js';
import { discordFor } from '../bot.js';
import { expectRefusal, many, type Refused, x } from '../limits.js';
import { register } from '../raw.js';

const command = (more: Json = {}): Json => ({ name: 'ask', description: 'Ask', ...more });
const option = (more: Json = {}): Json => ({ type: 3, name: 'question', description: 'What', ...more });
const sub = (more: Json = {}): Json => ({ type: 1, name: 'one', description: 'One', ...more });

const withOption = (more: Json) => command({ options: [option(more)] });
const withChoices = (...choices: Json[]) => withOption({ choices });

const LARGE = many(25, (i) =>
  option({
    name: `o${i}`,
    description: x(100),
    choices: many(10, (c) => ({ name: `${c}${x(20)}`, value: `${c}${x(20)}` })),
  }),
);

describe('declaring commands', () => {
  it.each<Refused>([
    ['no name', command({ name: undefined }), 'name BASE_TYPE_REQUIRED'],
    ['a name over 32', command({ name: x(33) }), 'name BASE_TYPE_BAD_LENGTH'],
    ['capitals', command({ name: 'Ask' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['a blank in the name', command({ name: 'ask me' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['a sign in the name', command({ name: 'ask!' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', command({ description: '' }), 'description BASE_TYPE_REQUIRED'],
    ['a description over 100', command({ description: x(101) }), 'description BASE_TYPE_BAD_LENGTH'],
    ['a type that is not known', command({ type: 9 }), 'type BASE_TYPE_CHOICES'],
    [
      'a locale that is not known',
      command({ name_localizations: { klingon: 'ask' } }),
      'name_localizations.klingon BASE_TYPE_CHOICES',
    ],
    [
      'a translated name in capitals',
      command({ name_localizations: { de: 'Fragen' } }),
      'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a translated name over 32',
      command({ name_localizations: { de: x(33) } }),
      'name_localizations.de BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a translated description over 100',
      command({ description_localizations: { fr: x(101) } }),
      'description_localizations.fr BASE_TYPE_BAD_LENGTH',
    ],
    [
      'permissions in words',
      command({ default_member_permissions: 'ManageGuild' }),
      'default_member_permissions PERMISSION_TYPE_CONVERT',
    ],
    ['a context that is none', command({ contexts: [3] }), 'contexts BASE_TYPE_CHOICES'],
    [
      'an integration type twice',
      command({ integration_types: [1, 1] }),
      'integration_types BASE_TYPE_CHOICES',
    ],
    [
      '26 options',
      command({ options: many(26, (i) => option({ name: `o${i}` })) }),
      'options BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option name in capitals',
      withOption({ name: 'Q' }),
      'options.0.name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'an option without a description',
      withOption({ description: undefined }),
      'options.0.description BASE_TYPE_REQUIRED',
    ],
    ['an option of no type', withOption({ type: undefined }), 'options.0.type BASE_TYPE_REQUIRED'],
    [
      'an option name twice',
      command({ options: [option(), option()] }),
      'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option after an optional',
      command({ options: [option(), option({ name: 'b', required: true })] }),
      'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      '26 choices',
      withOption({ choices: many(26, (i) => ({ name: `${i}`, value: `${i}` })) }),
      'options.0.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice name over 100',
      withChoices({ name: x(101), value: 'v' }),
      'options.0.choices.0.name BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a choice value over 100',
      withChoices({ name: 'n', value: x(101) }),
      'options.0.choices.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a choice name twice',
      command({
        options: [
          option({
            choices: [
              { name: 'n', value: 'a' },
              { name: 'n', value: 'b' },
            ],
          }),
        ],
      }),
      'options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    ],
    [
      'a text choice of a number option',
      withOption({ type: 4, choices: [{ name: 'n', value: 'a' }] }),
      'options.0.choices.0.value NUMBER_TYPE_COERCE',
    ],
    [
      'choices beside autocomplete',
      withOption({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] }),
      'options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
    ],
    [
      'autocomplete of a user',
      withOption({ type: 6, autocomplete: true }),
      'options.0.autocomplete APPLICATION_COMMAND_OPTION_FIELD',
    ],
    [
      'min_value of a text',
      withOption({ min_value: 1 }),
      'options.0.min_value APPLICATION_COMMAND_OPTION_FIELD',
    ],
    ['max_length over 6000', withOption({ max_length: 6_001 }), 'options.0.max_length NUMBER_TYPE_MAX'],
    [
      'min_length over max_length',
      withOption({ min_length: 5, max_length: 4 }),
      'options.0.min_length NUMBER_TYPE_MAX',
    ],
    [
      'a sub-command beside an option',
      command({ options: [sub(), option()] }),
      'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a sub-command in a sub-command',
      command({ options: [sub({ options: [sub()] })] }),
      'options.0.options.0.type BASE_TYPE_CHOICES',
    ],
    [
      'an option in a group',
      command({ options: [sub({ type: 2, options: [option()] })] }),
      'options.0.options.0.type BASE_TYPE_CHOICES',
    ],
    [
      'a description of a message command',
      { name: 'Ask', type: 3, description: 'x' },
      'description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
    ],
    [
      'options of a user command',
      { name: 'Ask', type: 2, options: [option()] },
      'options APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
    ],
    ['over 8000 characters in all', command({ options: LARGE }), ' APPLICATION_COMMAND_TOO_LARGE'],
  ])('is refused for %s', async (_, declaration, error) => {
    const discord = await discordFor();
    expectRefusal(await register(discord, declaration), error, '0');
    expect(discord.commands()).toEqual([]);
  });
});
