import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { fittingIn } from '../../../src/live/looking/fitting.js';
import { filterOf } from '../../../src/search/filters.js';
import { article } from '../../discord/helpers.js';

/** Newest first, and those without a date last. */
function listOf(
  dates: readonly (string | null)[],
  sections: readonly string[] = ['News'],
): ArchivedArticle[] {
  return dates
    .map((date, n) => article(`a${n}`, { date, section: sections[n % sections.length]! }))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

describe('the articles that fit filters', () => {
  it('are those that a test of each of them leaves, in their order', () => {
    const dates = fc.option(fc.constantFrom('2015-01-01', '2016-05-05', '2016-05-06', '2017-12-31'));
    const filters = fc.record(
      {
        from: fc.constantFrom('2014-01-01', '2016-05-05', '2016-05-06', '2018-01-01'),
        to: fc.constantFrom('2014-01-01', '2016-05-05', '2017-12-31', '2018-01-01'),
        section: fc.constantFrom('News', 'SPORT', 'None'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 20 }), filters, (given, wanted) => {
        const articles = listOf(given, ['News', 'Sport']);
        expect(fittingIn(articles)(wanted)).toEqual(articles.filter(filterOf(wanted)));
      }),
    );
  });

  it('are the list itself without filters', () => {
    const articles = listOf(['2017-01-01', null]);
    expect(fittingIn(articles)({})).toBe(articles);
  });

  it('are not looked for again for the next page, also where others were asked for between', () => {
    const articles = listOf(['2017-01-01', '2016-01-01', null], ['News', 'Sport']);
    const fitting = fittingIn(articles);
    const first = fitting({ section: 'news', from: '2016-01-01' });
    for (let n = 0; n < 5; n++) fitting({ section: `other ${n}` });
    expect(fitting({ from: '2016-01-01', section: 'news' })).toBe(first);
  });

  it('are reached by few steps where only times are asked for', () => {
    const articles = listOf(
      Array.from(
        { length: 20_000 },
        (_, n) => `${1000 + (n >> 4)}-01-${String((n & 15) + 1).padStart(2, '0')}`,
      ),
    );
    let read = 0;
    const watched = articles.map(
      (one) =>
        new Proxy(one, {
          get(target, name, self) {
            read++;
            return Reflect.get(target, name, self);
          },
        }),
    );
    expect(fittingIn(watched)({ from: '1500-01-01', to: '1500-12-31' })).toHaveLength(16);
    expect(read).toBeLessThan(100);
  });
});
