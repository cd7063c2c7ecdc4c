import { expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import type { Conversation } from '../../../src/answer/answer.js';
import { howSure } from '../../../src/answer/how-sure.js';
import { ARTICLES } from '../conditions/world.js';

/** What is answered where a network says so of whether every passage answers (log odds); null where it judged none. */
async function asked(question: string, answers: number | null, conversation?: Conversation) {
  const scores = { all: 0.9, asking: 0, open: 0, within: 0, answering: 0 };
  const answerer = await createAnswerer(
    { version: 'v1', articles: ARTICLES, rejected: [] },
    {
      meaning: {
        vectorOf: async () => null,
        lookAt: async (_, paragraphs) => ({
          by: 'pieces',
          scores: paragraphs.map(() => scores),
          answersIn: () => answers,
          pairsIn: () => [],
        }),
      },
    },
  );
  const answer = await answerer.ask(question, conversation ? { conversation } : {});
  if (answer.outcome !== 'answered') throw new Error(answer.outcome);
  return answer;
}

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
