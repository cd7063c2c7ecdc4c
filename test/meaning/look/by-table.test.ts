import { expect, it } from 'vitest';
import { meaningByTable } from '../../../src/meaning/look/by-table.js';
import { placed } from '../fakes.js';

const PARAGRAPHS = placed(
  ['The orchestra played until midnight.', 'Customs officers detained the batches.'].map((text) => ({
    headline: '',
    text,
  })),
);

it('by the table alone a question without a word in common is met best by what means the same', async () => {
  const told: string[] = [];
  const meaning = meaningByTable((message) => told.push(message));
  const looked = await meaning.lookAt('Which agency seized goods?', PARAGRAPHS);
  expect(looked!.by).toBe('table');
  expect(looked!.scores[1]!.all).toBeGreaterThan(looked!.scores[0]!.all);
  expect(await meaning.vectorOf()).toBeNull();
  expect(told).toEqual([]);
});

it('without what is shipped it is said once, and words answer', async () => {
  const told: string[] = [];
  const meaning = meaningByTable(
    (message) => told.push(message),
    () => Promise.reject(new Error('no such file')),
  );
  expect(await meaning.lookAt('a', PARAGRAPHS)).toBeNull();
  expect(await meaning.lookAt('a', PARAGRAPHS)).toBeNull();
  expect(told).toEqual([expect.stringMatching(/no such file.*go by words.*npm ci/)]);
});
