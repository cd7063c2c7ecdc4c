import { describe, expect, it } from 'vitest';
import { MOST_CHOSEN, readValue, type SettingName } from '../../../src/discord/settings/settings.js';

describe('the value of a setting', () => {
  it.each<[SettingName, unknown]>([
    ['moderatorRoles', []],
    ['moderatorRoles', Array.from({ length: MOST_CHOSEN }, (_, i) => String(i))],
    ['auditChannel', null],
    ['auditChannel', '12345678901234567890'],
    ['answering', { where: 'some', channels: ['1'] }],
    ['language', 'own'],
    ['cooldown', { uses: 10_000, seconds: 3_600 }],
    ['collectGaps', false],
    ['digest', { every: 'day', channel: null }],
  ])('of %s may be %j', (name, value) => {
    expect(readValue(name, value)).toEqual(value);
  });

  it.each<[SettingName, unknown]>([
    ['moderatorRoles', Array.from({ length: MOST_CHOSEN + 1 }, (_, i) => String(i))],
    ['moderatorRoles', [1]],
    ['auditChannel', undefined],
    ['auditChannel', ''],
    ['auditChannel', '1\n'],
    ['auditChannel', '123456789012345678901'],
    ['auditChannel', 1],
    ['answering', { where: 'some' }],
    ['answering', { where: 'nowhere', channels: [] }],
    ['forums', null],
    ['language', 'DE'],
    ['cooldown', { uses: Number.NaN, seconds: 1 }],
    ['cooldown', { uses: 1, seconds: Number.POSITIVE_INFINITY }],
    ['cooldown', { uses: 1.5, seconds: 1 }],
    ['cooldown', { uses: 10_001, seconds: 1 }],
    ['cooldown', { uses: -0, seconds: 1 }],
    ['cooldown', [1, 1]],
    ['collectGaps', 'true'],
    ['digest', { every: 'year', channel: null }],
  ])('of %s is not %j', (name, value) => {
    expect(readValue(name, value)).toBeUndefined();
  });

  it('is read without what another version of the bot may have written beside it', () => {
    const kept = JSON.parse('{"uses": 1, "seconds": 2, "per": "user", "__proto__": {"uses": 3}}');
    expect(readValue('cooldown', kept)).toEqual({ uses: 1, seconds: 2 });
  });
});
