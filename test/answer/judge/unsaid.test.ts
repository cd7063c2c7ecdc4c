import { expect, it } from 'vitest';
import type { WordPair } from '../../../src/search/search.js';
import { answeredReading } from './read-by.js';

/** What is called unsaid of the first passage, where these words of the question met others of every passage in meaning. */
const unsaid = async (question: string, pairs: readonly WordPair[]) =>
  (await answeredReading(question, { all: 0.5, pairs })).unsaid;

it('a word that met another one of the passage in meaning is said', async () => {
  const question = 'Who polished a telescope?';
  expect(await unsaid(question, [])).toEqual(['polished']);
  expect(await unsaid(question, [{ asked: 'polished', met: 'wiped' }])).toEqual([]);
});

it('but not by one that means the contrary', async () => {
  const question = 'By how much did ferry fares fall in the summer?';
  expect(await unsaid(question, [{ asked: 'fall', met: 'rose' }])).toEqual(['fall']);
});

it('nothing but the contrary is, where a network takes the passage for the right one', async () => {
  const judged = async (question: string, answers: number) =>
    (await answeredReading(question, { all: 0.5, answers })).unsaid;
  expect(await judged('Who polished a telescope?', 1)).toEqual(['polished']);
  expect(await judged('Who polished a telescope?', 20)).toEqual([]);
  expect(await judged('By how much did ferry fares fall in the summer?', 20)).toEqual(['fall']);
});
