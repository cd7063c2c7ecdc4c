import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeInWords } from '../../../src/answer/periods/in-words.js';

/** A Wednesday. */
const TODAY = '2021-05-12';
const read = (text: string, today = TODAY) => {
  const time = timeInWords(text, today);
  return time && [time.from, time.to];
};

describe('a time in words', () => {
  it.each([
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017-11', '2017-11-01', '2017-11-30'],
    ['2017-11-10', '2017-11-10', '2017-11-10'],
    ['10.11.2017', '2017-11-10', '2017-11-10'],
    ['2017/11/10', '2017-11-10', '2017-11-10'],
    ['2017/11', '2017-11-01', '2017-11-30'],
    ['２０１７', '2017-01-01', '2017-12-31'],
    ['2017年3月', '2017-03-01', '2017-03-31'],
    ['２０１７年３月５日', '2017-03-05', '2017-03-05'],
    ['June 2018', '2018-06-01', '2018-06-30'],
    ['june 2018', '2018-06-01', '2018-06-30'],
    ['in June 2018', '2018-06-01', '2018-06-30'],
    ['4 July 2018', '2018-07-04', '2018-07-04'],
    ['July 4, 2018', '2018-07-04', '2018-07-04'],
    ['Q2 2018', '2018-04-01', '2018-06-30'],
    ['summer 2018', '2018-06-01', '2018-08-31'],
    ['last month', '2021-04-01', '2021-04-30'],
    ['this year', '2021-01-01', '2021-12-31'],
    ['two years ago', '2019-01-01', '2019-12-31'],
    ['yesterday', '2021-05-11', '2021-05-11'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['2015 to 2017', '2015-01-01', '2017-12-31'],
    ['between 2015 and 2017', '2015-01-01', '2017-12-31'],
    ['from May to June 2018', '2018-05-01', '2018-06-30'],
    ['the last 7 days', '2021-05-06', '2021-05-12'],
    ['past two months', '2021-03-13', '2021-05-12'],
  ])('%s', (text, from, to) => {
    expect(read(text)).toEqual([from, to]);
  });

  it.each([
    ['since March', '2021-03-01', null],
    ['since 2018', '2018-01-01', null],
    ['after June 2018', '2018-07-01', null],
    ['before 2016', null, '2015-12-31'],
    ['until June 2018', null, '2018-06-30'],
    ['seit März', '2021-03-01', null],
    ['seit letztem Jahr', '2020-01-01', null],
    ['vor 2016', null, '2015-12-31'],
    ['depuis mars 2019', '2019-03-01', null],
    ['avant juin 2018', null, '2018-05-31'],
    ['à partir de 2018', '2018-01-01', null],
    ['desde junio', '2020-06-01', null],
    ['hasta 2016', null, '2016-12-31'],
    ['después de 2016', '2017-01-01', null],
  ])('may be open: %s', (text, from, to) => {
    expect(read(text)).toEqual([from, to]);
  });

  it.each([
    ['letzten Monat', '2021-04-01', '2021-04-30'],
    ['im Juni 2018', '2018-06-01', '2018-06-30'],
    ['3. Juni 2018', '2018-06-03', '2018-06-03'],
    ['vor zwei Jahren', '2019-01-01', '2019-12-31'],
    ['letzte 7 Tage', '2021-05-06', '2021-05-12'],
    ['von 2015 bis 2017', '2015-01-01', '2017-12-31'],
    ['Sommer 2018', '2018-06-01', '2018-08-31'],
    ['gestern', '2021-05-11', '2021-05-11'],
    ['le mois dernier', '2021-04-01', '2021-04-30'],
    ["l'année dernière", '2020-01-01', '2020-12-31'],
    ['juin 2018', '2018-06-01', '2018-06-30'],
    ['1er juin 2018', '2018-06-01', '2018-06-01'],
    ['il y a deux ans', '2019-01-01', '2019-12-31'],
    ['les 7 derniers jours', '2021-05-06', '2021-05-12'],
    ['été 2018', '2018-06-01', '2018-08-31'],
    ['de 2015 à 2017', '2015-01-01', '2017-12-31'],
    ["aujourd'hui", '2021-05-12', '2021-05-12'],
    ['el mes pasado', '2021-04-01', '2021-04-30'],
    ['3 de junio de 2018', '2018-06-03', '2018-06-03'],
    ['hace dos años', '2019-01-01', '2019-12-31'],
    ['los últimos 7 días', '2021-05-06', '2021-05-12'],
    ['entre 2015 y 2017', '2015-01-01', '2017-12-31'],
    ['otoño de 2018', '2018-09-01', '2018-11-30'],
  ])('is read in the languages that are spoken: %s', (text, from, to) => {
    expect(read(text)).toEqual([from, to]);
  });

  it.each([
    '',
    'soon',
    'never ever',
    'customs 2017 cases',
    '31 June 2018',
    'June 2018 or so',
    '2018 to 2015',
    'vor',
    'since',
  ])('is not there in: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('of a month without its year is the last that has begun', () => {
    expect(read('March', '2021-02-27')).toEqual(['2020-03-01', '2020-03-31']);
    expect(read('March', '2021-03-01')).toEqual(['2021-03-01', '2021-03-31']);
    expect(read('im Dezember', '2021-05-12')).toEqual(['2020-12-01', '2020-12-31']);
  });

  it('is a span of days that there are, in order, or nothing, whatever is typed', () => {
    const word = fc.constantFrom(
      'last',
      'since',
      'vor',
      'March',
      'juin',
      '2017',
      '31',
      'to',
      'de',
      'year',
      '-',
      'ago',
      'le',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 5 }).map((some) => some.join(' ')),
        ),
        (text) => {
          const time = timeInWords(text, TODAY);
          if (!time) return;
          for (const day of [time.from, time.to]) {
            if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          }
          expect(time.from !== null || time.to !== null).toBe(true);
          if (time.from !== null && time.to !== null) expect(time.from <= time.to).toBe(true);
        },
      ),
    );
  });

  it('of a day says that day, however it is written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('en-GB', 'en-US', 'de', 'fr', 'es'), (date, locale) => {
        const iso = date.toISOString().slice(0, 10);
        const said = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        expect(read(said)).toEqual([iso, iso]);
        expect(read(iso)).toEqual([iso, iso]);
      }),
    );
  });
});
