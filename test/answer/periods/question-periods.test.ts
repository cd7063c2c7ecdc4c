import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../../src/answer/periods/calendar.js';
import { periodsAsked } from '../../../src/answer/periods/question-periods.js';

const TODAY = '2021-05-12';
const asked = (question: string) =>
  periodsAsked(question, TODAY).map(({ said, from, to }) => [said, from, to]);

describe('a time that a question sets', () => {
  it.each([
    ['How many ferries sank in 2014?', '2014', '2014-01-01', '2014-12-31'],
    ['How many ferries sank after 2014?', 'after 2014', '2015-01-01', ALWAYS.to],
    ['How many ferries sank since 2014?', 'since 2014', '2014-01-01', ALWAYS.to],
    ['How many ferries sank before 2014?', 'before 2014', ALWAYS.from, '2013-12-31'],
    ['How many ferries sank before the end of 2014?', 'before the end of 2014', ALWAYS.from, '2014-12-31'],
    ['How many ferries sank until 2014?', 'until 2014', ALWAYS.from, '2014-12-31'],
    ['How many ferries sank from 2014 on?', 'from 2014 on', '2014-01-01', ALWAYS.to],
    ['How many ferries sank from 2014 onwards?', 'from 2014 onwards', '2014-01-01', ALWAYS.to],
    ['How many ferries sank between 2012 and 2014?', 'between 2012 and 2014', '2012-01-01', '2014-12-31'],
    [
      'How many ferries sank from May 2012 to June 2014?',
      'from May 2012 to June 2014',
      '2012-05-01',
      '2014-06-30',
    ],
    ['How many ferries sank prior to 3 May 2014?', 'prior to 3 May 2014', ALWAYS.from, '2014-05-02'],
    ['Who owns the ferry after the 2014 sale?', 'after the 2014', '2014-01-01', ALWAYS.to],
    ['What did it cost before the 2014 sale?', 'before the 2014', ALWAYS.from, '2014-12-31'],
    ['How many ferries sank last year?', 'last year', '2020-01-01', '2020-12-31'],
    ['Which ferry sank in the winter of 2013?', 'winter of 2013', '2013-12-01', '2014-02-28'],
  ])('%s', (question, said, from, to) => {
    expect(asked(question)).toEqual([[said, from, to]]);
  });

  it('is each of two that are both asked about', () => {
    expect(asked('Did more ferries sink in 2013 or in 2014?').map(([said]) => said)).toEqual([
      '2013',
      '2014',
    ]);
  });

  it('is not what the answer is only compared with', () => {
    expect(asked('How many more ferries sank in 2014 than in 2013?').map(([said]) => said)).toEqual(['2014']);
  });

  it('is not "this week" or "today": they ask for the newest there is', () => {
    for (const now of ['this week', 'this year', 'today'])
      expect(asked(`Which ferry sank ${now}?`)).toEqual([]);
  });

  it('is none where the question names none', () => {
    for (const question of ['Which ferry sank?', '', 'Who may march?']) expect(asked(question)).toEqual([]);
  });

  it('stands in the question as it is said, in order, sharing no character with another', () => {
    const piece = fc.constantFrom(
      'in', 'after', 'before', 'since', 'between', 'and', 'from', 'to', 'until', '2013', '2014', 'May 2012', 'the', 'end',
      'of', 'than', 'compared with', 'last year', 'ferries', '1990s', 'Q1 2015', '?', 'onwards',
    ); // biome-ignore format: a list of words
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const question = pieces.join(' ');
        let at = 0;
        for (const { said, start, end } of periodsAsked(question, TODAY)) {
          expect(question.slice(start, end)).toBe(said);
          expect(said).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
      }),
    );
  });

  it('before and since a year are all time, and share no day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 2099 }), (year) => {
        const [before] = periodsAsked(`Who ruled before ${year}?`, null);
        const [since] = periodsAsked(`Who ruled since ${year}?`, null);
        expect([before!.from, since!.to]).toEqual([ALWAYS.from, ALWAYS.to]);
        expect(before!.to < since!.from).toBe(true);
        expect(Date.parse(since!.from) - Date.parse(before!.to)).toBe(86_400_000);
      }),
    );
  });
});
