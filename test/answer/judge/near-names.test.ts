import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NothingFound } from '../../../src/answer/answer.js';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { archiveOf, article } from '../../discord/helpers.js';

const ARTICLES = [
  article('harbour', {
    headline: 'Harbour board meets in Porto',
    paragraphs: [
      'The board of the Northern Harbour Authority met on Friday. Its president, Henrique Albuquerque, spoke first.',
      'A letter from Wilhelmina Vandenberg of Rotterdam was read aloud before lunch.',
    ],
  }),
  article('railway', {
    headline: 'New line for the valley',
    paragraphs: [
      'The Southern Railway Company opened a line in March. Monday was quiet, said Albuquerque.',
      'Tickets cost four coins.',
    ],
  }),
];

async function nearOf(question: string, articles = ARTICLES) {
  const answerer = await createAnswerer(archiveOf(articles));
  const answer = await answerer.ask(question);
  return answer.outcome === 'nothing-found' ? (answer.nearNames ?? []) : [];
}
const names = async (question: string) => (await nearOf(question)).map(({ name }) => name);

describe('names near to one that was asked for and is not there', () => {
  it('are spelled nearly so, in more letters than a typo', async () => {
    expect(await names('Where does Vandembourgh live?')).toContain('Wilhelmina Vandenberg of Rotterdam');
  });

  it('share words with it', async () => {
    expect(await names('When was the Northern Harbour Museum of Kyoto built?')).toContain(
      'Northern Harbour Authority',
    );
  });

  it('say in place of which words they stand', async () => {
    const [first] = await nearOf('When was the Northern Harbour Museum of Kyoto built?');
    expect(first).toEqual({
      asked: 'Northern Harbour Museum of Kyoto',
      name: 'Northern Harbour Authority',
    });
  });

  it('are no months, no days, and no ordinary words that begin a sentence', async () => {
    for (const question of ['Who is Lord Monder of Marsh?', 'Who is Ticket Letterson of Zanzibar?'])
      for (const name of await names(question)) expect(name).not.toMatch(/^(?:Monday|March|Tickets|The|A)/);
  });

  it('are none where nothing is near', async () => {
    expect(await names('Who is Xavier Quintzbrk?')).toEqual([]);
  });

  it('stand in the archive, each once and at most three, whatever is asked', async () => {
    const written = ARTICLES.flatMap(({ headline, paragraphs }) => [headline, ...paragraphs]);
    const answerer = await createAnswerer(archiveOf(ARTICLES));
    const word = fc.constantFrom(
      'Albuquerk',
      'Northern',
      'Porte',
      'Rotterdem',
      'Railway',
      'Zoltan',
      'of',
      'Vandal',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), fc.string(), async (words, noise) => {
        const answer = await answerer.ask(`Who founded ${words.join(' ')} in Atlantis ${noise}?`);
        const near = (answer as NothingFound).nearNames ?? [];
        expect(near.length).toBeLessThanOrEqual(3);
        expect(new Set(near.map(({ name }) => name)).size).toBe(near.length);
        for (const { name } of near) expect(written.some((text) => text.includes(name))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
