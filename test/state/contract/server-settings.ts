import { describe, expect, it } from 'vitest';
import type { Able, OpenAnswering } from './opened.js';

export function serverSettingsContract(open: OpenAnswering, { lasts }: Able): void {
  const opened = () => open({ now: () => 1_000 });
  const LANGUAGE = { name: 'language', value: 'de', by: 'mina' };

  describe('what is set for a server', () => {
    it('is found with who set it and when, and takes the place of what was set before', async () => {
      const { settings } = opened().stores;
      expect(await settings.of('a server')).toEqual([]);
      expect(await settings.set('a server', LANGUAGE)).toBe(true);
      expect(await settings.set('a server', { name: 'forums', value: ['1', '2'], by: 'mo' })).toBe(true);
      expect(await settings.set('a server', { ...LANGUAGE, value: 'fr', by: 'mo' })).toBe(true);
      expect(await settings.of('a server')).toEqual([
        { name: 'forums', value: ['1', '2'], by: 'mo', at: 1_000 },
        { name: 'language', value: 'fr', by: 'mo', at: 1_000 },
      ]);
    });

    it('is of that server alone', async () => {
      const { settings } = opened().stores;
      await settings.set('a server', LANGUAGE);
      await settings.set('another', { ...LANGUAGE, value: 'es' });
      expect(await settings.of('another')).toMatchObject([{ value: 'es' }]);
      expect(await settings.of('a third')).toEqual([]);
      expect(await settings.everywhere('language')).toMatchObject([
        { server: 'a server', value: 'de' },
        { server: 'another', value: 'es' },
      ]);
      expect(await settings.everywhere('forums')).toEqual([]);
    });

    it('is gone when it is taken back', async () => {
      const { settings } = opened().stores;
      await settings.set('a server', LANGUAGE);
      expect(await settings.unset('a server', 'language')).toBe(true);
      expect(await settings.unset('a server', 'language')).toBe(true);
      expect(await settings.of('a server')).toEqual([]);
    });

    it.runIf(lasts)('outlasts a restart', async () => {
      const { stores, again } = opened();
      await stores.settings.set('a server', LANGUAGE);
      expect(await (await again!()).settings.of('a server')).toMatchObject([LANGUAGE]);
    });
  });
}
