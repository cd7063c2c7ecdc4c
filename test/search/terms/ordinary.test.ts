import { describe, expect, it } from 'vitest';
import { ordinaryWords } from '../../../scripts/words.js';
import { commonnessOf, isOrdinary } from '../../../src/search/terms/ordinary.js';

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
