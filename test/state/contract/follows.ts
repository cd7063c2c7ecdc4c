import { beforeEach, describe, expect, it } from 'vitest';
import {
  FOLLOWS_A_CHANNEL,
  FOLLOWS_A_PERSON,
  FOLLOWS_A_SERVER,
  type NewFollow,
  PAUSED_DAYS,
  type Target,
} from '../../../src/state/alerts/follows.js';
import type { Keeping } from '../../../src/state/stores.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;
const MINA: Target = { kind: 'person', id: 'mina' };
const GENERAL: Target = { kind: 'channel', id: 'general' };
const FOLLOW: NewFollow = {
  person: 'mina',
  target: MINA,
  server: null,
  locale: 'de',
  sought: { words: 'harbour' },
  alike: 'harbour',
};
const IN_CHANNEL: NewFollow = { ...FOLLOW, target: GENERAL, server: 'home' };

export function followsContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 1_000;
  });
  const opened = (most?: Keeping['most']) => open({ now: () => now, most });
  const numberOf = async (
    following: ReturnType<ReturnType<typeof opened>['stores']['follows']['follow']>,
  ) => {
    const followed = await following;
    return 'number' in followed ? followed.number : expect.unreachable(followed.outcome);
  };

  describe('a follow', () => {
    it('is kept as it was given, with what arrived until then as known', async () => {
      const { follows, arrivals } = opened().stores;
      await arrivals.note([['a']]);
      now = 2_000;
      const number = await numberOf(follows.follow(FOLLOW));
      const { alike: _alike, ...kept } = FOLLOW;
      const whole = { ...kept, number, at: 2_000, upTo: 1_000, paused: null };
      expect(await follows.find(number)).toEqual(whole);
      expect(await follows.ofPerson('mina')).toEqual([whole]);
      expect(await follows.inChannel('general')).toEqual([]);
    });

    it('is there once for each target, and told to be there', async () => {
      const { follows } = opened().stores;
      const number = await numberOf(follows.follow(FOLLOW));
      expect(await follows.follow({ ...FOLLOW, sought: 'in other words' })).toEqual({
        outcome: 'there',
        number,
      });
      expect(await follows.follow({ ...FOLLOW, alike: 'port' })).toMatchObject({ outcome: 'kept' });
      expect(await follows.follow(IN_CHANNEL)).toMatchObject({ outcome: 'kept' });
      expect(await follows.follow({ ...IN_CHANNEL, person: 'otto' })).toMatchObject({ outcome: 'there' });
    });

    it('is refused where a person, a channel, a server or all have enough', async () => {
      const { follows } = opened({ follows: 150 }).stores;
      const fill = async (count: number, one: NewFollow) => {
        for (let n = 0; n < count; n++)
          expect(await follows.follow({ ...one, alike: `${n}` })).toMatchObject({ outcome: 'kept' });
      };
      await fill(FOLLOWS_A_PERSON, FOLLOW);
      expect(await follows.follow(FOLLOW)).toEqual({ outcome: 'full', of: 'person' });
      expect(await follows.follow({ ...FOLLOW, alike: '3' })).toMatchObject({ outcome: 'there' });
      await fill(FOLLOWS_A_CHANNEL, IN_CHANNEL);
      expect(await follows.follow(IN_CHANNEL)).toEqual({ outcome: 'full', of: 'channel' });
      for (let filled = FOLLOWS_A_CHANNEL; filled < FOLLOWS_A_SERVER; filled += FOLLOWS_A_CHANNEL)
        await fill(FOLLOWS_A_CHANNEL, { ...IN_CHANNEL, target: { kind: 'channel', id: `${filled}` } });
      const another: Target = { kind: 'channel', id: 'another' };
      expect(await follows.follow({ ...IN_CHANNEL, target: another })).toEqual({
        outcome: 'full',
        of: 'server',
      });
      await fill(25, { ...FOLLOW, target: { kind: 'person', id: 'otto' } });
      const third: Target = { kind: 'person', id: 'anna' };
      expect(await follows.follow({ ...FOLLOW, target: third })).toEqual({ outcome: 'full', of: 'all' });
    });

    it('is ended with what waits because of it, once', async () => {
      const { follows, outbox } = opened().stores;
      const number = await numberOf(follows.follow(FOLLOW));
      await outbox.gather(number, 5, ['a']);
      expect(await follows.end(number)).toBe(true);
      expect(await follows.end(number)).toBe(false);
      expect(await follows.find(number)).toBeUndefined();
      expect(await outbox.due()).toEqual([]);
    });

    it('that was under way when its person was forgotten is not kept', async () => {
      const { follows } = opened().stores;
      const begun = performance.now() - 5;
      await follows.forget('mina');
      expect(await follows.follow({ ...FOLLOW, begun })).toEqual({ outcome: 'lost' });
      expect(await follows.ofPerson('mina')).toEqual([]);
    });

    it.runIf(lasts)('outlasts a restart, and so does its end', async () => {
      const { stores, again } = opened();
      const number = await numberOf(stores.follows.follow(FOLLOW));
      const next = (await again!()).follows;
      expect(await next.find(number)).toBeDefined();
      await next.end(number);
      expect(await (await again!()).follows.find(number)).toBeUndefined();
    });
  });

  describe('follows', () => {
    it('that are behind what arrived are given oldest first, so many at a time', async () => {
      const { follows, arrivals } = opened().stores;
      const first = await numberOf(follows.follow(FOLLOW));
      const second = await numberOf(follows.follow(IN_CHANNEL));
      await arrivals.note([['a']]);
      const upTo = (await arrivals.latest())!;
      const third = await numberOf(follows.follow({ ...FOLLOW, alike: 'port' }));
      const numbers = async (after: number, limit: number) =>
        (await follows.behind(upTo, after, limit)).map(({ number }) => number);
      expect(await numbers(0, 9)).toEqual([first, second]);
      expect(await numbers(first, 9)).toEqual([second]);
      expect(await numbers(0, 1)).toEqual([first]);
      await arrivals.note([['b']]);
      expect((await follows.behind((await arrivals.latest())!, second, 9)).map((one) => one.number)).toEqual([
        third,
      ]);
    });

    it('of a target are paused together, are told nothing, and go on together', async () => {
      const { follows, outbox } = opened().stores;
      const first = await numberOf(follows.follow(FOLLOW));
      const second = await numberOf(follows.follow({ ...FOLLOW, alike: 'port' }));
      const other = await numberOf(follows.follow(IN_CHANNEL));
      await outbox.gather(first, 5, ['a']);
      await follows.pause(MINA, 'closed');
      const paused = async () => (await follows.ofPerson('mina')).map((one) => one.paused);
      expect(await paused()).toEqual([null, 'closed', 'closed']);
      expect((await follows.behind(9, 0, 9)).map(({ number }) => number)).toEqual([other]);
      expect(await outbox.due()).toEqual([]);
      expect(await follows.resume(second)).toBe(true);
      expect(await paused()).toEqual([null, null, null]);
      expect(await outbox.due()).toEqual([MINA]);
      expect(await follows.resume(99)).toBe(false);
    });

    it('that have long been paused are ended', async () => {
      const { follows } = opened().stores;
      await follows.follow(FOLLOW);
      await follows.pause(MINA, 'closed');
      now += PAUSED_DAYS * DAY - 1;
      await follows.sweep();
      expect(await follows.ofPerson('mina')).toHaveLength(1);
      now += 1;
      await follows.sweep();
      expect(await follows.ofPerson('mina')).toEqual([]);
    });

    it('of a channel, or of all channels of a server, are dropped with it', async () => {
      const { follows } = opened().stores;
      await follows.follow(FOLLOW);
      const elsewhere: Target = { kind: 'channel', id: 'elsewhere' };
      await follows.follow(IN_CHANNEL);
      await follows.follow({ ...IN_CHANNEL, target: elsewhere });
      await follows.follow({ ...IN_CHANNEL, target: { kind: 'channel', id: 'abroad' }, server: 'abroad' });
      await follows.dropChannel('general');
      expect(await follows.inChannel('general')).toEqual([]);
      expect(await follows.inChannel('elsewhere')).toHaveLength(1);
      await follows.dropServer('home');
      expect((await follows.ofPerson('mina')).map(({ target }) => target.id)).toEqual(['abroad', 'mina']);
    });

    it('of a person can be forgotten, with what waits for them', async () => {
      const { follows, outbox } = opened().stores;
      const number = await numberOf(follows.follow(FOLLOW));
      await follows.follow(IN_CHANNEL);
      await follows.follow({ ...FOLLOW, person: 'otto', target: { kind: 'person', id: 'otto' } });
      await outbox.gather(number, 5, ['a']);
      expect(await follows.forget('mina')).toEqual({ follows: 2, whole: true });
      expect(await follows.ofPerson('mina')).toEqual([]);
      expect(await outbox.due()).toEqual([]);
      expect(await follows.ofPerson('otto')).toHaveLength(1);
    });
  });
}
