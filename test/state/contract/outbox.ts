import { beforeEach, describe, expect, it } from 'vitest';
import type { NewFollow, Target } from '../../../src/state/alerts/follows.js';
import { REST_MS, WAITING_A_FOLLOW, WAITING_DAYS } from '../../../src/state/alerts/outbox.js';
import type { AnsweringStores } from '../../../src/state/stores.js';
import type { Able, OpenAnswering } from './opened.js';

const MINUTE = 60_000;
const MINA: Target = { kind: 'person', id: 'mina' };
const GENERAL: Target = { kind: 'channel', id: 'general' };

export function outboxContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 10 * REST_MS;
  });
  const opened = () => open({ now: () => now });

  /** Follows it, and gives its number. */
  async function followed({ follows }: AnsweringStores, alike: string, target = MINA): Promise<number> {
    const server = target.kind === 'channel' ? 'home' : null;
    const follow: NewFollow = { person: 'mina', target, server, locale: 'de', sought: {}, alike };
    const kept = await follows.follow(follow);
    return 'number' in kept ? kept.number : expect.unreachable(kept.outcome);
  }

  describe('what arrived', () => {
    it('is noted once, and whatever is noted later is of a later time', async () => {
      const { arrivals } = opened().stores;
      expect(await arrivals.latest()).toBe(0);
      expect(await arrivals.note([['a'], ['b']])).toBe(true);
      const first = (await arrivals.latest())!;
      now -= 5 * MINUTE;
      await arrivals.note([['b'], ['c']]);
      const second = (await arrivals.latest())!;
      expect(second).toBeGreaterThan(first);
      expect(await arrivals.between(0, second)).toEqual(['c', 'a', 'b']);
      expect(await arrivals.between(first, second)).toEqual(['c']);
      expect(await arrivals.between(second, second + MINUTE)).toEqual([]);
    });

    it('is known by any of its ids', async () => {
      const { arrivals } = opened().stores;
      await arrivals.note([['a', 'copy']]);
      const first = (await arrivals.latest())!;
      now += MINUTE;
      await arrivals.note([['another', 'copy'], ['new']]);
      expect(await arrivals.between(first, now)).toEqual(['new']);
    });
  });

  describe('what is found for a follow', () => {
    it('waits for its target, in one batch with what others found there', async () => {
      const { stores } = opened();
      const first = await followed(stores, 'harbour');
      const second = await followed(stores, 'port');
      const third = await followed(stores, 'harbour', GENERAL);
      expect(await stores.outbox.gather(first, 5, ['a', 'b'])).toBe(true);
      await stores.outbox.gather(third, 5, ['a']);
      await stores.outbox.gather(second, 5, ['a']);
      expect(await stores.outbox.due()).toEqual([MINA, GENERAL]);
      expect(await stores.outbox.take(MINA)).toEqual({
        target: MINA,
        nonce: expect.stringMatching(/^[0-9a-f]{25}$/),
        found: [
          { follow: first, article: 'a' },
          { follow: first, article: 'b' },
          { follow: second, article: 'a' },
        ],
        beyond: new Map(),
        tries: 0,
      });
    });

    it('is found once for the same arrivals', async () => {
      const { stores } = opened();
      const number = await followed(stores, 'harbour');
      await stores.outbox.gather(number, 5, ['a']);
      await stores.outbox.gather(number, 5, ['b']);
      await stores.outbox.gather(number, 6, ['c']);
      const batch = await stores.outbox.take(MINA);
      expect(batch!.found.map(({ article }) => article)).toEqual(['a', 'c']);
      expect((await stores.follows.find(number))!.upTo).toBe(6);
    });

    it('of an ended follow, or of nothing, waits for nobody', async () => {
      const { stores } = opened();
      const number = await followed(stores, 'harbour');
      await stores.outbox.gather(number, 5, []);
      expect(await stores.outbox.due()).toEqual([]);
      expect(await stores.outbox.take(MINA)).toBeNull();
      await stores.follows.end(number);
      await stores.outbox.gather(number, 6, ['a']);
      expect(await stores.outbox.due()).toEqual([]);
    });

    it('is only counted beyond as much as may wait', async () => {
      const { stores } = opened();
      const number = await followed(stores, 'harbour');
      const ids = Array.from({ length: WAITING_A_FOLLOW + 7 }, (_, n) => `a${n}`);
      await stores.outbox.gather(number, 5, ids);
      await stores.outbox.gather(number, 6, ['b']);
      const batch = (await stores.outbox.take(MINA))!;
      expect(batch.found).toHaveLength(WAITING_A_FOLLOW);
      expect(batch.beyond).toEqual(new Map([[number, 8]]));
      await stores.outbox.done(batch, true);
      await stores.outbox.gather(number, 7, ['c']);
      expect((await stores.outbox.take(MINA))!.beyond).toEqual(new Map());
    });

    it('waits so long at most', async () => {
      const { stores } = opened();
      await stores.outbox.gather(await followed(stores, 'harbour'), 5, ['a']);
      now += WAITING_DAYS * 24 * REST_MS;
      await stores.follows.sweep();
      expect(await stores.outbox.due()).toEqual([]);
    });
  });

  describe('a batch', () => {
    it('stays the same until it is done with, whatever is found meanwhile', async () => {
      const { stores } = opened();
      const number = await followed(stores, 'harbour');
      await stores.outbox.gather(number, 5, ['a']);
      const first = (await stores.outbox.take(MINA))!;
      await stores.outbox.gather(number, 6, ['b']);
      expect(await stores.outbox.take(MINA)).toEqual(first);
      await stores.outbox.done(first, false);
      const second = (await stores.outbox.take(MINA))!;
      expect(second.found).toEqual([{ follow: number, article: 'b' }]);
      expect(second.nonce).not.toBe(first.nonce);
    });

    it('that was told gives its target a rest of an hour, and no other', async () => {
      const { stores } = opened();
      const number = await followed(stores, 'harbour');
      const other = await followed(stores, 'harbour', GENERAL);
      await stores.outbox.gather(number, 5, ['a']);
      await stores.outbox.done((await stores.outbox.take(MINA))!, true);
      await stores.outbox.gather(number, 6, ['b']);
      await stores.outbox.gather(other, 6, ['b']);
      now += REST_MS - 1;
      expect(await stores.outbox.due()).toEqual([GENERAL]);
      now += 1;
      expect(await stores.outbox.due()).toEqual([MINA, GENERAL]);
    });

    it('of which nothing was left to tell gives none', async () => {
      const { stores } = opened();
      const number = await followed(stores, 'harbour');
      await stores.outbox.gather(number, 5, ['a']);
      await stores.outbox.done((await stores.outbox.take(MINA))!, false);
      await stores.outbox.gather(number, 6, ['b']);
      expect(await stores.outbox.due()).toEqual([MINA]);
    });

    it('that failed is tried again after a rest that grows', async () => {
      const { stores } = opened();
      await stores.outbox.gather(await followed(stores, 'harbour'), 5, ['a']);
      for (const minutes of [1, 2, 4, 8]) {
        await stores.outbox.failed((await stores.outbox.take(MINA))!);
        now += minutes * MINUTE - 1;
        expect(await stores.outbox.due()).toEqual([]);
        now += 1;
        expect(await stores.outbox.due()).toEqual([MINA]);
      }
    });

    it('keeps nobody waiting for days where the clock was set back', async () => {
      const { stores } = opened();
      const number = await followed(stores, 'harbour');
      now += 1_000 * REST_MS;
      await stores.outbox.gather(number, 5, ['a']);
      await stores.outbox.done((await stores.outbox.take(MINA))!, true);
      now -= 1_000 * REST_MS;
      await stores.outbox.gather(number, 6, ['b']);
      expect(await stores.outbox.due()).toEqual([MINA]);
    });

    it.runIf(lasts)('stays the same over a restart', async () => {
      const { stores, again } = opened();
      const number = await followed(stores, 'harbour');
      await stores.outbox.gather(number, 5, ['a']);
      const first = await stores.outbox.take(MINA);
      const next = await again!();
      await next.outbox.gather(number, 6, ['b']);
      expect(await next.outbox.take(MINA)).toEqual(first);
    });
  });
}
