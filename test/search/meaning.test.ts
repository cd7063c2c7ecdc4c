import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../src/archive/archive.js';
import { WEIGHTS } from '../../src/search/rank/weights/weights.js';
import type { Hit } from '../../src/search/search.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { articles as archives, article, queryFor, words as questions } from './articles.js';
import { quantisedByWords } from './vectors-by-words.js';

async function read(articles: readonly ArchivedArticle[], which = (_: string) => true): Promise<SearchIndex> {
  const index = await SearchIndex.build(articles);
  readAll(index, which);
  return index;
}

function readAll(index: SearchIndex, which = (_: string) => true) {
  for (const { paragraph, text, hasVector } of [...index.texts()]) {
    if (!hasVector && which(text)) index.setVectors(paragraph, [quantisedByWords(text)]);
  }
}

async function ask(index: SearchIndex, question: string, more = {}) {
  const likeness = await index.compare(quantisedByWords(question));
  return index.search(queryFor(question), { ...more, likeness });
}

const places = (hits: readonly Hit[]) => hits.map(({ article, paragraph }) => `${article.id} ${paragraph}`);

const NEWS = [
  article('a', ['Customs officers detained the batches at the harbour.', 'The weather was mild.']),
  article('b', ['The agency that runs the trains opened an office.', 'Goods trains run again.'], {
    section: 'Rail',
  }),
];

describe('a search by meaning', () => {
  it('finds what has no word of the question', async () => {
    const question = 'Who seized them?';
    expect((await SearchIndex.build(NEWS)).search(queryFor(question)).hits).toEqual([]);
    const { hits } = await ask(await read(NEWS), question);
    expect(places(hits)[0]).toBe('a 1');
    expect(hits[0]!.matched).toEqual([]);
    expect(hits[0]!.similarity).toBeGreaterThan(0.3);
    expect(hits[0]!.signals.meaning).toBeGreaterThan(0);
  });

  it.each([
    ['filters', { filters: { section: 'rail' } }, (place: string) => place.startsWith('b')],
    [
      'paragraphs left out',
      { exclude: [{ article: 'a', paragraph: 1 }] },
      (place: string) => place !== 'a 1',
    ],
    ['paragraphs chosen', { among: [{ article: 'b', paragraph: 2 }] }, (place: string) => place === 'b 2'],
  ])('keeps to %s', async (_, options, holds) => {
    const { hits } = await ask(await read(NEWS), 'Which agency seized the goods?', options);
    expect(hits.length).toBeGreaterThan(0);
    expect(places(hits).filter((place) => !holds(place))).toEqual([]);
  });

  it('says nothing of a paragraph that is not read yet, and finds it by its words', async () => {
    const index = await read(NEWS, (text) => !text.startsWith('Goods'));
    const { hits } = await ask(index, 'Do goods trains run?');
    expect(places(hits)[0]).toBe('b 2');
    expect(hits[0]!.similarity).toBeNull();
  });

  it('is no comparison while nothing is read', async () => {
    expect(await (await SearchIndex.build(NEWS)).compare(quantisedByWords('goods'))).toBeNull();
  });

  it('forgets what was removed', async () => {
    const index = await (await read(NEWS)).next({ added: [], changed: [], removed: ['a'] });
    const { hits } = await ask(index, 'Which agency seized the goods?');
    expect(places(hits).filter((place) => place.startsWith('a'))).toEqual([]);
    expect([...index.texts()].map(({ headline, text }) => headline + text)).toEqual(NEWS[1]!.paragraphs);
  });

  it('offers only paragraphs without a vector as unread, after an update only what is new', async () => {
    const index = await (await read(NEWS)).next({
      added: [article('c', ['A new paragraph.'])],
      changed: [],
      removed: [],
    });
    expect([...index.texts()].filter(({ hasVector }) => !hasVector).map(({ text }) => text)).toEqual([
      'A new paragraph.',
    ]);
  });
});

describe('a search by words', () => {
  it('is exactly what it was, whatever vectors there are', async () => {
    await fc.assert(
      fc.asyncProperty(archives, questions, async (articles, question) => {
        const without = (await SearchIndex.build(articles)).search(queryFor(question));
        const withVectors = (await read(articles)).search(queryFor(question));
        expect(withVectors).toEqual(without);
        expect(
          without.hits.every(({ similarity, signals }) => similarity === null && !('meaning' in signals)),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the laws of both', () => {
  it('whatever either finds is ranked: the best by words and the closest are among the hits', async () => {
    await fc.assert(
      fc.asyncProperty(archives, questions, async (articles, question) => {
        const index = await read(articles);
        const likeness = await index.compare(quantisedByWords(question));
        const found = new Set(places(index.search(queryFor(question), { likeness, limit: 300 }).hits));
        for (const place of places(index.search(queryFor(question), { limit: 100 }).hits))
          expect(found).toContain(place);
        if (likeness)
          for (const number of likeness.closest(1, () => true)) expect(likeness.to(number)).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it('an updated index ranks as a fresh one', async () => {
    await fc.assert(
      fc.asyncProperty(archives, archives, questions, async (before, after, question) => {
        const ids = new Set(after.map(({ id }) => id));
        const known = new Set(before.map(({ id }) => id));
        const updated = await (await read(before)).next({
          added: after.filter(({ id }) => !known.has(id)),
          changed: after.filter(({ id }) => known.has(id)),
          removed: before.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
        });
        readAll(updated);
        const fresh = await read(after);
        const [a, b] = [await ask(updated, question), await ask(fresh, question)];
        expect(places(a.hits)).toEqual(places(b.hits));
        expect(a.hits.map(({ similarity }) => similarity)).toEqual(
          b.hits.map(({ similarity }) => similarity),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('without weight meaning changes no order', async () => {
    const index = await read(NEWS);
    const question = 'Which agency runs the goods trains?';
    const likeness = await index.compare(quantisedByWords(question));
    const byWords = places(index.search(queryFor(question)).hits);
    const unweighted = index.search(queryFor(question), { likeness }, { ...WEIGHTS, meaning: 0 });
    expect(places(unweighted.hits).slice(0, byWords.length)).toEqual(byWords);
  });
});
