import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { textStem, toDiscord } from '../../src/discord/commands/declaration.js';
import { en } from '../../src/discord/strings/en/en.js';

/** Discord's rule for the names of slash commands and options. */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const LOCALES = ['de', 'es-419', 'es-ES', 'fr'] as const;

const sent = toDiscord(commands);
const archive = sent.find(({ name }) => name === 'archive')!;
const optionsOf = (holder: object) =>
  'options' in holder ? ((holder.options ?? []) as APIApplicationCommandOption[]) : [];

/** Every list of options that Discord is sent: those of commands, sub-commands among them, and those of sub-commands. */
const lists = sent.flatMap((command) => [
  [command.name, optionsOf(command)] as const,
  ...optionsOf(command)
    .filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
    .map((sub) => [`${command.name} ${sub.name}`, optionsOf(sub)] as const),
]);

describe.each(sent.map((command) => [command.name, command] as const))('%s', (name, command) => {
  it('is usable in servers, in direct messages, and installed to a user, unless it is for those who look after a server or the archive', () => {
    const isOpen = !['archive', 'setup'].includes(name);
    expect(command).toMatchObject(
      isOpen ? { contexts: [0, 1, 2], integration_types: [0, 1] } : { contexts: [0], integration_types: [0] },
    );
    expect(command.default_member_permissions).toBe(
      isOpen ? undefined : String(PermissionFlagsBits.ManageGuild),
    );
  });

  it('has a name that Discord takes, in every language', () => {
    expect(en[`command.${textStem(name)}.name` as keyof typeof en]).toBe(name);
    expect(Object.keys(command.name_localizations ?? {}).sort()).toEqual([...LOCALES]);
    for (const one of [name, ...Object.values(command.name_localizations ?? {})]) {
      if (command.type === ApplicationCommandType.Message) expect(one!.length).toBeLessThanOrEqual(32);
      else expect(one).toMatch(NAME);
      if (command.type !== ApplicationCommandType.Message) expect(one).toBe(one!.toLowerCase());
    }
  });
});

describe.each(lists)('the options of %s', (_, options) => {
  it('are such as Discord takes, in every language, each named once and the required ones first', () => {
    for (const locale of [undefined, ...LOCALES]) {
      const names = options.map((o) => (locale ? o.name_localizations?.[locale] : o.name));
      expect(new Set(names).size).toBe(options.length);
      for (const one of names) {
        expect(one).toMatch(NAME);
        expect(one).toBe(one!.toLowerCase());
      }
      for (const o of options) {
        const text = locale ? o.description_localizations?.[locale] : o.description;
        expect(text!.length).toBeGreaterThan(5);
        expect(text!.length).toBeLessThanOrEqual(100);
      }
    }
    const required = options.map((o) => ('required' in o && o.required ? 1 : 0));
    expect(required).toEqual(required.toSorted((a, b) => b - a));
  });
});

describe.each(commands.map((command) => [command.declaration.name, command] as const))('%s', (_, command) => {
  it('suggests values for just those options that declare it', () => {
    const declared = Object.entries(command.declaration.options)
      .filter(([, option]) => (option as { autocomplete?: boolean }).autocomplete)
      .map(([option]) => option);
    expect(
      Object.keys(command.complete ?? {})
        .filter((o) => o in command.declaration.options)
        .sort(),
    ).toEqual(declared.sort());
  });
});

describe('/archive', () => {
  it('is one command with its sub-commands, all for moderators', () => {
    const subs = optionsOf(archive).map(({ name }) => name);
    expect(subs).toEqual([
      'reload',
      'add',
      'remove',
      'list',
      'edit',
      'status',
      'history',
      'rollback',
      'gaps',
      'source',
    ]);
    const mine = commands.filter(({ declaration }) => declaration.name.startsWith('archive '));
    expect(new Set(mine.map(({ access }) => access))).toEqual(new Set(['moderators']));
  });

  it('has a group of its own for sources', () => {
    const group = optionsOf(archive).find(({ name }) => name === 'source')!;
    expect(group.type).toBe(ApplicationCommandOptionType.SubcommandGroup);
    expect(optionsOf(group).map(({ name, type }) => [name, type])).toEqual(
      ['add', 'list', 'check', 'pause', 'remove'].map((name) => [
        name,
        ApplicationCommandOptionType.Subcommand,
      ]),
    );
  });

  it('takes files, as many as Discord takes with a message, or an address where an article is added', () => {
    const add = optionsOf(archive).find(({ name }) => name === 'add')!;
    expect(optionsOf(add)).toMatchObject([
      { name: 'file', type: ApplicationCommandOptionType.Attachment, required: false },
      { name: 'url', type: ApplicationCommandOptionType.String, required: false },
      ...Array.from({ length: 9 }, (_, n) => ({
        name: `file${n + 2}`,
        name_localizations: { de: `datei${n + 2}` },
        type: ApplicationCommandOptionType.Attachment,
        required: false,
      })),
    ]);
  });
});
