import { beforeEach, describe, expect, it } from 'vitest';
import { ASKED_DAYS, WORDS_A_DAY } from '../../../src/state/asked-questions.js';
import type { Keeping } from '../../../src/state/stores.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const HERE = 'a server';
const missed = (text: string | null, person = text ?? '', server: string | null = HERE) => ({
  found: false,
  ms: 3,
  text,
  server,
  person,
});

export function askedQuestionsContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 0;
  });
  const opened = (most?: Keeping['most']) => open({ now: () => now, most });

  describe('what was asked', () => {
    it('is summed up over a time: how many, how many found nothing, and how long 95 of 100 took', async () => {
      const { asked } = opened().stores;
      for (let n = 1; n <= 100; n++) await asked.note({ ...missed(null), found: n > 8, ms: n });
      expect(await asked.summary(HOUR)).toEqual({ questions: 100, nothingFound: 8, p95: 95 });
      now = HOUR;
      await asked.note({ ...missed(null), found: true, ms: 7 });
      expect(await asked.summary(HOUR)).toEqual({ questions: 1, nothingFound: 0, p95: 7 });
      now = 3 * HOUR;
      expect(await asked.summary(HOUR)).toEqual({ questions: 0, nothingFound: 0, p95: null });
    });

    it('gives the questions that found nothing, newest first, where their words were kept', async () => {
      const { asked } = opened().stores;
      await asked.note(missed('Who is the mayor?'));
      now = 5;
      await asked.note(missed('When does it open?'));
      await asked.note(missed(null));
      await asked.note({ ...missed(null), found: true, ms: 1 });
      expect(await asked.unanswered(HERE)).toEqual([
        { text: 'When does it open?', at: 5 },
        { text: 'Who is the mayor?', at: 0 },
      ]);
    });

    it.runIf(lasts)('outlasts a restart', async () => {
      const { stores, again } = opened();
      await stores.asked.note(missed('Who is the mayor?'));
      expect(await (await again!()).asked.unanswered(HERE)).toEqual([{ text: 'Who is the mayor?', at: 0 }]);
    });

    it('is deleted after its days, and beyond its number, the oldest first', async () => {
      const { asked } = opened({ asked: 2 }).stores;
      for (const text of ['first', 'second', 'third']) await asked.note(missed(text));
      await asked.sweep();
      expect((await asked.unanswered(HERE)).map(({ text }) => text)).toEqual(['third', 'second']);
      now = ASKED_DAYS * DAY;
      expect(await asked.unanswered(HERE)).toEqual([]);
      await asked.sweep();
      // Were it still there, a clock that goes back would show it.
      now = 0;
      expect(await asked.unanswered(HERE)).toEqual([]);
    });

    it('keeps the beginning of a pasted text', async () => {
      const { asked } = opened().stores;
      await asked.note(missed('x'.repeat(5_000)));
      expect((await asked.unanswered(HERE))[0]!.text).toHaveLength(500);
    });

    it('is of the server that it was asked in, and of no other', async () => {
      const { asked } = opened().stores;
      await asked.note(missed('here?'));
      await asked.note(missed('there?', 'mina', 'another'));
      await asked.note(missed('nowhere?', 'mina', null));
      expect((await asked.unanswered(HERE)).map(({ text }) => text)).toEqual(['here?']);
      expect((await asked.unanswered('another')).map(({ text }) => text)).toEqual(['there?']);
    });

    it('has the words of so many of one person a day and no more, but counts them all', async () => {
      const { asked } = opened().stores;
      for (let n = 0; n < WORDS_A_DAY + 10; n++) await asked.note(missed(`question ${n}`, 'mina'));
      await asked.note(missed('of another', 'mo'));
      expect(await asked.unanswered(HERE)).toHaveLength(WORDS_A_DAY + 1);
      expect((await asked.summary(HOUR)).questions).toBe(WORDS_A_DAY + 11);
      now = DAY;
      await asked.note(missed('the day after', 'mina'));
      expect((await asked.unanswered(HERE))[0]!.text).toBe('the day after');
    });
  });
}
