import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofWords, WordPieces } from '../../../src/meaning/engine/word-pieces.js';

const VOCABULARY = [
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'seize',
  '##d',
  'the',
  'goods',
  '##s',
  '.',
  "'",
  'zurich',
  '東',
  'a',
  '##b',
  'σας',
  'σασ',
];
const pieces = new WordPieces(new Map(VOCABULARY.map((piece, i) => [piece, i])));
const named = (text: string) => [...pieces.of(text).ids].map((id) => VOCABULARY[id]);

describe('the word pieces of a text', () => {
  it('are those of words where punctuation is left out, with where they stand', () => {
    const text = "the goods' (seized).";
    const { ids, starts, ends } = ofWords(text, pieces.of(text));
    expect([...ids].map((id) => VOCABULARY[id])).toEqual(['the', 'goods', 'seize', '##d']);
    expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
      'the',
      'goods',
      'seized',
      'seized',
    ]);
    expect(ofWords('...', pieces.of('...')).ids).toHaveLength(0);
  });

  it.each([
    ['known words', 'the goods', ['the', 'goods']],
    ['a word of two pieces', 'seized', ['seize', '##d']],
    ['punctuation as words', "the goods'.", ['the', 'goods', "'", '.']],
    ['capitals and accents folded', 'The ZÜRICH', ['the', 'zurich']],
    ['the longest piece first', 'goodss', ['goods', '##s']],
    ['an unknown word as one', 'qqqq', ['[UNK]']],
    ['a word with an unknown rest as one', 'seizedx', ['[UNK]']],
    ['Chinese characters one by one', '東東', ['東', '東']],
    ['a word that is too long as one', 'a'.repeat(101), ['[UNK]']],
    ['a word without its soft hyphens', 'go\u00adods', ['goods']],
    ['letters lowered one by one, a last sigma too', 'ΣΑΣ', ['σασ']],
    ['nothing', ' \n ', []],
  ])('are those of %s', (_, text, expected) => {
    expect(named(text)).toEqual(expected);
    expect(pieces.count(text)).toBe(expected.length);
  });

  it('know the word that each is of', () => {
    const text = 'The Zürich seized.';
    const { starts, ends } = pieces.of(text);
    expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
      'The',
      'Zürich',
      'seized',
      'seized',
      '.',
    ]);
  });

  it('add up over texts with a space between', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(pieces.count(`${a} ${b}`)).toBe(pieces.count(a) + pieces.count(b));
      }),
    );
  });

  it('stand between a first and a last one for the model, cut where they are too many', () => {
    const framed = (most: number) => [...pieces.framed(Int32Array.of(5, 6, 7), most)];
    expect(framed(10)).toEqual([1, 5, 6, 7, 2]);
    expect(framed(4)).toEqual([1, 5, 6, 2]);
  });
});

it('a vocabulary without what frames a text is refused', () => {
  expect(() => new WordPieces(new Map([['the', 0]]))).toThrow('has no [UNK]');
});
