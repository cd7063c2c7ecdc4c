import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termSpans } from '../../../src/answer/passage/term-spans.js';
import type { LookedUp } from '../../../src/search/search.js';
import { termOf, tokenize } from '../../../src/search/terms/terms.js';

const looked = (word: string, known = true): LookedUp => ({
  word,
  term: termOf(word),
  weight: 1,
  idf: 1,
  known,
  mended: false,
});
const marked = (text: string, ...terms: LookedUp[]) =>
  termSpans(text, terms).map(({ start, end }) => text.slice(start, end));

describe('the question’s terms in a text', () => {
  it('are marked in every form and at every place', () => {
    expect(marked('Shoes! A shoe, the SHOES’s sole; 1,500 cases.', looked('shoe'), looked('1500'))).toEqual([
      'Shoes', 'shoe', 'SHOES’s', '1,500',
    ]); // biome-ignore format: a list of words
  });

  it('are not marked within other words, nor where the index does not know them', () => {
    expect(marked('Shoelaces and shoes.', looked('shoe', false), looked('lace'))).toEqual([]);
  });

  it('are marked as one where pairs of characters overlap', () => {
    const text = '中国海关查获';
    const terms = tokenize('国海关').map(({ term }) => ({ ...looked('x'), term }));
    expect(termSpans(text, terms)).toEqual([{ start: 1, end: 4 }]);
  });

  it('are in order, apart from each other, and each says a term', () => {
    const words = ['shoe', 'customs', 'seized', '1,500', '中国'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, 'Shoes', '中国海', 'x', '. ', '\ud83d'), { maxLength: 12 }),
        fc.subarray(words),
        (parts, asked) => {
          const text = parts.join(' ');
          const terms = asked.map((word) => ({ ...looked(word), term: tokenize(word)[0]!.term }));
          let at = -1;
          for (const { start, end } of termSpans(text, terms)) {
            expect(start).toBeGreaterThan(at);
            expect(end).toBeGreaterThan(start);
            for (const { term } of tokenize(text.slice(start, end)))
              expect(terms.map((one) => one.term)).toContain(term);
            at = end - 1;
          }
        },
      ),
    );
  });
});
