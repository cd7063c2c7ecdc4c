import { beforeEach, describe, expect, it } from 'vitest';
import { ASKED_DAYS } from '../../../src/state/asked-questions.js';
import type { Keeping } from '../../../src/state/stores.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const missed = (text: string | null) => ({ found: false, ms: 3, text });

export function askedQuestionsContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 0;
  });
  const opened = (most?: Keeping['most']) => open({ now: () => now, most });

  describe('what was asked', () => {
    it('is summed up over a time: how many, how many found nothing, and how long 95 of 100 took', async () => {
      const { asked } = opened().stores;
      for (let n = 1; n <= 100; n++) await asked.note({ found: n > 8, ms: n, text: null });
      expect(await asked.summary(HOUR)).toEqual({ questions: 100, nothingFound: 8, p95: 95 });
      now = HOUR;
      await asked.note({ found: true, ms: 7, text: null });
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
      await asked.note({ found: true, ms: 1, text: null });
      expect(await asked.unanswered()).toEqual([
        { text: 'When does it open?', at: 5 },
        { text: 'Who is the mayor?', at: 0 },
      ]);
    });

    it.runIf(lasts)('outlasts a restart', async () => {
      const { stores, again } = opened();
      await stores.asked.note(missed('Who is the mayor?'));
      expect(await (await again!()).asked.unanswered()).toEqual([{ text: 'Who is the mayor?', at: 0 }]);
    });

    it('is deleted after its days, and beyond its number, the oldest first', async () => {
      const { asked } = opened({ asked: 2 }).stores;
      for (const text of ['first', 'second', 'third']) await asked.note(missed(text));
      await asked.sweep();
      expect((await asked.unanswered()).map(({ text }) => text)).toEqual(['third', 'second']);
      now = ASKED_DAYS * DAY;
      expect(await asked.unanswered()).toEqual([]);
      await asked.sweep();
      // Were it still there, a clock that goes back would show it.
      now = 0;
      expect(await asked.unanswered()).toEqual([]);
    });

    it('keeps the beginning of a pasted text', async () => {
      const { asked } = opened().stores;
      await asked.note(missed('x'.repeat(5_000)));
      expect((await asked.unanswered())[0]!.text).toHaveLength(500);
    });
  });
}
