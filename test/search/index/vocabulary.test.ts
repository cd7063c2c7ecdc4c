import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/search/index/edit-distance.js';
import { Vocabulary } from '../../../src/search/index/vocabulary.js';

function vocabularyOf(terms: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const term of terms) vocabulary.intern(term);
  return vocabulary;
}

const always = () => 1;

describe('the vocabulary', () => {
  it('numbers terms from 1 in the order they come, each once', () => {
    const vocabulary = new Vocabulary();
    expect(['a', 'b', 'a'].map((term) => vocabulary.intern(term))).toEqual([1, 2, 1]);
    expect(vocabulary.size).toBe(2);
    expect(vocabulary.termOf(2)).toBe('b');
    expect(vocabulary.idOf('b')).toBe(2);
  });

  it('has 0 for what it does not know, also for names that every object has', () => {
    const vocabulary = vocabularyOf(['a']);
    expect(vocabulary.idOf('b')).toBe(0);
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(vocabulary.idOf(name)).toBe(0);
      expect(vocabulary.termOf(vocabulary.intern(name))).toBe(name);
    }
  });

  it('goes on past the room it began with', () => {
    const terms = Array.from({ length: 5000 }, (_, i) => `term${String.fromCharCode(97 + (i % 26))}${i}`);
    const vocabulary = vocabularyOf(terms);
    expect(terms.map((term) => vocabulary.termOf(vocabulary.idOf(term)))).toEqual(terms);
    vocabulary.intern('mangelson');
    expect(vocabulary.nearest('mangelsen', always)).toBe('mangelson');
  });
});

describe('the nearest term', () => {
  it.each([
    ['one letter wrong', 'lightkizer', 'lighthizer'],
    ['one letter missing', 'lighthzer', 'lighthizer'],
    ['one letter too many', 'lighthiizer', 'lighthizer'],
    ['two neighbours swapped', 'lihgthizer', 'lighthizer'],
    ['two edits in a long word', 'lighdhiser', 'lighthizer'],
    ['one edit from four letters on', 'trmp', 'trump'],
  ])('%s', (_, typo, term) => {
    expect(vocabularyOf(['lighthizer', 'trump', 'customs', 'tariff']).nearest(typo, always)).toBe(term);
  });

  it.each([
    ['a word of three letters', 'abd', 'abc'],
    ['two edits in a short word', 'trxxp', 'trump'],
    ['three edits in a long word', 'lixxxizer', 'lighthizer'],
    ['another number', '19501', '19500'],
    ['another name with a number', 'cop27', 'cop26'],
    ['a word with a digit in it', 'lighthiz3r', 'lighthizer'],
    ['a number for a word', 'covidd', 'covid1'],
    ['a term that no live paragraph has', 'trmp', 'trump', 0],
  ])('is none for %s', (_, typo, term, rank = 1) => {
    expect(vocabularyOf([term]).nearest(typo, () => rank)).toBeNull();
  });

  it('is the one with fewer edits, then the one with the higher rank, then the first by spelling', () => {
    const terms = ['reporting', 'deporting', 'reportiggg', 'sporting'];
    const rank = (candidate: string) => (candidate === 'reportiggg' ? 99 : 1);
    expect(vocabularyOf(terms).nearest('reporting', rank)).toBe('reporting');
    expect(
      vocabularyOf(['deporting', 'reporting']).nearest('xeporting', (term) => (term === 'reporting' ? 5 : 1)),
    ).toBe('reporting');
    expect(vocabularyOf(['reporting', 'deporting']).nearest('xeporting', always)).toBe('deporting');
  });

  it('does not depend on the order in which terms came, and is no farther than allowed', () => {
    const term = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(term, { maxLength: 12, size: 'max' }), term, (terms, typo) => {
        const nearest = vocabularyOf(terms).nearest(typo, always);
        expect(vocabularyOf(terms.toReversed()).nearest(typo, always)).toBe(nearest);
      }),
    );
  });
});

describe('the terms within some edits', () => {
  const short = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '1'),
    minLength: 1,
    maxLength: 9,
  });
  /** About as long as the longest that are told apart by their length. */
  const long = fc.tuple(fc.constantFrom(36, 39, 40, 41, 44), short).map(([n, end]) => 'b'.repeat(n) + end);

  it('are those that comparing with each term finds', () => {
    const word = fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: long });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, fc.constantFrom(1, 2), (terms, typo, edits) => {
        const near = [...new Set(terms)].filter(
          (term) => !/\d/.test(term + typo) && editDistance(typo, term, edits) <= edits,
        );
        const found = vocabularyOf(terms).within(typo, edits, 100, always);
        expect(found.toSorted()).toEqual(near.toSorted());
      }),
      { numRuns: 1000 },
    );
  });
});
