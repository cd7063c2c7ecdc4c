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
  expect(doubted.isNearest).toBe(true);
  expect(howSure(doubted)).toBe('unsure');
});

it('the surer it is, the likelier the first passage is the right one; what it did not judge is as sure as words and likeness are', async () => {
  const [low, high, not] = [await asked(QUESTION, 1), await asked(QUESTION, 5), await asked(QUESTION, null)];
  expect(high.right).toBeGreaterThan(low.right!);
  expect(not.right).toBeNull();
  expect(howSure(not)).toBe(howSure({ confidence: not.confidence }));
});

it('of a follow-up it is told likewise, by how much of the conversation the passage holds, too', async () => {
  const shown = [{ article: 'lighthouse', paragraph: 1, sentence: ARTICLES[2]!.paragraphs[0]! }];
  const conversation = { turns: [{ question: QUESTION, understoodAs: QUESTION, shown }] };
  const follow = (answers: number | null) => asked('What did he call them?', answers, conversation);
  const [low, high, not] = [await follow(-6), await follow(5), await follow(null)];
  expect(high.right).toBeGreaterThan(low.right!);
  expect(not.right).toBeNull();
});
