import { describe, expect, it } from 'vitest';
import {
  type EnvironmentSettings,
  effective,
  settingsOfServers,
} from '../../../src/discord/settings/effective.js';
import { memoryStores } from '../../state/memory.js';

const ENVIRONMENT: EnvironmentSettings = {
  moderatorRoleIds: ['11'],
  auditChannelId: null,
  cooldownUses: 10,
  cooldownSeconds: 20,
  given: new Set(['MODERATOR_ROLE_IDS']),
};
const set = (name: string, value: unknown) => ({ name, value, by: '7', at: 5 });

describe('what holds in a server', () => {
  it('is said with where it comes from', () => {
    const holds = effective([set('cooldown', { uses: 3, seconds: 60 })], ENVIRONMENT);
    expect(holds.cooldown).toEqual({ value: { uses: 3, seconds: 60 }, source: 'here', by: '7', at: 5 });
    expect(holds.moderatorRoles).toEqual({ value: ['11'], source: 'environment' });
    expect(holds.auditChannel).toEqual({ value: null, source: 'default' });
  });

  it.each([
    ['a name that is no setting', 'weather', 'fine'],
    ['a value of another kind', 'cooldown', 'often'],
    ['a number beyond its bounds', 'cooldown', { uses: 0, seconds: 5 }],
    ['a language that is not spoken', 'language', 'tlh'],
    ['more roles than can be chosen', 'moderatorRoles', Array.from({ length: 26 }, (_, i) => String(i + 1))],
  ])('is the default in place of %s', (_, name, value) => {
    expect(effective([set(name, value)], ENVIRONMENT)).toEqual(effective([], ENVIRONMENT));
  });
});

describe('the settings of servers', () => {
  it('hold at once, each in its own server, until they are taken back', async () => {
    const { settings } = memoryStores();
    const servers = settingsOfServers(settings, ENVIRONMENT);
    expect((await servers.in('1')).language.value).toBe('own');
    await servers.set('1', 'language', 'de', '7');
    expect((await servers.in('1')).language.value).toBe('de');
    expect((await servers.in('2')).language.value).toBe('own');
    expect((await servers.in(null)).language.value).toBe('own');
    expect(await servers.everywhere('language')).toEqual([{ server: '1', value: 'de', by: '7' }]);
    await servers.unset('1', 'language');
    expect((await servers.in('1')).language).toEqual({ value: 'own', source: 'default' });
    expect(await servers.everywhere('language')).toEqual([]);
  });

  it('stay as they were last read while they cannot be read', async () => {
    const { settings } = memoryStores();
    let readable = true;
    const servers = settingsOfServers(
      { ...settings, of: async (server) => (readable ? settings.of(server) : null) },
      ENVIRONMENT,
    );
    await servers.set('1', 'answering', { where: 'some', channels: ['9'] }, '7');
    await servers.in('1');
    readable = false;
    expect((await servers.in('1')).answering.value).toEqual({ where: 'some', channels: ['9'] });
    expect((await servers.in('2')).answering.value.where).toBe('everywhere');
  });
});
