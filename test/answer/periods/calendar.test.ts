import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALWAYS,
  dayOf,
  monthNamed,
  monthsOf,
  overlap,
  seasonOf,
  shifted,
  yearsOf,
} from '../../../src/answer/periods/calendar.js';

const day = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(day, day).map(([one, other]) => {
  const [from, to] = [one, other].toSorted() as [string, string];
  return { from, to };
});

describe('a month', () => {
  it.each([
    ['January', 0],
    ['sept', 8],
    ['DEC', 11],
    ['Brumaire', -1],
  ])('%s is number %d', (name, number) => {
    expect(monthNamed(name)).toBe(number);
  });

  it('ends with its last day, in a leap year too', () => {
    expect(monthsOf(2023, 1)).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(monthsOf(2024, 1)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('may lie outside the year: that before January is December', () => {
    expect(monthsOf(2024, -1)).toEqual({ from: '2023-12-01', to: '2023-12-31' });
    expect(monthsOf(2024, 11, 3)).toEqual({ from: '2024-12-01', to: '2025-02-28' });
  });
});

describe('a day', () => {
  it('is a period of its own', () => {
    expect(dayOf(2024, 1, 29)).toEqual({ from: '2024-02-29', to: '2024-02-29' });
  });

  it.each([
    [2023, 1, 29],
    [2024, 5, 31],
    [2024, 0, 0],
    [2024, 12, 1],
  ])('%d-%d-%d is none', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeNull();
  });

  it('is as far from another as that from it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (one, days) => {
        expect(shifted(shifted(one, days), -days)).toBe(one);
      }),
    );
  });
});

describe('years and seasons', () => {
  it('begin in January and end in December', () => {
    expect(yearsOf(2020)).toEqual({ from: '2020-01-01', to: '2020-12-31' });
    expect(yearsOf(1990, 10)).toEqual({ from: '1990-01-01', to: '1999-12-31' });
  });

  it.each([
    ['spring', '2019-03-01', '2019-05-31'],
    ['Summer', '2019-06-01', '2019-08-31'],
    ['fall', '2019-09-01', '2019-11-30'],
    ['autumn', '2019-09-01', '2019-11-30'],
    ['winter', '2019-12-01', '2020-02-29'],
  ])('%s of 2019 is from %s to %s', (name, from, to) => {
    expect(seasonOf(name, 2019)).toEqual({ from, to });
  });
});

describe('overlapping', () => {
  it('is sharing a day, be it one', () => {
    expect(overlap(yearsOf(2019), { from: '2019-12-31', to: '2020-03-01' })).toBe(true);
    expect(overlap(yearsOf(2019), { from: '2020-01-01', to: '2020-03-01' })).toBe(false);
  });

  it('is mutual, and holds of a period with itself and with all time', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one));
        expect(overlap(one, one)).toBe(true);
        expect(overlap(one, ALWAYS)).toBe(true);
      }),
    );
  });

  it('is not of two of which one ends the day before the other begins', () => {
    fc.assert(
      fc.property(period, day, ({ from, to }, end) => {
        const after = { from: shifted(to, 1), to: shifted(to, 100) };
        expect(overlap({ from, to }, after)).toBe(false);
        expect(overlap({ from, to }, { from: to, to: [end, to].toSorted()[1]! })).toBe(true);
      }),
    );
  });
});
