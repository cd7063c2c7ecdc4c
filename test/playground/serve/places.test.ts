import { describe, expect, it } from 'vitest';
import { discordFor } from '../../local-discord/bot.js';
import { register } from '../../local-discord/raw.js';
import { openTab, serve } from './tab.js';

const ARCHIVE = {
  name: 'archive',
  description: 'The archive',
  default_member_permissions: String(1 << 5),
  name_localizations: { de: 'archiv' },
  options: [
    { type: 1, name: 'status', description: 'How it is', name_localizations: { de: 'stand' } },
    {
      type: 1,
      name: 'add',
      description: 'Adds an article',
      description_localizations: { de: 'Fügt einen Artikel hinzu' },
      options: [
        {
          type: 11,
          name: 'file',
          description: 'The article',
          required: true,
          description_localizations: { de: 'Der' },
        },
        {
          type: 4,
          name: 'year',
          description: 'Of when',
          min_value: 1900,
          max_value: 2100,
          autocomplete: true,
        },
        {
          type: 3,
          name: 'kind',
          description: 'Of what kind',
          choices: [{ name: 'News', value: 'news', name_localizations: { de: 'Nachrichten' } }],
        },
      ],
    },
  ],
};
const MENU = { type: 3, name: 'Ask the archive', name_localizations: { de: 'Das Archiv fragen' } };
const PUBLIC = { name: 'help', description: 'Help', contexts: [0] };

async function placed() {
  const discord = await discordFor();
  await register(discord, ARCHIVE, MENU, PUBLIC);
  const tab = await openTab(await serve(discord));
  const place = (id: string) => tab.snapshot.places.find((one) => one.id === id)!;
  return { discord, tab, place };
}

describe('the places', () => {
  it('are a channel and a forum of the server as a member and as a moderator, the moderators’ own, and a direct message', async () => {
    const { tab } = await placed();
    const seen = tab.snapshot.places.map(({ name, kind, role, viewer, mayWrite, mayDelete }) => {
      return [name, kind, role, viewer.displayName, mayWrite, mayDelete];
    });
    expect(seen).toEqual([
      ['general', 'server', 'member', 'Mina', true, false],
      ['questions', 'forum', 'member', 'Mina', true, false],
      ['general', 'server', 'moderator', 'Mo', true, true],
      ['questions', 'forum', 'moderator', 'Mo', true, true],
      ['moderators', 'server', 'moderator', 'Mo', true, true],
      ['Clippings', 'direct', 'member', 'Mina', true, false],
    ]);
  });

  it('offer each the commands that Discord would offer them there', async () => {
    const { place } = await placed();
    const paths = (id: string) => place(id).commands.map(({ path }) => path);
    expect(paths('general-member')).toEqual(['help']);
    expect(paths('general-moderator')).toEqual(['archive status', 'archive add', 'help']);
    // In direct messages nobody is a moderator, and Discord offers what it does not keep to servers.
    expect(paths('direct')).toEqual(['archive status', 'archive add']);
    expect(place('direct').menus).toEqual([
      { on: 'message', name: 'Ask the archive', label: 'Ask the archive' },
    ]);
  });

  it('describe options as they are filled in', async () => {
    const { place } = await placed();
    const add = place('general-moderator').commands.find(({ path }) => path === 'archive add')!;
    expect(add).toMatchObject({ label: 'archive add', description: 'Adds an article' });
    const none = { min: null, max: null, minLength: null, maxLength: null };
    expect(add.options).toEqual([
      {
        name: 'file',
        label: 'file',
        hint: 'The article',
        type: 'attachment',
        required: true,
        autocomplete: false,
        choices: [],
        ...none,
      },
      {
        name: 'year',
        label: 'year',
        hint: 'Of when',
        type: 'integer',
        required: false,
        autocomplete: true,
        choices: [],
        ...none,
        min: 1900,
        max: 2100,
      },
      {
        name: 'kind',
        label: 'kind',
        hint: 'Of what kind',
        type: 'string',
        required: false,
        autocomplete: false,
        choices: [{ name: 'News', value: 'news' }],
        ...none,
      },
    ]);
  });

  it('speak the viewer’s language in all their places, and nobody else’s', async () => {
    const { discord, tab } = await placed();
    expect(await tab.ask({ type: 'language', placeId: 'moderators', locale: 'de' })).toMatchObject({
      type: 'done',
    });
    const { places } = await tab.next('places');
    expect(places.map(({ locale }) => locale)).toEqual(['en-US', 'en-US', 'de', 'de', 'de', 'en-US']);
    const general = places.find(({ id }) => id === 'general-moderator')!;
    const [status, add] = general.commands;
    expect(status).toMatchObject({ path: 'archive status', label: 'archiv stand', description: 'How it is' });
    expect(add!.description).toBe('Fügt einen Artikel hinzu');
    expect(add!.options[0]).toMatchObject({ name: 'file', hint: 'Der' });
    expect(add!.options[2]!.choices).toEqual([{ name: 'Nachrichten', value: 'news' }]);
    expect(general.menus[0]).toMatchObject({ name: 'Ask the archive', label: 'Das Archiv fragen' });
    expect(discord.members.moderator.locale).toBe('de');
    expect(await tab.ask({ type: 'language', placeId: 'moderators', locale: 'tlh' })).toMatchObject({
      type: 'refused',
      sentence: '"tlh" is not one of the languages to choose from.',
    });
  });

  it('are told anew when the bot registers other commands', async () => {
    const { discord, tab } = await placed();
    await register(discord, PUBLIC);
    const { places } = await tab.next('places');
    expect(places[1]!.commands.map(({ path }) => path)).toEqual(['help']);
  });
});
