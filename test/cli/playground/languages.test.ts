import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/cli/playground/languages.js';

describe('the languages to choose from', () => {
  it('are locales of Discord, English first, each named in itself', () => {
    const found = languages();
    expect(found[0]!.locale).toBe('en-US');
    expect(found).toContainEqual({ locale: 'de', name: 'Deutsch' });
    const known = Object.values(Locale) as string[];
    expect(found.filter(({ locale }) => !known.includes(locale))).toEqual([]);
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
  });
});
