import { describe, expect, it } from 'vitest';
import type { Able, OpenAnswering } from './opened.js';

export function knownServersContract(open: OpenAnswering, { lasts }: Able): void {
  const filled = async () => {
    const opened = open();
    const { settings, solved, digests } = opened.stores;
    for (const server of ['here', 'there']) {
      await settings.set(server, { name: 'language', value: 'de', by: 'mo' });
      await solved.solve(server, { question: 'Who led it?', by: 'mo' });
      await digests.keepSent(server, { period: '2017-11-06', upTo: 5 });
    }
    await digests.keepSent('elsewhere', { period: '2017-11-06', upTo: 5 });
    return opened;
  };

  describe('servers of which something is kept', () => {
    it.runIf(lasts)('are each told once', async () => {
      const { stores } = await filled();
      expect([...(await stores.servers.all())!].sort()).toEqual(['elsewhere', 'here', 'there']);
    });

    it.runIf(lasts)('are forgotten one by one, with all that was set there', async () => {
      const { stores, again } = await filled();
      expect(await stores.servers.forget('here')).toBe(true);
      for (const { settings, solved, digests, servers } of [stores, await again!()]) {
        expect(await settings.of('here')).toEqual([]);
        expect(await solved.of('here')).toEqual([]);
        expect(await digests.sent('here')).toBeUndefined();
        expect(await settings.of('there')).toHaveLength(1);
        expect(await solved.of('there')).toHaveLength(1);
        expect([...(await servers.all())!].sort()).toEqual(['elsewhere', 'there']);
      }
    });
  });
}
