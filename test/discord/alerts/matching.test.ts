import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { matching, presentOf } from '../../../src/discord/alerts/matching.js';
import { readSought } from '../../../src/discord/alerts/read-sought.js';
import { makeLive } from '../../../src/live/live.js';
import { archiveOf, article, contextOf } from '../helpers.js';

const ARTICLES = [
  article('crane', {
    headline: 'Crane falls at Felixstowe',
    date: '2019-03-02',
    author: 'Anna Quillson',
    paragraphs: ['It was a quiet day.', 'Nobody was hurt. The crane fell into the harbour. Ships waited.'],
  }),
  article('tide', {
    headline: 'Tide tables',
    date: '2019-04-02',
    paragraphs: [
      'The harbour has two tides.',
      'A crane, a heron and a gull were seen.',
      'In the harbour a crane swam.',
    ],
  }),
  article('rail', {
    headline: 'Rails',
    section: 'Rail',
    date: '2019-05-02',
    paragraphs: ['Trains ran late.', 'A harbourmaster took one.'],
  }),
  // Says the same as another one.
  article('copy', {
    headline: 'Crane falls',
    date: '2019-03-01',
    paragraphs: ['Nobody was hurt. The crane fell into the harbour. Ships waited.'],
  }),
];

const archive = archiveOf(ARTICLES);
const live = await makeLive(archive, await createAnswerer(archive));
const context = { ...(await contextOf(ARTICLES)), live };

async function found(options: Parameters<typeof readSought>[1], among = ARTICLES) {
  const passages = await matching(live, readSought(context, options), among);
  return [...passages].map(([id, { citation, text, sentence }]) => [
    id,
    citation.paragraph,
    text.slice(sentence.start, sentence.end),
  ]);
}

describe('articles that fit', () => {
  it('have all the words in one paragraph, and are given with the sentence that has them, in their order', async () => {
    expect(await found({ words: 'crane harbour' })).toEqual([
      ['crane', 2, 'The crane fell into the harbour.'],
      ['tide', 3, 'In the harbour a crane swam.'],
      ['copy', 1, 'The crane fell into the harbour.'],
    ]);
  });

  it('are among those that were asked about', async () => {
    expect(await found({ words: 'crane harbour' }, ARTICLES.slice(1, 3))).toEqual([
      ['tide', 3, 'In the harbour a crane swam.'],
    ]);
    expect(await found({ words: 'crane' }, [])).toEqual([]);
  });

  it('are of the section and by the author that are asked for, with their opening where no text is', async () => {
    expect(await found({ section: 'rail' })).toEqual([['rail', 1, 'Trains ran late.']]);
    expect(await found({ words: 'crane', author: 'quillson' })).toEqual([
      ['crane', 2, 'The crane fell into the harbour.'],
    ]);
    expect(await found({ section: 'Rail', words: 'crane' })).toEqual([]);
  });

  it('hold a phrase as it is written, and not what must not be there', async () => {
    expect(await found({ words: '"crane fell" -hurt' })).toEqual([]);
    expect((await found({ words: '"a crane"' })).map(([id]) => id)).toEqual(['tide']);
    expect((await found({ words: 'section:Trademarks -falls' })).map(([id]) => id)).toEqual(['tide']);
  });

  it('have the word itself, not one that is spelled nearly so', async () => {
    expect(await found({ words: 'cranse' })).toEqual([]);
    expect(await found({ words: 'cranes' })).toHaveLength(3);
  });

  it('may be many: others have their turn meanwhile', async () => {
    const many = Array.from({ length: 90 }, (_, n) => ({ ...ARTICLES[0]!, id: `crane${n}` }));
    const all = archiveOf(many);
    const large = await makeLive(all, await createAnswerer(all));
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const passages = await matching(large, readSought(context, { words: 'crane' }), many);
    clearInterval(counting);
    expect(passages.size).toBe(90);
    const ending = new AbortController();
    ending.abort(new Error('ended'));
    await expect(
      matching(large, readSought(context, { words: 'crane' }), many, ending.signal),
    ).rejects.toThrow('ended');
  });
});

describe('what fits at present', () => {
  it.each([
    ['words', { words: 'harbour crane' }, { articles: 3, newest: 'Tide tables' }],
    ['a section', { section: 'Rail' }, { articles: 1, newest: 'Rails' }],
    [
      'a section without a word',
      { words: '-falls', section: 'Trademarks' },
      { articles: 1, newest: 'Tide tables' },
    ],
    ['words that nothing has', { words: 'zeppelin' }, { articles: 0, newest: null }],
    ['a word that is only spelled nearly so', { words: 'cranse' }, { articles: 0, newest: null }],
  ])('is counted and its newest named, for %s', async (_, options, present) => {
    expect(await presentOf(live, readSought(context, options))).toEqual({ ...present, isMore: false });
  });

  it('is said to be more where not all of it was counted', async () => {
    const many = Array.from({ length: 130 }, (_, n) => article(`a${n}`));
    const all = archiveOf(many);
    const large = await makeLive(all, await createAnswerer(all));
    expect(await presentOf(large, readSought(context, { words: 'customs' }))).toMatchObject({
      articles: 100,
      isMore: true,
    });
  });
});
