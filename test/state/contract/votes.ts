import { beforeEach, describe, expect, it } from 'vitest';
import type { Keeping } from '../../../src/state/stores.js';
import { VOTE_DAYS, type Vote } from '../../../src/state/votes.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;
const VOTE: Vote = {
  answer: 'a1',
  person: 'mina',
  server: 'a server',
  value: 'down',
  question: 'Who led it?',
  article: 'one',
  headline: 'Headline of one',
  paragraph: 2,
};
const PLACE = { question: VOTE.question, article: 'one', headline: VOTE.headline, paragraph: 2 };

export function votesContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 0;
  });
  const opened = (most?: Keeping['most']) => open({ now: () => now, most });

  describe('a vote', () => {
    it('counts once a person and answer, and can be changed', async () => {
      const { votes } = opened().stores;
      await votes.cast(VOTE);
      await votes.cast(VOTE);
      expect(await votes.worst('a server', 9)).toEqual([{ ...PLACE, up: 0, down: 1 }]);
      await votes.cast({ ...VOTE, value: 'up' });
      expect(await votes.worst('a server', 9)).toEqual([]);
      await votes.cast({ ...VOTE, value: 'down' });
      await votes.cast({ ...VOTE, person: 'mo' });
      await votes.cast({ ...VOTE, person: 'olive', value: 'up' });
      expect(await votes.worst('a server', 9)).toEqual([{ ...PLACE, up: 1, down: 2 }]);
    });

    it('counts once, however often it is cast at the same time', async () => {
      const { votes } = opened().stores;
      expect(await Promise.all([VOTE, VOTE, VOTE].map((vote) => votes.cast(vote)))).toEqual([
        true,
        true,
        true,
      ]);
      expect(await votes.worst('a server', 9)).toEqual([{ ...PLACE, up: 0, down: 1 }]);
    });

    it.runIf(lasts)('outlasts a restart', async () => {
      const { stores, again } = opened();
      expect(await stores.votes.cast(VOTE)).toBe(true);
      expect(await (await again!()).votes.worst('a server', 9)).toEqual([{ ...PLACE, up: 0, down: 1 }]);
    });
  });

  describe('the answers thought worst of', () => {
    it('are those of one passage to one question, the most against first', async () => {
      const { votes } = opened().stores;
      for (const person of ['mina', 'mo', 'olive']) await votes.cast({ ...VOTE, answer: person, person });
      await votes.cast({ ...VOTE, answer: 'b', question: null });
      await votes.cast({ ...VOTE, answer: 'c', paragraph: 3, person: 'mina' });
      await votes.cast({ ...VOTE, answer: 'c', paragraph: 3, person: 'mo' });
      const worst = await votes.worst('a server', 9);
      expect(worst.map(({ question, paragraph, down }) => [question, paragraph, down])).toEqual([
        ['Who led it?', 2, 3],
        ['Who led it?', 3, 2],
        [null, 2, 1],
      ]);
      expect(await votes.worst('a server', 1)).toHaveLength(1);
    });
  });

  describe('the answers of another server', () => {
    it('are its own', async () => {
      const { votes } = opened().stores;
      await votes.cast(VOTE);
      await votes.cast({ ...VOTE, answer: 'b', question: 'Elsewhere?', server: 'another' });
      await votes.cast({ ...VOTE, answer: 'c', server: null });
      expect((await votes.worst('a server', 9)).map(({ question }) => question)).toEqual([VOTE.question]);
      expect((await votes.worst('another', 9)).map(({ question }) => question)).toEqual(['Elsewhere?']);
    });
  });

  describe('votes', () => {
    it('of a person can be forgotten', async () => {
      const { votes } = opened().stores;
      await votes.cast(VOTE);
      await votes.cast({ ...VOTE, answer: 'a2' });
      await votes.cast({ ...VOTE, person: 'mo' });
      expect(await votes.forget('mina')).toEqual({ votes: 2, whole: true });
      expect(await votes.forget('mina')).toEqual({ votes: 0, whole: true });
      expect(await votes.worst('a server', 9)).toEqual([{ ...PLACE, up: 0, down: 1 }]);
    });

    it('are deleted after their days, and beyond their number, the oldest first', async () => {
      const { votes } = opened({ votes: 1 }).stores;
      await votes.cast(VOTE);
      now = 5;
      await votes.cast({ ...VOTE, answer: 'a2', paragraph: 7 });
      await votes.sweep();
      expect((await votes.worst('a server', 9)).map(({ paragraph }) => paragraph)).toEqual([7]);
      now = 5 + VOTE_DAYS * DAY;
      expect(await votes.worst('a server', 9)).toEqual([]);
      await votes.sweep();
      // Were it still there, a clock that goes back would show it.
      now = 5;
      expect(await votes.worst('a server', 9)).toEqual([]);
    });
  });
}
