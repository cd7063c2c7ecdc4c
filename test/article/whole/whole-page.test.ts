import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALONE, type PageContext, SPREAD } from '../../../src/article/article.js';
import { readText } from '../../../src/article/text-file.js';
import { readPage } from '../../../src/article/page.js';
import { bestRun } from '../../../src/article/whole/best-run.js';

const TITLE = 'Clockmaker loses claim to the cuckoo';
const BODY = [
  'A clockmaker in the valley of Tarn has lost his claim to the cuckoo, the patent office said on Friday.',
  'The bird had called from his clocks since 1911, and he said that nobody else might use it.',
  'The office found cuckoos in clocks that were three hundred years old, and in one that was older.',
  'He may appeal until the end of the year, his lawyer said, and he means to.',
];
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Travel', 'Food', 'Letters', 'Puzzles', 'Gardens', 'Shop'];
const TEASERS = [
  'Bridge to be painted green',
  'Pia Stern',
  'The town council voted for green after two hours of talk.',
  'Goat wins second prize at fair',
  'Ada Brill',
  'First prize went to another goat of the same owner.',
  'Library opens on Sundays',
  'Kai Brewer',
  'Readers had asked for it since the spring.',
];
const FOOT = ['Follow us', 'Terms of use', 'Privacy policy', 'Site map', '© 2017 Tarn Post'];

function read(lines: readonly string[], context: PageContext = ALONE) {
  return readText('page.txt', lines.join('\n\n'), context).read[0]!;
}

describe('a page saved whole', () => {
  const page = [
    ...MENU,
    TITLE,
    '3 May 2017',
    'By Jo Roe',
    ...BODY,
    'Most read',
    ...TEASERS,
    ...TEASERS,
    ...FOOT,
  ];

  it('is read from its headline to the end of its article', () => {
    expect(read(page).article).toMatchObject({
      headline: TITLE,
      date: '2017-05-03',
      author: 'Jo Roe',
      paragraphs: BODY,
    });
  });

  it('has every line that was left out among the removed, with a rule', () => {
    const { article, removed } = read(page);
    const known = new Set([
      TITLE,
      '3 May 2017',
      'By Jo Roe',
      ...article.paragraphs,
      ...removed.map((one) => one.text),
    ]);
    expect(page.filter((line) => !known.has(line))).toEqual([]);
  });

  it.each([
    ['the page title on the first line', [`${TITLE} - Tarn Post`, ...page]],
    ['teasers in the menu', ['Trending', ...TEASERS, ...page]],
    [
      'a consent notice above',
      ['We use cookies to learn where our readers come from.', 'Accept all', ...page],
    ],
    ['another date far above', ['10 November 2018', ...page]],
  ])('is read the same with %s', (_what, lines) => {
    expect(read(lines).article).toMatchObject({ headline: TITLE, date: '2017-05-03', paragraphs: BODY });
  });

  it('keeps the standfirst below its headline', () => {
    const standfirst = 'Office finds birds in clocks that are three centuries old, and in one older still';
    const lines = [...MENU, TITLE, standfirst, '3 May 2017', ...BODY, ...FOOT];
    expect(read(lines).article).toMatchObject({ headline: TITLE, paragraphs: [standfirst, ...BODY] });
  });

  it('has the way to the article in front of no headline', () => {
    const lines = [...MENU, `Home News Law ${TITLE}`, TITLE, '3 May 2017', ...BODY, ...FOOT];
    expect(read(lines).article.headline).toBe(TITLE);
  });

  it('ends where the lines begin that the whole site has', () => {
    const own = ['Tarn at night', 'Tarn by day', 'Tarn in the rain'];
    const context: PageContext = { spreadOf: (line) => (own.includes(line) ? SPREAD.most : SPREAD.own) };
    expect(
      read([...MENU, TITLE, '3 May 2017', ...BODY, ...own, ...FOOT], context).article.paragraphs,
    ).toEqual(BODY);
  });
});

describe('a text that is nothing but an article is left whole', () => {
  it.each([
    [
      'with a long list in it',
      [
        ...BODY.slice(0, 2),
        ...Array.from({ length: 30 }, (_, i) => `Cuckoo ${i + 1}: €${i + 5}`),
        ...BODY.slice(2),
      ],
    ],
    ['of short sentences', Array.from({ length: 25 }, (_, i) => `Bird number ${i + 1} sang.`)],
    [
      'of questions and answers',
      Array.from({ length: 12 }, (_, i) => [`Q: What did bird ${i + 1} say?`, `A: Cuckoo ${i + 1}`]).flat(),
    ],
  ])('%s', (_what, body) => {
    const { article } = read([TITLE, '3 May 2017', BODY[0]!, ...body.filter((line) => line !== BODY[0])]);
    expect(article.paragraphs).toEqual([BODY[0]!, ...body.filter((line) => line !== BODY[0])]);
  });
});

describe('a page whose lines were joined into one', () => {
  const line = `${TITLE} Tarn Post Home News 3 May 2017 By Jo Roe ${BODY.join(' ')} Contact Terms`;

  it('is not lost, and its head is found within', () => {
    const { article } = read([TITLE, line]);
    expect(article).toMatchObject({
      headline: TITLE,
      date: '2017-05-03',
      author: 'Jo Roe',
      paragraphs: [line],
    });
  });

  it('is none where a story only begins so', () => {
    const { article } = read([TITLE, `${BODY.join(' ')} The next hearing is on 3 May 2018.`]);
    expect(article.date).toBeNull();
  });
});

describe('bestRun', () => {
  const piece = (weight: number) => ({ weight, prose: 0, isSites: false });

  it('bridges a gap that costs less than what lies behind it', () => {
    expect(bestRun([-5, 20, -5, 20, -50, 30, -5].map(piece))).toEqual({ start: 1, end: 4 });
  });

  it('is empty where nothing speaks for an article', () => {
    expect(bestRun([-1, -2].map(piece))).toEqual({ start: 0, end: 0 });
  });

  it('has the greatest sum of all runs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 }), (weights) => {
        const sum = (start: number, end: number) => weights.slice(start, end).reduce((a, b) => a + b, 0);
        const { start, end } = bestRun(weights.map(piece));
        for (let i = 0; i <= weights.length; i++)
          for (let j = i; j <= weights.length; j++) expect(sum(i, j)).toBeLessThanOrEqual(sum(start, end));
      }),
    );
  });
});

describe('a document of pages', () => {
  const LISTING = Array.from({ length: 12 }, (_, i) => [`set gear ${i}`, '+']).flat();
  const LATER = BODY.map((text) => text.replace('cuckoo', 'owl').replace('clock', 'bell'));
  const readPrinted = (lines: readonly string[]) =>
    readPage(
      'manual',
      'manual',
      lines.map((text, i) => ({
        line: i + 1,
        text,
        kind: 'text',
        afterBlank: true,
        page: 1 + Math.floor(i / 10),
      })),
      ALONE,
    )!.article.paragraphs;

  it('is not cut where listings part its text', () => {
    const paragraphs = readPrinted([TITLE, ...BODY, ...LISTING, ...LATER, ...LISTING]);
    expect(paragraphs).toEqual(expect.arrayContaining([...BODY, ...LATER]));
  });

  it('is cut to its article where it is a page of a site that was printed', () => {
    const paragraphs = readPrinted([...MENU, TITLE, ...BODY, 'Most read', ...TEASERS, ...FOOT, ...MENU]);
    expect(paragraphs).toEqual(BODY);
  });
});
