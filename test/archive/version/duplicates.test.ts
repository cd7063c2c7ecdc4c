import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/archive/pacer.js';
import type { PlacedArticle } from '../../../src/archive/reading/placed.js';
import { mergeDuplicates } from '../../../src/archive/version/duplicates.js';
import type { Article } from '../../../src/article/article.js';
import { bodyOf } from '../folder.js';

const pacer = createPacer();

function placed(id: string, paragraphs: readonly string[], more: Partial<Article> = {}): PlacedArticle {
  const article: Article = {
    id,
    headline: `Headline of ${id}`,
    date: null,
    section: null,
    author: null,
    source: null,
    url: null,
    credit: null,
    related: [],
    paragraphs,
    ...more,
  };
  return { article, removed: [], origins: {}, file: `${id}.txt`, line: null };
}

async function merged(...articles: PlacedArticle[]): Promise<string[][]> {
  const clusters = await mergeDuplicates(articles, pacer);
  return clusters
    .map(({ canonical, copies }) => [canonical, ...copies].map(({ article }) => article.id))
    .sort();
}

const BODY = bodyOf(1, 6);

describe('an article that was read twice becomes one', () => {
  it.each<[string, PlacedArticle]>([
    [
      'with another headline and address',
      placed('b', BODY, { headline: 'Another one', url: 'https://example.com/b' }),
    ],
    [
      'with other white space, quotes and case',
      placed(
        'b',
        BODY.map((text) => ` ${text.toUpperCase().replaceAll(' ', '\u00a0 ')}`),
      ),
    ],
    ['with paragraphs run together', placed('b', [BODY.slice(0, 3).join(' '), ...BODY.slice(3)])],
    [
      'with another credit and a line of furniture left in',
      placed('b', [...BODY, 'Sign up to our bulletin'], { credit: 'x' }),
    ],
    ['with a placeline before it', placed('b', [`VESSEL (Northern Wire) — ${BODY[0]}`, ...BODY.slice(1)])],
    [
      'with its first sentence written anew',
      placed(
        'b',
        ['Ward officials have had a busy week, as papers seen by this newspaper show.', ...BODY.slice(1)],
        {
          headline: 'Headline of a',
        },
      ),
    ],
  ])('%s', async (_name, copy) => {
    const clusters = await merged(placed('a', BODY), copy);
    expect(clusters.map((ids) => ids.sort())).toEqual([['a', 'b']]);
  });

  it('under the copy with the earliest date, then the most paragraphs, then the first id', async () => {
    const early = placed('z', BODY, { date: '2017-01-01' });
    const long = placed('y', [...BODY, 'One line more of it.'], { date: '2017-01-02' });
    const short = placed('b', BODY, { date: '2017-01-02' });
    const undated = placed('a', BODY);
    expect(await merged(undated, short, long, early)).toEqual([['z', 'y', 'b', 'a']]);
  });

  it('when it is a single paragraph only if the text is equal', async () => {
    const one = ['The court of Vessel has fined the maker of a garden chair 30,000 crowns for copying.'];
    expect(await merged(placed('a', one), placed('b', [` ${one[0]} `]))).toEqual([['a', 'b']]);
    const other = [one[0]!.replace('fined', 'cleared')];
    expect(await merged(placed('a', one), placed('b', other))).toEqual([['a'], ['b']]);
  });
});

