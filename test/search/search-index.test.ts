import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveChange, ArchivedArticle } from '../../src/archive/archive.js';
import { diffArchives } from '../../src/archive/version/diff.js';
import type { Filters } from '../../src/search/query.js';
import { WEIGHTS } from '../../src/search/rank/weights/weights.js';
import type { Found, SearchOptions } from '../../src/search/search.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { article, articles, queryFor, words } from './articles.js';

afterEach(() => vi.restoreAllMocks());

const ids = ({ hits }: Found) => hits.map((hit) => `${hit.article.id} ${hit.paragraph}`);

async function search(all: readonly ArchivedArticle[], question: string, options: SearchOptions = {}) {
  return (await SearchIndex.build(all)).search(queryFor(question), options);
}

async function change(
  before: readonly ArchivedArticle[],
  after: readonly ArchivedArticle[],
): Promise<ArchiveChange> {
  const archive = (of: readonly ArchivedArticle[]) => ({ version: '', articles: of, rejected: [] });
  return diffArchives(archive(before), archive(after));
}

const CUSTOMS = article('customs', ['Officers seized shoes.', 'The harbour was closed.'], {
  headline: 'Geneva fair raided',
  date: '2017-11-10',
  section: 'Trademarks',
  source: 'The Courier',
});
const COURT = article(
  'court',
  ['A judge fined the owner of the label.', 'Shoes were not mentioned by the judge.'],
  {
    headline: 'Owner fined',
    date: '2016-02-01',
    section: 'Copyright',
    source: 'Le Rapporteur général',
  },
);
const UNDATED = article('undated', ['Some shoes have no date.'], { headline: 'Undated' });
const ALL = [CUSTOMS, COURT, UNDATED];

describe('a search', () => {
  it('ranks the paragraph first that holds most of the question', async () => {
    expect(ids(await search(ALL, 'who seized the shoes?'))[0]).toBe('customs 1');
    expect(ids(await search(ALL, 'judge shoes'))[0]).toBe('court 2');
  });

  it('finds paragraphs by their headline too', async () => {
    expect(ids(await search(ALL, 'Geneva harbour'))[0]).toBe('customs 2');
    expect(ids(await search(ALL, 'Geneva')).sort()).toEqual(['customs 1', 'customs 2']);
  });

  it('says how many paragraphs matched and gives no more than were asked for', async () => {
    const { hits, matches } = await search(ALL, 'shoes', { limit: 2 });
    expect(hits).toHaveLength(2);
    expect(matches).toBe(3);
    expect((await search(ALL, 'shoes', { limit: 0 })).hits).toEqual([]);
  });

  it('finds nothing for no terms, unknown terms or an empty index', async () => {
    expect(await search(ALL, '')).toEqual({ hits: [], matches: 0, terms: [] });
    expect(await search(ALL, 'zebra')).toMatchObject({
      hits: [],
      matches: 0,
      terms: [{ word: 'zebra', known: false }],
    });
    expect(await search([], 'shoes')).toMatchObject({ hits: [], matches: 0 });
    expect(await search([article('empty', [])], 'shoes')).toMatchObject({ hits: [] });
    expect(await search([article('blank', ['', ' '])], 'shoes')).toMatchObject({ hits: [] });
  });

  it('finds a mistyped rare word, and says so', async () => {
    const { hits, terms } = await search(ALL, 'harbuor');
    expect(hits[0]).toMatchObject({ paragraph: 2, article: { id: 'customs' } });
    expect(terms).toMatchObject([{ word: 'harbuor', mended: true, known: true }]);
    expect(hits[0]!.matched).toMatchObject([{ word: 'harbuor', mended: true, inParagraph: true }]);
  });

  it('does not mend a word that the archive has', async () => {
    const both = [
      article('a', ['The label was torn.']),
      article('b', ['The labels were torn by the lapel.']),
    ];
    const { terms, hits } = await search(both, 'lapel');
    expect(terms).toMatchObject([{ mended: false }]);
    expect(hits.map((hit) => hit.article.id)).toEqual(['b']);
  });

  it('never mends a number', async () => {
    expect((await search([article('a', ['19500 cases'])], '19501')).hits).toEqual([]);
  });

  it('adds up its signals to the score, each of them a number', async () => {
    const { hits } = await search(ALL, 'judge fined owner shoes');
    for (const { score, signals } of hits) {
      for (const [name, value] of Object.entries(signals))
        expect([name, typeof value]).toEqual([name, 'number']);
      expect(Object.values(signals).reduce((sum, value) => sum + value, 0)).toBeCloseTo(score, 9);
    }
  });

  it('leaves out a signal whose weight is zero', async () => {
    const index = await SearchIndex.build(ALL);
    const off = Object.fromEntries(
      Object.keys(WEIGHTS).map((name) => [name, 0]),
    ) as unknown as typeof WEIGHTS;
    const query = {
      ...queryFor('Geneva shoes'),
      period: { from: '2017-11-01', to: '2017-11-30' },
      kind: () => true,
    };
    const [hit] = index.search(query, {}, off).hits;
    expect(Object.values(hit!.signals).every((value) => value === 0)).toBe(true);
    const [byOne] = index.search(query, {}, { ...off, paragraph: 1 }).hits;
    expect(byOne!.signals.paragraph).toBeGreaterThan(0);
    expect(byOne!.score).toBe(byOne!.signals.paragraph);
  });

  it('favours an article published in the period that the question names', async () => {
    const twins = ['2016-06-01', '2017-06-01', null].map((date, i) =>
      article(`${i}`, ['Shoes were seized.'], { date }),
    );
    const index = await SearchIndex.build(twins);
    const query = { ...queryFor('shoes seized'), period: { from: '2017-01-01', to: '2017-12-31' } };
    const { hits } = index.search(query);
    expect(hits[0]!.article.id).toBe('1');
    expect(hits.map(({ signals }) => signals.date! > 0)).toEqual([true, false, false]);
  });

  it('favours a paragraph that holds what is asked for', async () => {
    const index = await SearchIndex.build([article('a', ['Shoes were seized.', 'Shoes were seized: 17.'])]);
    const query = { ...queryFor('shoes seized'), suits: (text: string) => (text.includes('17') ? 1 : 0) };
    expect(ids(index.search(query))).toEqual(['a 2', 'a 1']);
  });
});

