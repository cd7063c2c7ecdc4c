import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberedWords, packed } from '../../../src/article/text/numbered-words.js';

const numbers = fc
  .array(fc.tuple(fc.string({ unit: 'binary', maxLength: 8 }), fc.nat(65_535)), { maxLength: 60 })
  .map((entries) => new Map(entries));

describe('numbered words', () => {
  it('are found by their letters, and nothing else is', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.string({ unit: 'binary', maxLength: 8 })), (known, others) => {
        const words = new NumberedWords(packed(known));
        for (const word of [...known.keys(), ...others]) expect(words.get(word)).toBe(known.get(word));
      }),
    );
  });

  it('are none where there are none', () => {
    const words = new NumberedWords(packed(new Map()));
    expect([words.get(''), words.get('a')]).toEqual([undefined, undefined]);
  });

  it('are looked up wherever the bytes lie in memory', () => {
    const bytes = packed(new Map([['ship', 7]]));
    const within = new Uint8Array(bytes.length + 1);
    within.set(bytes, 1);
    expect(new NumberedWords(within.subarray(1)).get('ship')).toBe(7);
  });
});
