import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../../src/answer/answer.js';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { article } from '../../search/articles.js';

const FIGURES = (year: number, passengers: string) => [
  `The Nordhavn Ferry Authority carried ${passengers} passengers, more than ever.`,
  'Its boats sail from the piers at Skarvik and Holm every hour, and at night in the herring season.',
  `Fares, which the authority sets each spring with the islands’ council, stayed as they were in ${year - 1}.`,
];

let answerer: Answerer;
beforeAll(async () => {
  answerer = await createAnswerer({
    version: 'v1',
    rejected: [],
    articles: [
      article(
        'ferries-2015',
        ['Annual passengers of the Nordhavn ferries, counted.', ...FIGURES(2015, '31,400')],
        {
          headline: 'Annual passengers on the Nordhavn ferries: the count',
          date: '2016-02-01',
        },
      ),
      article('ferries-2016', FIGURES(2016, '32,150'), {
        headline: 'Ferries fuller again',
        date: '2017-02-01',
      }),
      article(
        'director',
        ['The Nordhavn Ferry Authority has a new director, Oda Brekke.', 'She likes rye bread.'],
        {
          headline: 'New director for the ferries',
          date: '2018-05-02',
        },
      ),
      article('lamp', ['The Tarbrook lamp burns rapeseed oil.'], {
        headline: 'The lamp',
        date: '2018-06-02',
      }),
    ],
  });
});

const first = async (question: string) => {
  const answer = await answerer.ask(question);
  return answer.outcome === 'answered' ? answer.passages[0].citation.article : answer.outcome;
};

describe('the latest that is asked for', () => {
  it('is that of the newest article about the same matter, though an older one says more of the words, not of a newer one about the same people', async () => {
    expect(await first('What is the annual count of passengers on the Nordhavn ferries?')).toBe(
      'ferries-2015',
    );
    expect(await first('What is the latest annual count of passengers on the Nordhavn ferries?')).toBe(
      'ferries-2016',
    );
  });
});
