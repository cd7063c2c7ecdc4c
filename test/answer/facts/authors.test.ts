import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../../src/answer/answer.js';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { article } from '../../search/articles.js';

const ARTICLES = [
  article('old', ['A ferry sank.', 'Divers raised it.'], { date: '2016-01-01', author: 'Inès Vidal' }),
  article('new', ['A crane fell.'], { date: '2018-01-01', author: 'Inès Vidal and Bo Lund' }),
  article('told', ['Bo Lund told the court that the crane was old.'], { date: '2017-01-01', author: null }),
];

let answerer: Answerer;
beforeAll(async () => {
  answerer = await createAnswerer({ version: 'v1', articles: ARTICLES, rejected: [] });
});

async function found(words: string) {
  const { authors, passages, matches } = await answerer.search(words);
  return {
    authors,
    matches,
    places: passages.map(({ citation: c }) => `${c.article} ${c.paragraph}`).toSorted(),
  };
}

describe('words that are an author’s name', () => {
  it.each(['Inès Vidal', 'ines vidal', 'author:Ines Vidal', 'by Vidal', 'Vidal'])(
    'find what they wrote: %s',
    async (words) => {
      expect(await found(words)).toEqual({
        authors: ['Inès Vidal and Bo Lund', 'Inès Vidal'],
        matches: 3,
        places: ['new 1', 'old 1', 'old 2'],
      });
    },
  );

  it('find the paragraph that names them first, where there is one, unless the author is asked for', async () => {
    expect(await found('Bo Lund')).toMatchObject({ authors: undefined, places: ['told 1'] });
    expect(await found('author: Bo Lund')).toMatchObject({ places: ['new 1'] });
  });

  it('find nothing where nobody of the name wrote', async () => {
    expect(await found('author: Kim Park')).toMatchObject({ authors: undefined, places: [] });
  });

  it('leave words that only begin like it to be looked up', async () => {
    expect(await found('by divers')).toMatchObject({ authors: undefined, places: ['old 2'] });
  });

  it('keep to the filters', async () => {
    const { passages } = await answerer.search('Ines Vidal', { filters: { from: '2017-01-01' } });
    expect(passages.map(({ citation }) => citation.article)).toEqual(['new']);
  });
});
