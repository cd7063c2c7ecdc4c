import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Answerer } from '../../../src/answer/answer.js';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { article } from '../../search/articles.js';

const APPLES = article(
  'apples',
  [
    'Norway sold 41,000 tonnes of apples abroad, its growers’ board said on Monday.',
    'The board put the rise down to a mild spring.',
    'Norway now sends more fruit over its borders than it takes in.',
    'Pickers had come from Sweden and Denmark.',
    'The cider makers of the fjords were content.',
    'Frost spoiled a tenth of the plums.',
  ],
  { headline: 'A good year for growers' },
);
const CIDER = article(
  'cider',
  ['Swedish growers sold 3,000 tonnes of apples abroad.', 'They make cider of the rest.'],
  {
    headline: 'Less fruit from the north',
  },
);

async function over(...articles: (typeof APPLES)[]): Promise<Answerer> {
  return createAnswerer({ version: 'v1', articles, rejected: [] });
}
const said = (answer: Answer) => {
  if (answer.outcome !== 'answered') return [answer.outcome];
  const { citation, why } = answer.passages[0];
  return [
    `${citation.article} ${citation.paragraph}`,
    why.meetings!.map(({ met }) => met),
    answer.unsaid,
    answer.isNearest,
  ];
};

describe('a country that is asked about', () => {
  let alone: Answerer;
  beforeAll(async () => {
    alone = await over(APPLES);
  });

  it('is named aside in an article that is as much about another: what stands elsewhere in it is only the nearest', async () => {
    const answer = await alone.ask('How many tonnes of apples went abroad from Sweden?');
    expect(said(answer)).toEqual(['apples 1', ['aside'], ['Sweden'], true]);
  });

  it('is the one that is meant throughout an article that names none as often', async () => {
    const [where, met, unsaid] = said(await alone.ask('How many of the plums in Norway did frost spoil?'));
    expect([where, met, unsaid]).toEqual(['apples 6', ['article'], []]);
  });

  it('is met where the paragraph or the one beside it names it or its people', async () => {
    const met = async (question: string) => said(await alone.ask(question))[1];
    expect(await met('Where did the Swedish pickers come from?')).toEqual(['here']);
    expect(await met('How content were the cider makers of the Danish fjords?')).toEqual(['beside']);
  });

  it('is answered from a passage that speaks of it before one that speaks of another', async () => {
    const both = await over(APPLES, CIDER);
    const [where, met] = said(
      await both.ask('How many tonnes of apples went abroad from Sweden, as its growers said?'),
    );
    expect([where, met]).toEqual(['cider 1', ['here']]);
  });
});
