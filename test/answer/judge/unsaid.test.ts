import { expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import type { WordPair } from '../../../src/search/search.js';
import { ARTICLES } from '../conditions/world.js';

/** What is called unsaid of the first passage, where these words of the question met others of every passage in meaning. */
async function unsaid(question: string, pairs: readonly WordPair[]) {
  const scores = { all: 0.5, asking: 0, open: 0, within: 0, answering: 0 };
  const answerer = await createAnswerer(
    { version: 'v1', articles: ARTICLES, rejected: [] },
    {
      meaning: {
        vectorOf: async () => null,
        lookAt: async (_, paragraphs) => ({
          by: 'pieces',
          scores: paragraphs.map(() => scores),
          answersIn: () => null,
          pairsIn: () => pairs,
        }),
      },
    },
  );
  const answer = await answerer.ask(question);
  return answer.outcome === 'answered' ? answer.unsaid : answer.outcome;
}

it('a word that met another one of the passage in meaning is said', async () => {
  const question = 'Who polished a telescope?';
  expect(await unsaid(question, [])).toEqual(['polished']);
  expect(await unsaid(question, [{ asked: 'polished', met: 'wiped' }])).toEqual([]);
});

it('but not by one that means the contrary', async () => {
  const question = 'By how much did ferry fares fall in the summer?';
  expect(await unsaid(question, [{ asked: 'fall', met: 'rose' }])).toEqual(['fall']);
});