describe('articles that only resemble each other stay apart', () => {
  it.each<[string, PlacedArticle, PlacedArticle]>([
    [
      'stories that share background',
      placed('a', [...bodyOf(2, 3), ...BODY.slice(0, 2)]),
      placed('b', [...bodyOf(3, 3), ...BODY.slice(0, 2)]),
    ],
    [
      'a short story and its sequel',
      placed('a', BODY.slice(0, 3)),
      placed('b', [...bodyOf(2, 3), ...BODY.slice(1, 3)]),
    ],
    [
      'reports written to a pattern, with other figures',
      placed('a', BODY),
      placed(
        'b',
        BODY.map((text) => text.replaceAll('Ward 1', 'Ward 2')),
      ),
    ],
    [
      'stories under one headline',
      placed('a', bodyOf(2), { headline: 'Weekly round-up' }),
      placed('b', bodyOf(3), { headline: 'Weekly round-up' }),
    ],
    ['a teaser and the whole', placed('a', BODY.slice(0, 2)), placed('b', BODY)],
    ['notes of a few words', placed('a', ['More to follow.']), placed('b', ['More to follow.'])],
  ])('%s', async (_name, a, b) => {
    expect(await merged(a, b)).toEqual([['a'], ['b']]);
  });

  it('also when a paragraph stands in very many of them', async () => {
    const boilerplate = 'The office in Vessel registers trademarks and designs for the whole of the union.';
    const articles = Array.from({ length: 200 }, (_, i) =>
      placed(`a${i}`, [...bodyOf(i + 10, 3), boilerplate]),
    );
    expect(await merged(...articles)).toHaveLength(200);
  });
});

it('gives the same clusters whatever the order of the files', async () => {
  const articles = [
    placed('a', BODY),
    placed('b', BODY, { date: '2017-01-01' }),
    placed('c', bodyOf(2)),
    placed('d', [...bodyOf(2), 'One line more of it.']),
    placed('e', bodyOf(3)),
  ];
  const expected = await merged(...articles);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(articles, { minLength: articles.length }), async (shuffled) => {
      expect(await merged(...shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

describe('the next reading of the same articles', () => {
  /** An article that counts how often its headline is read, which only a comparison does. */
  function watched(id: string, paragraphs: readonly string[]) {
    const one = placed(id, paragraphs);
    const headline = `Headline of ${id}`;
    let looks = 0;
    const get = () => {
      looks++;
      return headline;
    };
    Object.defineProperty(one.article, 'headline', { get, enumerable: true });
    return { one, looks: () => looks };
  }

  it('compares only what is new with what it resembles', async () => {
    const shared = BODY[0]!;
    const resembling = ['a', 'b', 'c'].map((id, n) => watched(id, [...bodyOf(n + 20, 3), shared]));
    const apart = ['d', 'e'].map((id) => watched(id, [...bodyOf(30, 3), BODY[1]!]));
    const all = [...resembling, ...apart];
    const before = await merged(...all.map(({ one }) => one));
    const looks = all.map((article) => article.looks());
    expect(looks.every((count) => count > 0)).toBe(true);

    expect(await merged(...all.map(({ one }) => one))).toEqual(before);
    expect(all.map((article) => article.looks())).toEqual(looks);

    const fresh = placed('z', [...bodyOf(40, 3), shared]);
    expect(await merged(...all.map(({ one }) => one), fresh)).toEqual([...before, ['z']]);
    expect(apart.map((article) => article.looks())).toEqual(looks.slice(resembling.length));
    expect(resembling.every((article, n) => article.looks() > looks[n]!)).toBe(true);
  });
});

it('compares words, whatever marks and accents stand among them', async () => {
  const plain = BODY.map((text) => text.replaceAll('’', "'"));
  const [first, ...rest] = plain;
  const marked = [first!, ...rest.map((text) => text.replaceAll(', ', ' — ').replaceAll('e', 'e\u0301'))];
  expect(await merged(placed('a', plain), placed('b', [...marked, 'A line more.']))).toEqual([['b', 'a']]);
});

describe('texts as long as books', () => {
  const book = bodyOf(5, 1_500);

  it('are one where only a few paragraphs differ, wherever these stand', async () => {
    const late = [
      ...book.slice(0, -1),
      'At the end the port was closed, and the council of Ward 5 went home.',
    ];
    const early = ['At first the port was open, and the council of Ward 5 was there.', ...book.slice(1)];
    expect(await merged(placed('a', book), placed('b', late), placed('c', early))).toEqual([['a', 'b', 'c']]);
  });

  it('are two where one is much longer, though they begin alike', async () => {
    const longer = [...book, ...bodyOf(6, 1_500)];
    expect(await merged(placed('a', book), placed('b', longer))).toEqual([['a'], ['b']]);
  });
});
