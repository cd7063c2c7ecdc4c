import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionWords } from '../../../../src/bench/search/corpus/function-words.js';
import {
  coin,
  drawRank,
  drawTopicalRank,
  lemmaOf,
  lemmaOfClass,
} from '../../../../src/bench/search/corpus/vocabulary.js';
import { seededRandom } from '../../../../src/cli/eval/random.js';

const index = fc.integer({ min: 0, max: 40_000_000 });

describe('the made vocabulary', () => {
  it('has another word for every rank', () => {
    const words = Array.from({ length: 60_000 }, (_, rank) => lemmaOf(rank).word);
    expect(new Set(words).size).toBe(words.length);
    fc.assert(fc.property(index, index, (one, other) => (coin(one) === coin(other)) === (one === other)));
  });

  it('coins words that can be pronounced and that no grammar word is spelt like', () => {
    fc.assert(
      fc.property(index, (number) => {
        expect(coin(number)).toMatch(/^(?:[^aeiou]{1,3}[aeiou]{1,2})+[^aeiou]{0,4}$/);
        expect(functionWords.has(coin(number))).toBe(false);
      }),
    );
  });

  it('spells rarer words longer', () => {
    expect(coin(30_000_000).length).toBeGreaterThan(coin(3).length);
  });

  it('finds a word of the wanted class at a rank or soon after it', () => {
    for (const wordClass of ['noun', 'verb', 'describer'] as const) {
      expect(lemmaOfClass(5_000, wordClass).wordClass).toBe(wordClass);
    }
  });

  it('draws frequent words often and, at times, words far down the tail', () => {
    const random = seededRandom(1);
    const ranks = Array.from({ length: 20_000 }, () => drawRank(random));
    expect(ranks.every((rank) => Number.isInteger(rank) && rank >= 0)).toBe(true);
    const share = (low: number, high: number) =>
      ranks.filter((rank) => rank >= low && rank < high).length / 20_000;
    expect(share(0, 100)).toBeGreaterThan(share(100, 200) * 3);
    expect(share(6_000, Number.POSITIVE_INFINITY)).toBeGreaterThan(0.1);
    expect(share(100_000, Number.POSITIVE_INFINITY)).toBeGreaterThan(0.005);
  });

  it('draws what an article is about from the given ranks', () => {
    const random = seededRandom(2);
    for (let draw = 0; draw < 1_000; draw++) {
      const rank = drawTopicalRank(random, 60, 40_000);
      expect(rank).toBeGreaterThanOrEqual(60);
      expect(rank).toBeLessThan(40_000);
    }
  });
});
