import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsIn } from '../../src/article/segments.js';

const wholly = (text: string) =>
  Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text), ({ segment, index }) => ({
    segment,
    index,
  }));

describe('the segments of a text that is looked at a block at a time', () => {
  it('are those of the text as a whole, wherever the blocks end', () => {
    const unit = fc.constantFrom(
      'A', 'b', '1', '. ', '.', '.”', '? ', '! ', ' ', '\n', '\r\n', '…', '。', ',', '(', '"', '\u0301', '😀', 'é', '5 p.m. ',
    ); // biome-ignore format: a list of pieces
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), fc.integer({ min: 1, max: 40 }), (text, block) => {
        expect([...segmentsIn(text, block)]).toEqual(wholly(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('are found in one go in an endless paragraph', () => {
    const sentence = 'It was “said” so. ';
    const count = 60_000;
    // Looking at the text as a whole takes time by its square: the test would time out.
    expect([...segmentsIn(sentence.repeat(count))]).toHaveLength(count);
    expect([...segmentsIn('x'.repeat(1_000_000))]).toHaveLength(1);
  });

  it('are none of an empty text', () => {
    expect([...segmentsIn('')]).toEqual([]);
  });
});