describe('equal scores', () => {
  it('are ordered by article id', async () => {
    const same = ['c', 'a', 'b'].map((id) => article(id, ['shoes']));
    expect(ids(await search(same, 'shoes'))).toEqual(['a 1', 'b 1', 'c 1']);
  });

  it('are so too where more have the same score than are asked for, whatever the order of the articles', async () => {
    const same = Array.from({ length: 60 }, (_, i) => article(String(i + 100), ['shoes']));
    const first = ['100 1', '101 1', '102 1'];
    expect(ids(await search(same, 'shoes', { limit: 3 }))).toEqual(first);
    expect(ids(await search(same.toReversed(), 'shoes', { limit: 3 }))).toEqual(first);
  });
});

describe('filters', () => {
  it.each<[string, Filters, string[]]>([
    ['none', {}, ['court', 'customs', 'undated']],
    ['a first day', { from: '2017-01-01' }, ['customs']],
    ['a first day, inclusive', { from: '2017-11-10' }, ['customs']],
    ['a last day', { to: '2016-12-31' }, ['court']],
    ['a last day, inclusive', { to: '2016-02-01' }, ['court']],
    ['both', { from: '2016-01-01', to: '2017-12-31' }, ['court', 'customs']],
    ['a span without articles', { from: '2018-01-01', to: '2018-12-31' }, []],
    ['a span that ends before it begins', { from: '2018-01-01', to: '2016-01-01' }, []],
    ['a section', { section: 'Trademarks' }, ['customs']],
    ['a section in another case', { section: ' tradeMARKS ' }, ['customs']],
    ['a source without its accents', { source: 'le rapporteur general' }, ['court']],
    ['an article', { article: 'undated' }, ['undated']],
    ['an article that is not there', { article: 'nowhere' }, []],
    ['several at once', { section: 'Copyright', from: '2017-01-01' }, []],
  ])('%s', async (_, filters, found) => {
    const { hits, matches } = await search(ALL, 'shoes', { filters });
    expect([...new Set(hits.map((hit) => hit.article.id))].sort()).toEqual(found);
    expect(matches).toBe(hits.length);
  });

  it('hold for paragraphs that only their headline brings in', async () => {
    expect((await search(ALL, 'Geneva', { filters: { section: 'Copyright' } })).hits).toEqual([]);
  });
});

