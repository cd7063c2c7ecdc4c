import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinaryWords } from '../../../scripts/words.js';
import { editDistance } from '../../../src/search/index/edit-distance.js';
import { commonnessOf, isMistyped, isOrdinary, withOneEdit } from '../../../src/search/terms/ordinary.js';

describe('an ordinary English word', () => {
  it.each(['came', 'threw', 'losses', 'Furniture', 'labour', 'labor', 'children’s', "judge's", 'quickest'])(
    'is %s',
    (word) => {
      expect(isOrdinary(word)).toBe(true);
    },
  );

  it.each([
    'Lighthizer',
    'Alicante',
    'seizd',
    'custsoms',
    'WIPO',
    '2017',
    'Müller',
    '海关',
    '',
    'constructor_',
  ])('is not %j', (word) => {
    expect(isOrdinary(word)).toBe(false);
  });

  it('has a class by how often it is used, 10 for the most frequent', () => {
    expect(commonnessOf('said')).toBe(10);
    expect(commonnessOf('aardvark')).toBeGreaterThan(10);
    expect(commonnessOf('Lighthizer')).toBeNull();
  });

  it('is each that the lists have, by the most frequent list that it is in', () => {
    const wrong = [...ordinaryWords()].filter(([word, commonness]) => {
      const plain = word.toLowerCase().replace(/'s$|'$/, '');
      return plain === word && commonnessOf(word) !== commonness;
    });
    expect(wrong).toEqual([]);
  });
});

describe('what is one edit from a word', () => {
  it('has a letter less, more or another, or two changed about', () => {
    const near = new Set(withOneEdit('cat'));
    for (const word of ['at', 'ca', 'cart', 'cats', 'bat', 'cut', 'act', 'cta']) expect(near).toContain(word);
    for (const word of ['dog', 'carts', 'tac', 'c']) expect(near).not.toContain(word);
  });

  it('is at that distance, or the word itself, for any word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), (word) => {
        for (const near of withOneEdit(word)) expect(editDistance(word, near, 1)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('tells what is mistyped', () => {
    expect(['untill', 'recieve', 'Wich'].map(isMistyped)).toEqual([true, true, true]);
    expect(['Lighthizer', 'zzzzz'].map(isMistyped)).toEqual([false, false]);
  });
});
