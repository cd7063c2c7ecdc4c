import { describe, expect, it } from 'vitest';
import { effective } from '../../../src/discord/settings/effective.js';
import type { SettingValues } from '../../../src/discord/settings/settings.js';
import { answersIn, publicLocale, watchesForum } from '../../../src/discord/settings/where.js';
import { ENVIRONMENT } from '../helpers.js';

const holds = (set: Partial<SettingValues>) =>
  effective(
    Object.entries(set).map(([name, value]) => ({ name, value, by: '7', at: 5 })),
    ENVIRONMENT,
  );

describe('the channels in which the bot answers', () => {
  it('are all, unless some were chosen: those, with their threads', () => {
    expect(answersIn(holds({}), '1', null)).toBe(true);
    expect(answersIn(holds({ answering: { where: 'addressed', channels: [] } }), '1', null)).toBe(true);
    const some = holds({ answering: { where: 'some', channels: ['2'] } });
    expect(answersIn(some, '2', null)).toBe(true);
    expect(answersIn(some, '9', '2')).toBe(true);
    expect(answersIn(some, '1', null)).toBe(false);
    expect(answersIn(some, '9', '1')).toBe(false);
  });
});

describe('a forum', () => {
  it('is watched where it was chosen and the bot answers unasked', () => {
    expect(watchesForum(holds({}), '5')).toBe(false);
    expect(watchesForum(holds({ forums: ['5'] }), '5')).toBe(true);
    expect(watchesForum(holds({ forums: ['5'] }), '6')).toBe(false);
    const addressed = { where: 'addressed', channels: [] } as const;
    expect(watchesForum(holds({ forums: ['5'], answering: addressed }), '5')).toBe(false);
    const some = { where: 'some', channels: ['1'] } as const;
    expect(watchesForum(holds({ forums: ['5'], answering: some }), '5')).toBe(false);
  });
});

describe('the language of what all see', () => {
  it.each([
    ['own', 'en-GB', 'en-GB'],
    ['de', 'en-GB', 'de'],
    ['en', 'en-GB', 'en-GB'],
    ['en', 'fr', 'en-US'],
    ['es', 'es-419', 'es-419'],
    ['es', 'de', 'es-ES'],
  ] as const)('is, set to %s and asked in %s, that of %s', (language, own, expected) => {
    expect(publicLocale(holds({ language }), own)).toBe(expected);
  });
});