describe('paragraphs to leave out', () => {
  it('are not among the hits, and no others are missing', async () => {
    const exclude = [{ article: 'customs', paragraph: 1 }];
    expect(ids(await search(ALL, 'shoes', { exclude })).sort()).toEqual(['court 2', 'undated 1']);
  });

  it('that do not exist leave nothing out', async () => {
    const all = ids(await search(ALL, 'shoes'));
    for (const paragraph of [-1, 0, 3, 4, 5, 99]) {
      const exclude = ALL.map(({ id }) => ({ article: id, paragraph })).filter(
        (place) => paragraph < 1 || paragraph > ALL.find(({ id }) => id === place.article)!.paragraphs.length,
      );
      expect(ids(await search(ALL, 'shoes', { exclude }))).toEqual(all);
    }
    expect(ids(await search(ALL, 'shoes', { exclude: [{ article: 'nowhere', paragraph: 1 }] }))).toEqual(all);
  });
});

describe('building', () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    article(
      `a${i}`,
      Array.from({ length: 10 }, (_, j) => `Shoes number ${i * 10 + j} were seized by customs.`),
    ),
  );

  /** Each look at the clock finds it a millisecond later: the work is then cut at the same steps on every machine. */
  function tickingClock() {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now++);
  }

  it('gives way to the event loop often', async () => {
    tickingClock();
    let turns = 0;
    let building = true;
    const turn = () => {
      turns++;
      if (building) setImmediate(turn);
    };
    setImmediate(turn);
    await SearchIndex.build(many);
    building = false;
    // Every sentence is a step, and 3 passes follow over all paragraphs: at most ten steps to a turn.
    expect(turns).toBeGreaterThan(3000 / 10);
  });

  it('tells the share that is done, which only grows, and ends at 1', async () => {
    const shares: number[] = [];
    await SearchIndex.build(many, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(100);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeGreaterThanOrEqual(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('can be stopped', async () => {
    tickingClock();
    const controller = new AbortController();
    const shares: number[] = [];
    const build = SearchIndex.build(many, {
      signal: controller.signal,
      onProgress: (share) => {
        shares.push(share);
        if (share > 0.1) controller.abort(new Error('enough'));
      },
    });
    await expect(build).rejects.toThrow('enough');
    expect(shares.at(-1)).toBeLessThan(0.2);
  });

  it('knows how much it holds', async () => {
    const index = await SearchIndex.build(many);
    expect(index.size).toEqual({ articles: 300, paragraphs: 3000 });
    expect(index.garbage).toBe(0);
    expect((await SearchIndex.build([])).garbage).toBe(0);
  });
});

describe('a change', () => {
  it('makes an index of its own, beside the one it was made from', async () => {
    const index = await SearchIndex.build([CUSTOMS, COURT]);
    const before = index.search(queryFor('shoes zebra'));
    const changed = article('court', ['A zebra in court.']);
    const next = await index.next({ added: [UNDATED], changed: [changed], removed: ['customs'] });
    expect(ids(next.search(queryFor('shoes zebra'))).sort()).toEqual(['court 1', 'undated 1']);
    expect(next.size).toEqual({ articles: 2, paragraphs: 2 });
    expect(index.search(queryFor('shoes zebra'))).toEqual(before);
    expect(index.size).toEqual({ articles: 2, paragraphs: 4 });
  });

  it('leaves the share of what is no longer found', async () => {
    const index = await SearchIndex.build([CUSTOMS, COURT]);
    const next = await index.next({ added: [], changed: [], removed: ['customs'] });
    expect(next.garbage).toBe(0.5);
  });

  it('that is stopped changes nothing, and another can follow', async () => {
    vi.spyOn(performance, 'now').mockImplementation(
      (
        (now) => () =>
          (now += 5)
      )(0),
    );
    const index = await SearchIndex.build([CUSTOMS, COURT]);
    const before = index.search(queryFor('shoes zebra'));
    const zebras = Array.from({ length: 20 }, (_, i) =>
      article(`zebra${i}`, ['One zebra.', 'Two zebras. Three.']),
    );
    const controller = new AbortController();
    const stopped = index.next(
      { added: zebras, changed: [], removed: ['customs'] },
      {
        signal: controller.signal,
        onProgress: (share) => share > 0.4 && controller.abort(new Error('stopped')),
      },
    );
    await expect(stopped).rejects.toThrow('stopped');
    expect(index.search(queryFor('shoes zebra'))).toEqual(before);
    const next = await index.next({ added: zebras.slice(0, 2), changed: [], removed: ['court'] });
    expect(ids(next.search(queryFor('zebras'))).sort()).toEqual([
      'zebra0 1',
      'zebra0 2',
      'zebra1 1',
      'zebra1 2',
    ]);
    expect(next.size).toEqual({ articles: 3, paragraphs: 6 });
  });

  it('cannot be prepared while another is: their paragraphs would get mixed', async () => {
    const index = await SearchIndex.build([CUSTOMS]);
    const first = index.next({ added: [COURT], changed: [], removed: [] });
    await expect(index.next({ added: [UNDATED], changed: [], removed: [] })).rejects.toThrow(/already/);
    const next = await (await first).next({ added: [UNDATED], changed: [], removed: [] });
    expect(next.size.articles).toBe(3);
  });

  it('of articles that are not there is none', async () => {
    const index = await SearchIndex.build([CUSTOMS]);
    const next = await index.next({ added: [], changed: [], removed: ['nowhere'] });
    expect(next.size.articles).toBe(1);
  });

  it('brings a removed article back', async () => {
    const index = await SearchIndex.build([CUSTOMS, COURT]);
    const before = index.search(queryFor('shoes'));
    const without = await index.next({ added: [], changed: [], removed: ['customs'] });
    const again = await without.next({ added: [CUSTOMS], changed: [], removed: [] });
    expect(again.search(queryFor('shoes'))).toEqual(before);
  });
});

describe('any sequence of changes', () => {
  const filters = fc.constantFrom<Filters>(
    {},
    { section: 'trademarks' },
    { from: '2017-01-01' },
    { to: '2017-12-31' },
    { article: 'c' },
  );

  async function expectAlike(
    updated: SearchIndex,
    fresh: SearchIndex,
    questions: readonly (readonly [string, Filters])[],
  ) {
    expect(updated.size).toEqual(fresh.size);
    for (const [question, filters] of questions) {
      const options = { filters, limit: 100 };
      const query = { ...queryFor(question), period: { from: '2017-06-01', to: '2017-06-30' } };
      const one = updated.search(query, options);
      const other = fresh.search(query, options);
      expect(ids(one)).toEqual(ids(other));
      expect(one.matches).toBe(other.matches);
      expect(one.terms).toEqual(other.terms);
      one.hits.forEach((hit, i) => {
        expect(Math.abs(hit.score - other.hits[i]!.score)).toBeLessThan(1e-9);
        expect(hit.matched).toEqual(other.hits[i]!.matched);
        const signals = Object.entries(other.hits[i]!.signals);
        expect(Object.keys(hit.signals)).toEqual(signals.map(([name]) => name));
        for (const [name, value] of signals) expect(hit.signals[name]).toBeCloseTo(value, 9);
      });
    }
  }

  it('leaves every version of it ranking as an index that is built anew from that version', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articles, { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(words, filters), { minLength: 1, maxLength: 3 }),
        async (versions, questions) => {
          const chain = [await SearchIndex.build(versions[0]!)];
          for (const [i, version] of versions.entries()) {
            if (i > 0) chain.push(await chain[i - 1]!.next(await change(versions[i - 1]!, version)));
          }
          for (const [i, version] of versions.entries()) {
            await expectAlike(chain[i]!, await SearchIndex.build(version), questions);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('ranks the same when it is built with what an earlier one knew', async () => {
    await fc.assert(
      fc.asyncProperty(articles, articles, words, async (before, after, question) => {
        const { known } = await SearchIndex.build(before);
        const built = await SearchIndex.build(after, { known });
        await expectAlike(built, await SearchIndex.build(after), [[question, {}]]);
      }),
      { numRuns: 100 },
    );
  });

  it('ranks the same whatever order the articles come in', async () => {
    await fc.assert(
      fc.asyncProperty(articles, words, async (all, question) => {
        const one = await search(all, question, { limit: 3 });
        const other = await search(all.toReversed(), question, { limit: 3 });
        expect(ids(one)).toEqual(ids(other));
        one.hits.forEach((hit, i) => {
          expect(Math.abs(hit.score - other.hits[i]!.score)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('gives hits that hold what they say: matched terms, filters, order', async () => {
    await fc.assert(
      fc.asyncProperty(articles, words, filters, async (all, question, filters) => {
        const { hits, matches, terms } = await search(all, question, { filters, limit: 5 });
        expect(hits.length).toBe(Math.min(5, matches));
        expect(new Set(hits.map((hit) => `${hit.article.id} ${hit.paragraph}`)).size).toBe(hits.length);
        hits.forEach(({ article, paragraph, score, matched }, i) => {
          expect(all).toContain(article);
          expect(article.paragraphs[paragraph - 1]).toBeDefined();
          if (i > 0) expect(score).toBeLessThanOrEqual(hits[i - 1]!.score);
          expect(filters.article ?? article.id).toBe(article.id);
          expect(matched.length).toBeGreaterThan(0);
          for (const { word } of matched) expect(terms.map((term) => term.word)).toContain(word);
        });
      }),
      { numRuns: 100 },
    );
  });
});
