import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiersIn } from '../../../../src/search/terms/identifiers/identifiers.js';

const terms = (text: string) => identifiersIn(text).map(({ term }) => term);

describe('an identifier is one term, however it is written', () => {
  it.each([
    [
      'a case with its hyphen, a space, or neither',
      'c714/19',
      ['C-714/19', 'C‑714/19', 'C 714/19', 'c714/19'],
    ],
    ['a file of a tribunal', 'd2014/0093', ['D2014-0093', 'D2014‑0093', 'D 2014-0093']],
    ['a regulation', '2015/2424', ['2015/2424', 'Regulation (EU) 2015/2424', 'regulation no 2015/2424']],
    ['a directive of a community', '98/71', ['Directive 98/71/EC', 'directive 98/71']],
    ['an article of law', 'article7', ['Article 7', 'article 7(1)', 'Art. 7']],
    ['a section', 'section101', ['Section 101', '§ 101', '§101', 'sec. 101', 'section 101(b)']],
    ['a number that counts something', 'no31', ['No. 31', 'No 31', 'number 31', '#31', '№ 31']],
    [
      'a patent',
      '8765432',
      ['US 8,765,432', 'U.S. Patent No. 8,765,432', 'patent 8,765,432', 'No 8,765,432'],
    ],
    ['a patent by its last digits', 'patent432', ['the ’432 patent', "the '432 patent", 'the 432 patent']],
    ['a conference', 'cop21', ['COP21', 'COP 21', 'COP-21', 'cop-21']],
    ['a standard', 'iso9001', ['ISO 9001 was', 'ISO9001', 'iso-9001']],
    ['an aircraft', 'f16', ['an F-16 flew', 'f-16', 'the F16', 'two F-16s', 'F16s']],
    ['a numbered name', 'apollo13', ['the Apollo 13 crew', 'an APOLLO13 badge', 'on Apollo 13.']],
    ['a docket', '16cv4321', ['No. 1:16-cv-04321', '16-cv-4321']],
    ['a Roman number behind its label', 'titleix', ['under Title IX', 'Title IX']],
  ])('%s: %s', (_, term, ways) => {
    for (const way of ways) {
      expect([way, ...terms(way)]).toEqual([way, term]);
    }
  });

  it('is found for each number that shares a label', () => {
    expect(terms('Articles 4, 6 and 9 of it')).toEqual(['article4', 'article6', 'article9']);
    expect(terms('classes 9 and 42')).toEqual(['class9', 'class42']);
  });

  it('of five digits and more needs no word before it', () => {
    expect(terms('ISO 14001')).toEqual(['14001']);
    expect(terms('No 14001')).toEqual(['14001']);
  });
});

describe('what shares pieces stays apart', () => {
  it.each([
    ['C-714/19', 'C-714/18'],
    ['C-714/19', 'T-714/19'],
    ['D2014-0093', 'D2014-0094'],
    ['Article 7', 'Section 7'],
    ['C-714/19', 'C-71/419'],
    ['COP21', 'COP22'],
    ['the ’432 patent', 'the ’433 patent'],
  ])('%s and %s', (one, other) => {
    expect(terms(one)).not.toEqual(terms(other));
  });
});

describe('no identifier', () => {
  it.each([
    ['a year or a date', 'in May 2017, on Tuesday 12 June and 12/03/2018'],
    ['a period', 'mid-2016, pre-2014 and 2014-15, under-21s'],
    ['a fraction, a score and a nickname of a day', '1/2 of them won 3-1 on 9/11, 24/7'],
    ['a quantity', 'the 40 judges paid 3.5% and 20 days; Customs seized 31 of 60'],
    ['an age', 'a 22-year-old with a 10-day pass'],
    ['an abbreviation before a year', 'the EPO 2016 report'],
    ['a word like a Roman number', 'a part I played, rule I of no kind, part of it'.replaceAll(' I ', ' i ')],
    ['nothing at all', ''],
  ])('is %s', (_, text) => {
    expect(terms(text)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'C', 'No', '.', '-', '‑', '/', ' ', '12', '2017', ',', '345', 'Article', 's', ' and ', '’', ' patent', '(', ')', 'é', '😀', '٣', 'IX', 'a',
  ); // biome-ignore format: a list of pieces

  it('has identifiers in order, not overlapping, each of a term without white space', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { term, start, end } of identifiersIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).toMatch(/^\S+$/);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  // A pattern that tried such a run anew from each of its characters would need minutes, and the test would time out.
  it.each(['1,', '12-', 'C-1', 'Aa ', 'A.', '1/', 'no ', '9', 'articles 1, '])(
    'is gone over once: %s …',
    (unit) => {
      expect(identifiersIn(unit.repeat(8_000 / unit.length)).length).toBeLessThan(8_000);
    },
  );
});
