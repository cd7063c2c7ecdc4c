import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, pick, sample, seededRandom, seedOf, shuffle } from '../../../src/cli/eval/random.js';

const seed = fc.integer({ min: 0, max: 2 ** 31 });

describe('seeded random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const draw = (from: number) => Array.from({ length: 5 }, seededRandom(from));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('lie in [0, 1) and spread evenly over it', () => {
    const random = seededRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) tenths[Math.floor(random() * 10)]! += 1;
    for (const share of tenths) expect(Math.abs(share - 1_000)).toBeLessThan(150);
  });

  it('make a seed of its own for every article and use', () => {
    const seeds = Array.from({ length: 1_000 }, (_, article) => [
      seedOf(1, 5, article),
      seedOf(1, 6, article),
    ]);
    expect(new Set(seeds.flat()).size).toBe(2_000);
  });

  it('between: reaches both ends and nothing beyond', () => {
    const random = seededRandom(3);
    const drawn = new Set(Array.from({ length: 200 }, () => between(random, 4, 7)));
    expect([...drawn].sort()).toEqual([4, 5, 6, 7]);
  });

  it('pick: an empty list is a fault, not undefined', () => {
    expect(() => pick(seededRandom(1), [])).toThrow('the list is empty');
  });

  it('sample: different numbers below the limit in rising order, as many as there are', () => {
    fc.assert(
      fc.property(seed, fc.nat(60), fc.nat(60), (from, count, limit) => {
        const drawn = sample(seededRandom(from), count, limit);
        expect(drawn).toHaveLength(Math.min(count, limit));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
        expect(drawn.every((number) => number >= 0 && number < limit)).toBe(true);
      }),
    );
  });

  it('shuffle: the same things, the list given left as it was', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (from, things) => {
        const before = [...things];
        const shuffled = shuffle(seededRandom(from), things);
        expect(things).toEqual(before);
        expect(shuffled.sort()).toEqual(before.sort());
      }),
    );
  });
});
