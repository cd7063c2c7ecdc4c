import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, readDate } from '../../src/article/dates.js';

describe('readDate reads a field that holds one date', () => {
  it.each([
    ['2017-11-10', '2017-11-10'],
    ['2017-11-10T23:30:00-05:00', '2017-11-10'],
    ['2017-11-10T09:00:00.123Z', '2017-11-10'],
    ['2017-11-10 09:00 GMT', '2017-11-10'],
    ['2017/11/10', '2017-11-10'],
    ['20171110', '2017-11-10'],
    ['10 November 2017', '2017-11-10'],
    ['10th of November, 2017', '2017-11-10'],
    ['10-Nov-2017', '2017-11-10'],
    ['Fri, 10 Nov 2017 14:05:00 GMT', '2017-11-10'],
    ['Friday, November 10th, 2017', '2017-11-10'],
    ['Nov. 10, 2017', '2017-11-10'],
    ['NOVEMBER 10 2017', '2017-11-10'],
    ['Sept 3, 2016', '2016-09-03'],
    ['2017 November 10', '2017-11-10'],
    ['25/03/2017', '2017-03-25'],
    ['03/25/2017', '2017-03-25'],
    ['25.3.2017', '2017-03-25'],
    ['07/07/2017', '2017-07-07'],
    ["10 Nov '17", '2017-11-10'],
    ['10 November 98', '1998-11-10'],
    ['29 February 2016', '2016-02-29'],
    ['10. März 2017', '2017-03-10'],
    ['10 novembre 2017', '2017-11-10'],
    ['1er août 2018', '2018-08-01'],
    ['10 de noviembre de 2017', '2017-11-10'],
    ['3 de ago de 2017', '2017-08-03'],
    ['10 de março de 2018', '2018-03-10'],
    ['4 luglio 2018', '2018-07-04'],
    ['4 mei 2018', '2018-05-04'],
    ['4 июля 2018', '2018-07-04'],
    ['Maret 30, 2015', '2015-03-30'],
    ['2017年11月10日', '2017-11-10'],
    ['2017 年 1 月 5 日', '2017-01-05'],
    ['2017년 11월 10일', '2017-11-10'],
    ['Nov 10 20174:29 AM', '2017-11-10'],
    ['11/19/17', '2017-11-19'],
    ['2016.12.01', '2016-12-01'],
  ])('%s', (field, iso) => {
    expect(readDate(field)).toBe(iso);
  });

  it.each([
    ['two readings', '10/11/2017'],
    ['two readings', '03-05-2017'],
    ['two digits that could be a day', '10 Nov 17'],
    ['two digits for the year, which may also stand first', '25/03/17'],
    ['a short month that is an English word', '2 ago 2017'],
    ['a month in no language', '10 Smarch 2017'],
    ['no such day', '30 February 2017'],
    ['no such day', '2017-02-29'],
    ['no such month', '2017-13-01'],
    ['no such day', '31 April 2017'],
    ['no day', 'November 2017'],
    ['no year', '10 November'],
    ['two dates', '10 November 2017, 11 November 2017'],
    ['a number', '1510300800'],
    ['nothing', ''],
    ['words', 'the tenth of November'],
    ['a month inside a word', 'Mayor 10, 2017'],
  ])('gives nothing for %s: %s', (_why, field) => {
    expect(readDate(field)).toBeNull();
  });

  it('reads every calendar date in every form that names the month', () => {
    const day = fc.date({ min: new Date('1700-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [month, short] = ['long', 'short'].map((style) =>
          date.toLocaleString('en-US', { month: style as 'long', timeZone: 'UTC' }),
        );
        const [d, y] = [date.getUTCDate(), date.getUTCFullYear()];
        for (const written of [
          `${d} ${month} ${y}`,
          `${short} ${d}, ${y}`,
          `${month} ${d} ${y}`,
          `${y} ${month} ${d}`,
          iso,
        ]) {
          expect(readDate(written), written).toBe(iso);
        }
      }),
    );
  });
});

describe('findDates finds dates where they stand', () => {
  it.each([
    ['10 November 2017Trademarks', '10 November 2017', '2017-11-10'],
    ['November 10, 2017Patents', 'November 10, 2017', '2017-11-10'],
    ['Trademarks10 November 2017', '10 November 2017', '2017-11-10'],
    ['2017-11-10Designs', '2017-11-10', '2017-11-10'],
    ['It opened on 3 May 2016 in York.', '3 May 2016', '2016-05-03'],
    ['seized on 30 February 2017 or so', '30 February 2017', null],
  ])('%s', (text, written, iso) => {
    const [found, ...others] = findDates(text);
    expect(others).toEqual([]);
    expect(text.slice(found!.start, found!.end)).toBe(written);
    expect(found!.iso).toBe(iso);
  });

  it('tells both readings of a date in figures, for whoever knows the order', () => {
    expect(findDates('4/7/2018')[0]).toMatchObject({
      iso: null,
      either: { dayFirst: '2018-07-04', monthFirst: '2018-04-07' },
    });
    expect(findDates('7/7/2018')[0]).not.toHaveProperty('either');
  });

  it('goes on behind a number and a word that are no date', () => {
    expect(findDates('10 people 12 March 2017').map(({ iso }) => iso)).toEqual(['2017-03-12']);
  });

  it('finds several, in order', () => {
    const found = findDates('Published 2017-11-10, updated 12 November 2017');
    expect(found.map(({ iso }) => iso)).toEqual(['2017-11-10', '2017-11-12']);
  });

  it.each([
    'trial no. 4,418,207-0003',
    'from 1996-98',
    'call 020-7946-0018',
    'Article 11 of 2016',
    'may 2017 be better',
  ])('sees no date in: %s', (text) => {
    expect(findDates(text).filter(({ iso }) => iso !== null)).toEqual([]);
  });
});
