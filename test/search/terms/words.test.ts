import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, WORD, WORD_OR_SIGN } from '../../../src/search/terms/words.js';

function wordsOf(text: string, withSigns: boolean) {
  const words: { start: number; end: number }[] = [];
  eachWord(text, withSigns, (start, end) => words.push({ start, end }));
  return words;
}

function byPattern(text: string, withSigns: boolean) {
  const pattern = new RegExp((withSigns ? WORD_OR_SIGN : WORD).source, 'gu');
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** What may stand in, before and behind a word, so that each can meet each. */
const pieces = [
  'a', 'e', 'E', 'Z', 'word', 'U', '1', '12', '5g', '.', ',', "'", '’', '‘', '&', '-', '‐', '–', '—', '…', ' ', '\u00a0', ' & ', '$', '%',
  '£', '€', '“', '”', '(', ')', 'é', 'e\u0301', '½', '²', '漢', 'の', '😀', '©', '⏩', '\ud83d', '\udc00', '٣', 'Ω', '\n', '\u200d', '#',
]; // biome-ignore format: a list of characters

describe('the words of a text are those that the pattern finds', () => {
  it.each([false, true])('whatever stands beside whatever (with signs: %s)', (withSigns) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 24 }), (text) => {
        expect(wordsOf(text, withSigns)).toEqual(byPattern(text, withSigns));
      }),
      { numRuns: 2000 },
    );
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces) {
          const text = a + b + c;
          if (JSON.stringify(wordsOf(text, withSigns)) !== JSON.stringify(byPattern(text, withSigns)))
            expect(wordsOf(text, withSigns), text).toEqual(byPattern(text, withSigns));
        }
  });

  it.each([false, true])('in any text (with signs: %s)', (withSigns) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsOf(text, withSigns)).toEqual(byPattern(text, withSigns));
      }),
    );
  });
});

it('tells which are plain letters and digits', () => {
  const plain: boolean[] = [];
  eachWord('Tom’s café, 12 AT&T', false, (_start, _end, isPlain) => plain.push(isPlain));
  expect(plain).toEqual([false, false, true, false]);
});
