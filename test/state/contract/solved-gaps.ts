import { beforeEach, describe, expect, it } from 'vitest';
import { SOLVED_DAYS } from '../../../src/state/solved-gaps.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;

export function solvedGapsContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 1;
  });
  const opened = () => open({ now: () => now });

  describe('what was called solved', () => {
    it('says which question, who and when, newest first, each question once', async () => {
      const { solved } = opened().stores;
      expect(await solved.solve('here', { question: 'Who led it?', by: 'mo' })).toBe(true);
      now = 5;
      await solved.solve('here', { question: 'When?', by: 'mo' });
      now = 9;
      await solved.solve('here', { question: 'Who led it?', by: 'olive' });
      expect(await solved.of('here')).toEqual([
        { question: 'Who led it?', by: 'olive', at: 9 },
        { question: 'When?', by: 'mo', at: 5 },
      ]);
    });

    it('is of its server', async () => {
      const { solved } = opened().stores;
      await solved.solve('here', { question: 'Who led it?', by: 'mo' });
      expect(await solved.of('there')).toEqual([]);
    });

    it('is deleted after its days', async () => {
      const { solved } = opened().stores;
      await solved.solve('here', { question: 'Who led it?', by: 'mo' });
      now = 1 + SOLVED_DAYS * DAY;
      expect(await solved.of('here')).toEqual([]);
      await solved.sweep();
      now = 2;
      expect(await solved.of('here')).toEqual([]);
    });

    it.runIf(lasts)('outlasts a restart', async () => {
      const { stores, again } = opened();
      await stores.solved.solve('here', { question: 'Who led it?', by: 'mo' });
      expect(await (await again!()).solved.of('here')).toHaveLength(1);
    });
  });
}
