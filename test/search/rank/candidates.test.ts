import { describe, expect, it } from 'vitest';
import type { Allowed, Corpus } from '../../../src/search/index/corpus.js';
import { CandidateFinder } from '../../../src/search/rank/candidates.js';
import { article } from '../articles.js';
import { filled, resolved } from '../corpora.js';

type Filled = ReturnType<typeof filled>;

interface Ask {
  readonly allowed?: Allowed;
  readonly headlineWeight?: number;
  readonly limit?: number;
}

function find(
  { corpus, postings }: Filled,
  words: string,
  { allowed = () => true, headlineWeight = 1, limit = 100 }: Ask = {},
) {
  const { terms } = resolved(corpus, words);
  const { candidates, matches } = new CandidateFinder().find(
    corpus,
    postings,
    terms,
    allowed,
    headlineWeight,
    limit,
  );
  return { matches, found: [...candidates].map((number) => placeOf(corpus, number)).sort() };
}

function placeOf(corpus: Corpus, number: number): string {
  const articleNumber = corpus.articleOf(number);
  return `${corpus.article(articleNumber)!.id} ${number - corpus.firstParagraphOf(articleNumber) + 1}`;
}

const ALL = filled([
  article('a', ['Shoes were seized.', 'Nothing else.'], { headline: 'Geneva fair' }),
  article('b', ['Shoes and more shoes, seized shoes.', 'A judge.', '', 'Three.', 'Four.', 'Five.', 'Six.'], {
    headline: 'Judge in Zurich',
  }),
]);

describe('the paragraphs worth an exact look', () => {
  it('are those that hold a term', () => {
    expect(find(ALL, 'shoes')).toEqual({ found: ['a 1', 'b 1'], matches: 2 });
    expect(find(ALL, 'judge seized', { headlineWeight: 0 })).toEqual({
      found: ['a 1', 'b 1', 'b 2'],
      matches: 3,
    });
  });

  it('are none for terms that stand nowhere', () => {
    expect(find(ALL, 'zebra')).toEqual({ found: [], matches: 0 });
    expect(find(ALL, '')).toEqual({ found: [], matches: 0 });
  });

  it('are also the opening paragraphs, that have text, of an article whose headline holds a term', () => {
    expect(find(ALL, 'Zurich')).toEqual({ found: ['b 1', 'b 2', 'b 4', 'b 5'], matches: 4 });
    expect(find(ALL, 'Geneva Shoes')).toEqual({ found: ['a 1', 'a 2', 'b 1'], matches: 3 });
  });

  it('leave headlines alone that have no weight', () => {
    expect(find(ALL, 'Zurich', { headlineWeight: 0 })).toEqual({ found: [], matches: 0 });
  });

  it('are only what is allowed, and only that is counted', () => {
    const allowed: Allowed = (paragraph) => placeOf(ALL.corpus, paragraph) !== 'b 1';
    expect(find(ALL, 'shoes', { allowed })).toEqual({ found: ['a 1'], matches: 1 });
    expect(find(ALL, 'Zurich', { allowed })).toEqual({ found: ['b 2', 'b 4', 'b 5'], matches: 3 });
  });

  it('are not those of an article that was taken out', () => {
    const all = filled([article('a', ['Shoes.'], { headline: 'Zurich' }), article('b', ['Shoes.'])]);
    const { terms } = resolved(all.corpus, 'shoes Zurich');
    all.corpus.retire('a');
    const { candidates, matches } = new CandidateFinder().find(
      all.corpus,
      all.postings,
      terms,
      () => true,
      1,
      10,
    );
    expect([...candidates]).toHaveLength(1);
    expect(matches).toBe(1);
  });

  it('are the best of those that match, all of which are counted', () => {
    const many = filled([
      article(
        'a',
        Array.from({ length: 50 }, (_, i) => (i % 10 === 0 ? 'Shoes seized.' : 'Shoes and other things.')),
      ),
    ]);
    expect(find(many, 'shoes seized', { limit: 5 })).toEqual({
      found: ['a 1', 'a 11', 'a 21', 'a 31', 'a 41'],
      matches: 50,
    });
  });

  it('do not remember the question before', () => {
    const finder = new CandidateFinder();
    const ask = (words: string) =>
      finder.find(ALL.corpus, ALL.postings, resolved(ALL.corpus, words).terms, () => true, 1, 10).matches;
    expect([ask('shoes Zurich'), ask('judge'), ask('zebra'), ask('shoes')]).toEqual([
      find(ALL, 'shoes Zurich').matches,
      find(ALL, 'judge').matches,
      0,
      2,
    ]);
  });
});

describe('how much is read', () => {
  /** Postings of three terms, each in this many paragraphs, that note how many of them were handed out. */
  function watched(documents: number) {
    const ids = (from: number) => Array.from({ length: documents / 4 }, (_, i) => from + i);
    const slots = [0, 1, 2, 3].map((part) => ids((part * documents) / 4));
    const read: string[] = [];
    const paragraphs = {
      slotsOf: (term: string) =>
        slots.map((slot) => [
          {
            get length() {
              read.push(term);
              return slot.length;
            },
          },
        ]),
    };
    return { paragraphs, read };
  }

  it('is limited: rare terms first, the best slots of each first', () => {
    const { paragraphs, read } = watched(400_000);
    const corpus = { paragraphCount: 0, articleCount: 0 } as Corpus;
    const term = (name: string, idf: number) => ({
      term: name,
      word: name,
      weight: 1,
      id: 1,
      idf,
      mended: false,
    });
    // Nothing is added to the score board from lists that hold no ids; only their lengths are read.
    const postings = { paragraphs, headlines: paragraphs } as unknown as Filled['postings'];
    const terms = [term('common', 1), term('rare', 9), term('commonest', 0.5)];
    new CandidateFinder().find(corpus, postings, terms, () => true, 0, 10);
    expect(new Set(read)).toEqual(new Set(['rare']));
  });
});
