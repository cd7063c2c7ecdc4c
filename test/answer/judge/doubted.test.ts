import { expect, it } from 'vitest';
import type { Conversation } from '../../../src/answer/answer.js';
import { howSure } from '../../../src/answer/how-sure.js';
import { ARTICLES } from '../conditions/world.js';
import { answeredReading } from './read-by.js';

const asked = (question: string, answers: number | null, conversation?: Conversation) =>
  answeredReading(question, { all: 0.9, answers }, conversation);

const QUESTION = 'How many gannets did the keeper at the Tarbrook lighthouse count?';

it('what the network doubts to answer is not given plainly, however sure the words are', async () => {
  const doubted = await asked(QUESTION, -1);
  expect(doubted).toMatchObject({ isDoubted: true, isNearest: true });
  expect(howSure(doubted)).toBe('unsure');
});

it('what it does not doubt is as sure as it would be without it, and so is what it did not judge', async () => {
  const [judged, not] = [await asked(QUESTION, 3), await asked(QUESTION, null)];
  expect(judged.isDoubted).toBe(false);
  expect([not.isDoubted, not.isNearest, howSure(not)]).toEqual([false, judged.isNearest, howSure(judged)]);
});

it('a follow-up is not doubted so: the network was not taught it by those', async () => {
  const shown = [{ article: 'lighthouse', paragraph: 1, sentence: ARTICLES[2]!.paragraphs[0]! }];
  const conversation = { turns: [{ question: QUESTION, understoodAs: QUESTION, shown }] };
  expect((await asked('What did he call them?', -1, conversation)).isDoubted).toBe(false);
});
