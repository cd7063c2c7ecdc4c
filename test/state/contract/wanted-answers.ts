import { beforeEach, describe, expect, it } from 'vitest';
import type { Keeping } from '../../../src/state/stores.js';
import { type NewWantedAnswer, WANTED_A_PERSON, WANTED_DAYS } from '../../../src/state/wanted-answers.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;
const WANTED: NewWantedAnswer = {
  person: 'mina',
  server: 'a server',
  channel: 'general',
  locale: 'de',
  question: 'Who led it?',
  filters: { section: 'Ports' },
  version: 'v1',
};

export function wantedAnswersContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 0;
  });
  const opened = (most?: Keeping['most']) => open({ now: () => now, most });
  const all = { version: 'v2', after: 0, limit: 99 };

  describe('a wanted answer', () => {
    it('is kept as it was given, and is what a later version is asked', async () => {
      const { wanted } = opened().stores;
      now = 7;
      expect(await wanted.want(WANTED)).toBe('kept');
      const { version: _version, ...kept } = WANTED;
      expect(await wanted.unasked('v2', 0, 9)).toEqual([{ ...kept, number: expect.any(Number), at: 7 }]);
      expect(await wanted.unasked('v1', 0, 9)).toEqual([]);
    });

    it('is asked of a version once', async () => {
      const { wanted } = opened().stores;
      await wanted.want(WANTED);
      const [one] = await wanted.unasked('v2', 0, 9);
      await wanted.asked(one!.number, 'v2');
      expect(await wanted.unasked('v2', 0, 9)).toEqual([]);
      expect(await wanted.unasked('v3', 0, 9)).toHaveLength(1);
    });

    it('is kept once a person, question and filters', async () => {
      const { wanted } = opened().stores;
      for (let n = 0; n < 3; n++) expect(await wanted.want(WANTED)).toBe('kept');
      await wanted.want({ ...WANTED, person: 'mo' });
      await wanted.want({ ...WANTED, filters: {} });
      expect(await wanted.unasked(all.version, all.after, all.limit)).toHaveLength(3);
    });

    it('is refused where the person waits for enough', async () => {
      const { wanted } = opened().stores;
      for (let n = 0; n < WANTED_A_PERSON; n++)
        expect(await wanted.want({ ...WANTED, question: `${n}?` })).toBe('kept');
      expect(await wanted.want(WANTED)).toBe('full');
      expect(await wanted.want({ ...WANTED, question: '3?' })).toBe('kept');
      expect(await wanted.want({ ...WANTED, person: 'mo' })).toBe('kept');
    });

    it('is taken once, by however many at the same time', async () => {
      const { wanted } = opened().stores;
      await wanted.want(WANTED);
      const [one] = await wanted.unasked('v2', 0, 9);
      const taken = await Promise.all([1, 2, 3].map(() => wanted.take(one!.number)));
      expect(taken.filter((was) => was)).toHaveLength(1);
      expect(await wanted.unasked('v2', 0, 9)).toEqual([]);
    });

    it.runIf(lasts)('outlasts a restart, and so does that it was taken', async () => {
      const { stores, again } = opened();
      await stores.wanted.want(WANTED);
      const next = (await again!()).wanted;
      const [one] = await next.unasked('v2', 0, 9);
      expect(await next.take(one!.number)).toBe(true);
      expect(await (await again!()).wanted.unasked('v2', 0, 9)).toEqual([]);
    });
  });

  describe('wanted answers', () => {
    it('are given oldest first, so many at a time, those behind a number', async () => {
      const { wanted } = opened().stores;
      for (const question of ['one?', 'two?', 'three?']) await wanted.want({ ...WANTED, question });
      const first = await wanted.unasked('v2', 0, 2);
      expect(first.map(({ question }) => question)).toEqual(['one?', 'two?']);
      const rest = await wanted.unasked('v2', first[1]!.number, 2);
      expect(rest.map(({ question }) => question)).toEqual(['three?']);
    });

    it('of a server are its own, newest first', async () => {
      const { wanted } = opened().stores;
      await wanted.want(WANTED);
      now = 5;
      await wanted.want({ ...WANTED, question: 'And when?' });
      await wanted.want({ ...WANTED, question: 'Elsewhere?', server: 'another' });
      await wanted.want({ ...WANTED, question: 'Nowhere?', server: null });
      expect(await wanted.inServer('a server')).toEqual([
        { question: 'And when?', at: 5 },
        { question: 'Who led it?', at: 0 },
      ]);
    });

    it('of a person can be forgotten, with those that hold their words', async () => {
      const { wanted } = opened().stores;
      await wanted.want(WANTED);
      await wanted.want({ ...WANTED, person: 'mo', question: 'On from that?', drawnFrom: ['mina', 'mo'] });
      await wanted.want({ ...WANTED, person: 'mo' });
      expect(await wanted.forget('mina')).toEqual({ wanted: 1, whole: true });
      const left = await wanted.unasked('v2', 0, 9);
      expect(left.map(({ person, question }) => [person, question])).toEqual([['mo', 'Who led it?']]);
    });

    it('that were under way when their person was forgotten are not kept', async () => {
      const { wanted } = opened().stores;
      const begun = performance.now() - 5;
      await wanted.forget('mina');
      expect(await wanted.want({ ...WANTED, begun })).toBe('lost');
      expect(await wanted.want({ ...WANTED, person: 'mo', drawnFrom: ['mina'], begun })).toBe('lost');
      expect(await wanted.unasked('v2', 0, 9)).toEqual([]);
    });

    it('are deleted after their days, and beyond their number, the oldest first', async () => {
      const { wanted } = opened({ wanted: 1 }).stores;
      await wanted.want(WANTED);
      now = 5;
      await wanted.want({ ...WANTED, question: 'And when?' });
      await wanted.sweep();
      expect((await wanted.unasked('v2', 0, 9)).map(({ question }) => question)).toEqual(['And when?']);
      now = 5 + WANTED_DAYS * DAY;
      expect(await wanted.unasked('v2', 0, 9)).toEqual([]);
      await wanted.sweep();
      now = 5;
      expect(await wanted.unasked('v2', 0, 9)).toEqual([]);
    });
  });
}
