import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.js';
import { exactItem } from '../../../src/article/json/exact-item.js';
import { readJson, readJsonl } from '../../../src/article/json/json-file.js';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Q&amp;A', '<p>not a page</p>', ' spaces ', '17 March 2017', 'line\nline', '\ud83d', ''),
);
const day = maybe(fc.constantFrom('2017-03-01', '1999-12-31'));
const url = maybe(fc.webUrl());
const id = fc.stringMatching(/^[a-z0-9/#: -]{1,60}$/);

const anyArticle: fc.Arbitrary<Article> = fc.record(
  {
    id,
    headline: text,
    date: day,
    section: maybe(text),
    author: maybe(text),
    source: maybe(text),
    url,
    credit: maybe(text),
    paragraphs: fc
      .array(text, { minLength: 1, maxLength: 5 })
      .filter((all) => all.some((one) => one.trim() !== '')),
    headings: fc.array(fc.record({ text, above: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 }),
    related: fc.array(
      fc.record({ headline: maybe(text), section: maybe(text), date: day, teaser: maybe(text), url }),
      { maxLength: 3 },
    ),
    copies: fc.array(fc.record({ id, headline: text, date: day, source: maybe(text), url }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  {
    requiredKeys: [
      'id',
      'headline',
      'date',
      'section',
      'author',
      'source',
      'url',
      'credit',
      'paragraphs',
      'related',
    ],
  },
);

/** Every field that an article can have: what is not exported would be lost. */
const EVERY: Readonly<Required<Record<keyof Article, true>>> = {
  id: true,
  headline: true,
  date: true,
  section: true,
  author: true,
  source: true,
  url: true,
  credit: true,
  paragraphs: true,
  headings: true,
  pages: true,
  related: true,
  copies: true,
};

describe('an article as this program writes it', () => {
  it('has every field that an article can have', () => {
    const whole: Article = {
      ...fc.sample(anyArticle, { numRuns: 1, seed: 2 })[0]!,
      paragraphs: ['One.', 'Two.'],
      headings: [{ text: 'Then', above: 2 }],
      pages: [1, 3],
      copies: [],
    };
    const { format: _, ...fields } = exactItem(whole);
    expect(Object.keys(fields).sort()).toEqual(Object.keys(EVERY).sort());
  });

  it('keeps its pages, which must be as many as its paragraphs', async () => {
    const article = {
      ...fc.sample(anyArticle, { numRuns: 1, seed: 3 })[0]!,
      paragraphs: ['One.', 'Two.'],
      pages: [1, 3],
    };
    const read = (pages: number[]) => readJson('a.json', JSON.stringify({ ...exactItem(article), pages }));
    expect((await read([1, 3])).read[0]!.article.pages).toEqual([1, 3]);
    expect((await read([1])).rejected[0]!.reason).toContain('a page for each paragraph');
  });

  it('is read as the same article, whatever it holds: as a file, and as a line', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const item = exactItem(article);
        for (const reading of [
          await readJson('a.json', JSON.stringify(item, null, 2)),
          await readJsonl('a.jsonl', `${JSON.stringify(item)}\n`),
        ]) {
          expect(reading.rejected).toEqual([]);
          expect(reading.read.map(({ article: read }) => read)).toEqual([article]);
          expect(reading.read[0]!.removed).toEqual([]);
        }
      }),
    );
  });

  it('may have fields of its own, which are left out', async () => {
    const item = exactItem(fc.sample(anyArticle, { numRuns: 1, seed: 1 })[0]!);
    const plain = await readJson('a.json', JSON.stringify(item));
    const more = await readJson('a.json', JSON.stringify({ ...item, more: 1, constructor: 2 }));
    expect(more).toEqual(plain);
  });

  it('is looked at as anything from outside: what was changed since is told with its field', async () => {
    const item = exactItem(fc.sample(anyArticle, { numRuns: 1, seed: 1 })[0]!);
    for (const [field, wrong, where = field] of [
      ['date', 'yesterday'],
      ['url', 'javascript:alert(1)'],
      ['id', 'two\nlines'],
      ['paragraphs', [' ']],
      ['date', '2023-02-30'],
      ['date', undefined],
      ['headline', null],
      ['paragraphs', []],
      ['pages', [0], 'pages.0'],
      ['pages', [1.5], 'pages.0'],
      ['headings', [{ text: 'a', above: '1' }], 'headings.0.above'],
      ['related', 'none'],
      [
        'related',
        [{ headline: 'a', section: null, date: '2023-13-01', teaser: null, url: null }],
        'related.0.date',
      ],
      ['copies', [{ id: '', headline: 'a', date: null, source: null, url: null }], 'copies.0.id'],
    ] as const) {
      const { rejected, read } = await readJson('a.json', JSON.stringify({ ...item, [field]: wrong }));
      expect(read).toEqual([]);
      expect(rejected[0]!.reason).toContain(`its field "${where}" is not as one has it: `);
      expect(rejected[0]!.remedy).toContain('Export it again');
    }
  });
});
