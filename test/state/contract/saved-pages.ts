import { beforeEach, describe, expect, it } from 'vitest';
import type { Keeping } from '../../../src/state/stores.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;
const PAGE = {
  kind: 'answer',
  version: 'abcd',
  owner: 'mina',
  body: { question: 'Who led it?', passages: [1, 2] },
};

export function savedPagesContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 0;
  });
  const opened = (most?: Keeping['most']) => open({ keepDays: 2, now: () => now, most });

  describe('saved pages', () => {
    it('come back as they went in', async () => {
      const { pages } = opened().stores;
      const id = await pages.save(PAGE);
      expect(id).toMatch(/^[\w-]{12}$/);
      expect(await pages.load(id, 'answer')).toEqual(PAGE);
    });

    it.runIf(lasts)('come back after a restart', async () => {
      const { stores, again } = opened();
      const id = await stores.pages.save(PAGE);
      expect(await (await again!()).pages.load(id, 'answer')).toEqual(PAGE);
    });

    it('are not found under another id or as another kind', async () => {
      const { pages } = opened().stores;
      const id = await pages.save(PAGE);
      expect(await pages.load('nosuchpage00', 'answer')).toBeUndefined();
      expect(await pages.load(id, 'search')).toBeUndefined();
    });

    it('expire, and are swept away', async () => {
      const { pages } = opened().stores;
      const id = await pages.save(PAGE);
      now = 2 * DAY - 1;
      expect(await pages.load(id, 'answer')).toEqual(PAGE);
      now = 2 * DAY;
      expect(await pages.load(id, 'answer')).toBeUndefined();
      await pages.sweep();
      // Were it still there, a clock that goes back would show it.
      now = 0;
      expect(await pages.load(id, 'answer')).toBeUndefined();
    });

    it('are bounded in number: the soonest to expire go first', async () => {
      const { pages } = opened({ pages: 3 }).stores;
      const ids: string[] = [];
      for (const hour of [1, 2, 3, 4, 5]) {
        now = (hour * DAY) / 24;
        ids.push(await pages.save(PAGE));
      }
      await pages.sweep();
      const found = await Promise.all(ids.map((id) => pages.load(id, 'answer')));
      expect(found.map((page) => page !== undefined)).toEqual([false, false, true, true, true]);
    });

    it('are forgotten with their owner, and nobody else’s', async () => {
      const { pages } = opened().stores;
      const hers = await pages.save(PAGE);
      const his = await pages.save({ ...PAGE, owner: 'mo' });
      expect(await pages.forget('mina')).toEqual({ pages: 1, whole: true });
      expect(await pages.load(hers, 'answer')).toBeUndefined();
      expect(await pages.load(his, 'answer')).toMatchObject({ owner: 'mo' });
    });
  });
}
