import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPieceCounter } from '../../src/meaning/word-pieces.js';

const count = wordPieceCounter(
  new Set(['seize', '##d', 'the', 'goods', '##s', '.', "'", 'zurich', '東', 'a', '##b']),
);

describe('the word pieces of a text', () => {
  it.each([
    ['known words', 'the goods', 2],
    ['a word of two pieces', 'seized', 2],
    ['punctuation as words', "the goods'.", 4],
    ['capitals and accents folded', 'The ZÜRICH', 2],
    ['the longest piece first', 'goodss', 2],
    ['an unknown word as one', 'qqqq', 1],
    ['a word with an unknown rest as one', 'seizedx', 1],
    ['Chinese characters one by one', '東東', 2],
    ['a word that is too long as one', 'a'.repeat(101), 1],
    ['nothing', ' \n ', 0],
  ])('count %s', (_, text, pieces) => {
    expect(count(text)).toBe(pieces);
  });

  it('add up over texts with a space between', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(count(`${a} ${b}`)).toBe(count(a) + count(b));
      }),
    );
  });
});
