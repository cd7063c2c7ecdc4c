import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { textStem, toDiscord } from '../../src/discord/declaration.js';
import { en } from '../../src/discord/strings/en.js';

/** Discord's rule for the names of slash commands and options. */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

describe.each(commands.map((command) => [command.declaration.name, command] as const))(
  '%s',
  (name, command) => {
    const sent = toDiscord(command.declaration);
    const options = 'options' in sent ? (sent.options ?? []) : [];

    it('is usable in servers, in direct messages, and installed to a user', () => {
      expect(sent).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    });

    it('has a name that Discord takes, in every language', () => {
      expect(en[`command.${textStem(name)}.name` as keyof typeof en]).toBe(name);
      expect(Object.keys(sent.name_localizations ?? {}).sort()).toEqual(['de', 'es-419', 'es-ES', 'fr']);
      for (const one of [name, ...Object.values(sent.name_localizations ?? {})]) {
        if (sent.type === ApplicationCommandType.Message) expect(one!.length).toBeLessThanOrEqual(32);
        else expect(one).toMatch(NAME);
        if (sent.type !== ApplicationCommandType.Message) expect(one).toBe(one!.toLowerCase());
      }
    });

    it('has options that Discord takes, in every language, each named once and the required ones first', () => {
      for (const locale of [undefined, 'de', 'fr', 'es-ES', 'es-419'] as const) {
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
  },
);
