import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeness, filterOf } from '../../src/search/filters.js';
import { fold } from '../../src/search/terms/fold.js';
import { article } from './articles.js';

describe('names of sections and sources', () => {
  it('are the same whatever their case, accents and outer spaces', () => {
    expect(fold('  Général ')).toBe(fold('general'));
    expect(fold('ﬁne')).toBe('fine');
    expect(fold('Trade marks')).not.toBe(fold('Trademarks'));
  });
});

describe('a filter', () => {
  const dated = article('a', [], { date: '2017-06-15', section: 'Trademarks', source: 'The Courier' });
  const bare = article('b', []);

  it('lets everything through when it says nothing', () => {
    for (const filters of [undefined, {}, { from: undefined, section: undefined }]) {
      expect([dated, bare].every(filterOf(filters))).toBe(true);
    }
  });

  it.each([
    [{ from: '2017-06-15' }, true],
    [{ from: '2017-06-16' }, false],
    [{ to: '2017-06-15' }, true],
    [{ to: '2017-06-14' }, false],
    [{ section: 'TRADEMARKS' }, true],
    [{ section: 'Trade' }, false],
    [{ source: 'the courier' }, true],
    [{ source: 'The Gazette' }, false],
    [{ article: 'a' }, true],
    [{ article: 'A' }, false],
    [
      { from: '2017-01-01', to: '2017-12-31', section: 'trademarks', source: 'The Courier', article: 'a' },
      true,
    ],
    [{ from: '2017-01-01', section: 'copyright' }, false],
  ])('%j: %s', (filters, passes) => {
    expect(filterOf(filters)(dated)).toBe(passes);
  });

  it.each([{ from: '0001-01-01' }, { to: '9999-12-31' }, { section: '' }, { source: '' }])(
    'stops an article that does not say what it asks for: %j',
    (filters) => {
      expect(filterOf(filters)(bare)).toBe(false);
    },
  );
});

describe('how near a date is to a period', () => {
  const june = { from: '2017-06-01', to: '2017-06-30' };
  const near = (date: string | null) => closeness(date, june);

  it('is 1 within it, first and last day included', () => {
    expect(['2017-06-01', '2017-06-15', '2017-06-30'].map(near)).toEqual([1, 1, 1]);
  });

  it('falls with every day outside it, on both sides, down to 0', () => {
    expect(near('2017-07-01')).toBeLessThan(1);
    expect(near('2017-07-10')).toBeLessThan(near('2017-07-01'));
    expect(near('2017-05-22')).toBeCloseTo(near('2017-07-10'), 9);
    expect([near('2015-06-15'), near('2019-06-15')]).toEqual([0, 0]);
  });

  it('is 0 without a date', () => {
    expect(near(null)).toBe(0);
  });

  it('is never below 0 or above 1', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, date, (date, one, other) => {
        const period = one < other ? { from: one, to: other } : { from: other, to: one };
        const value = closeness(date, period);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
