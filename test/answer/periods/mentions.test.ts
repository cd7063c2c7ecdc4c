import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../../src/answer/periods/mentions.js';

/** A Wednesday. */
const TODAY = '2021-05-12';

/** What is named, as written, from when to when. */
const named = (text: string, base: string | null = TODAY) =>
  mentionsIn(text, base).map(({ start, end, from, to }) => [text.slice(start, end), from, to]);

describe('a period that a text names', () => {
  it.each([
    ['The fair of 2019 was small.', '2019', '2019-01-01', '2019-12-31'],
    ['It opened on 2019-07-04.', '2019-07-04', '2019-07-04', '2019-07-04'],
    ['It opened on 4 July 2019.', '4 July 2019', '2019-07-04', '2019-07-04'],
    ['It opened on the 4th of July, 2019.', '4th of July, 2019', '2019-07-04', '2019-07-04'],
    ['It opened on July 4th, 2019.', 'July 4th, 2019', '2019-07-04', '2019-07-04'],
    ['It opened on Sept. 4, 2019.', 'Sept. 4, 2019', '2019-09-04', '2019-09-04'],
    ['It opened in may 2019.', 'may 2019', '2019-05-01', '2019-05-31'],
    ['Sales in Q3 2019 fell.', 'Q3 2019', '2019-07-01', '2019-09-30'],
    ['Sales in the last quarter of 2019 fell.', 'last quarter of 2019', '2019-10-01', '2019-12-31'],
    ['The second half of 2019 was wet.', 'second half of 2019', '2019-07-01', '2019-12-31'],
    ['The summer of 2019 was wet.', 'summer of 2019', '2019-06-01', '2019-08-31'],
    ['Fiscal year 2019 was good.', 'Fiscal year 2019', '2019-01-01', '2019-12-31'],
    ['FY19 was good.', 'FY19', '2019-01-01', '2019-12-31'],
    ['The looms of the 1880s are kept.', '1880s', '1880-01-01', '1889-12-31'],
    ['The season 2018–19 was long.', '2018–19', '2018-01-01', '2019-12-31'],
    ['The season 2018/19 was long.', '2018/19', '2018-01-01', '2019-12-31'],
    ['Oda’s 2018 boats were red.', '2018', '2018-01-01', '2018-12-31'],
    ['The years 2015-2018 were dry.', '2015-2018', '2015-01-01', '2018-12-31'],
  ])('%s', (text, said, from, to) => {
    expect(named(text)).toEqual([[said, from, to]]);
  });

  it.each([
    ['It closed last year.', 'last year', '2020-01-01', '2020-12-31'],
    ['It closed this month.', 'this month', '2021-05-01', '2021-05-31'],
    ['It closed last month.', 'last month', '2021-04-01', '2021-04-30'],
    ['It closed last quarter.', 'last quarter', '2021-01-01', '2021-03-31'],
    ['It closed last summer.', 'last summer', '2020-06-01', '2020-08-31'],
    ['It closed two years ago.', 'two years ago', '2019-01-01', '2019-12-31'],
    ['It closed a month ago.', 'a month ago', '2021-04-01', '2021-04-30'],
    ['It closed 10 days ago.', '10 days ago', '2021-05-02', '2021-05-02'],
    ['It closed yesterday.', 'yesterday', '2021-05-11', '2021-05-11'],
    ['It closed in March.', 'March', '2021-03-01', '2021-03-31'],
    ['It closed on 28 December.', '28 December', '2020-12-28', '2020-12-28'],
  ])('may be told from the day on which it was said: %s', (text, said, from, to) => {
    expect(named(text)).toEqual([[said, from, to]]);
    expect(named(text, null)).toEqual([]);
  });

  it('said in the first days of January lies in the year before', () => {
    expect(named('It closed last month.', '2021-01-03')).toEqual([
      ['last month', '2020-12-01', '2020-12-31'],
    ]);
    expect(named('It closed yesterday.', '2021-01-01')).toEqual([['yesterday', '2020-12-31', '2020-12-31']]);
  });

  it.each([
    'The hall seats 2000 people.',
    'They planted 1900 trees.',
    'It cost $2019.',
    'It cost £1950, they say.',
    'The file is 2016/1142.',
    'A field of 2015.5 acres',
    'Order 20190 was lost.',
    'You may march on.',
    'They fall in spring.',
    'It opened on 31 June.',
    'nothing at all',
    '',
  ])('is not there in: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('has its place: several stand in order and share no character', () => {
    expect(named('From May 2018 until 3 June 2019, unlike in 2017.').map(([said]) => said)).toEqual([
      'May 2018',
      '3 June 2019',
      '2017',
    ]);
    const piece = fc.constantFrom(
      '2016', 'May', '4', 'last', 'year', 'Q2', 'in', 'of', '-', '–', 'summer', '1990s', 'FY18', '31', 'ago', 'two',
      'months', '2019-02-30', 'Dec.', ',',
    ); // biome-ignore format: a list of words
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        let at = 0;
        for (const { start, end, from, to } of mentionsIn(text, TODAY)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(from <= to).toBe(true);
          at = end;
        }
      }),
    );
  });

  it('of any text is dates that there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(9999), (noise, number) => {
        for (const { from, to } of mentionsIn(`${noise} in ${number} ${noise}`, TODAY)) {
          for (const day of [from, to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        }
      }),
    );
  });
});
