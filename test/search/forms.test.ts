import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../src/search/search-index.js';
import { article, queryFor } from './articles.js';

const OTHERS = ['The weather was mild.', 'A bakery opened.', 'Trains ran late.', 'A choir rehearsed.'];

async function indexOf(text: string) {
  return SearchIndex.build([article('others', OTHERS), article('told', [text])]);
}

/** Each with two ways to write one thing. */
const PAIRS = [
  ['the Norwegian fleet', 'the fleet of Norway'],
  ['a British ferry', 'a ferry of the United Kingdom'],
  ['an American ferry', 'a U.S. ferry'],
  ['sold', 'sell'],
  ['children', 'child'],
  ['NPEs', 'an NPE'],
  ['£7m', '7 million pounds'],
  ['$2.5bn', '2.5 billion dollars'],
  ['15 %', '15 per cent'],
  ['P&Q', 'P & Q'],
  ['re-export', 'reexport'],
  ['a trade mark', 'a trademark'],
  ['Lime Barn', 'LimeBarn'],
  ['an e-book', 'an ebook'],
  ['eleven', '11'],
  ['the twelfth', 'the 12th'],
  ['C-88/15', 'C 88/15'],
  ['COP 19', 'COP19'],
  ['No. 44', 'number 44'],
  ['The Them', 'The Them'],
  ['🧀', '🧀'],
] as const;

describe('either form finds the other', () => {
  it.each(PAIRS)('%s, %s', async (one, other) => {
    for (const [told, asked] of [[one, other], [other, one]]) {
      const index = await indexOf(`On Monday they spoke about ${told} again.`);
      const { hits, terms } = index.search(queryFor(`Who heard of ${asked} then`));
      expect([told, asked, hits[0]?.article.id]).toEqual([told, asked, 'told']);
      // Only "heard" is missing.
      expect(terms.filter(({ known }) => !known).map(({ word }) => word)).toEqual(['heard']);
    }
  }); // biome-ignore format: two ways round

  it('any number, written out or in digits', async () => {
    const words = 'two three four five six seven eight nine ten twelve fifteen twenty thirty ninety'.split(
      ' ',
    );
    const digits = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 90];
    await fc.assert(
      fc.asyncProperty(fc.nat(words.length - 1), fc.boolean(), async (at, turned) => {
        const [told, asked] = turned ? [digits[at], words[at]] : [words[at], digits[at]];
        const { hits } = (await indexOf(`They kept ${told} goats.`)).search(queryFor(`${asked}`));
        expect(hits[0]?.article.id).toBe('told');
      }),
      { numRuns: 30 },
    );
  });
});

describe('an identifier', () => {
  const told = 'The judges of C-88/15 and D2013-0042 met.';

  it('is missing where only its pieces are there', async () => {
    const index = await indexOf(told);
    for (const other of ['C-88/13', 'D2013-0015', 'C-42/15']) {
      const { terms } = index.search(queryFor(`the judges of ${other}`));
      expect(terms.filter(({ known, word }) => !known && word === other)).toHaveLength(1);
    }
  });

  it('counts whole, and its pieces little', async () => {
    const { terms } = (await indexOf(told)).search(queryFor('C-88/15'));
    const whole = terms.find(({ word }) => word === 'C-88/15')!;
    for (const piece of terms.filter((term) => term !== whole))
      expect(piece.weight).toBeLessThan(whole.weight);
    expect(terms.length).toBeGreaterThan(1);
  });
});

describe('words that stand apart', () => {
  it('are not one where the archive has them nowhere side by side', async () => {
    const index = await indexOf('The barn was green; limes grew elsewhere, and lime trees.');
    expect(index.search(queryFor('LimeBarn')).terms).toMatchObject([{ known: false }]);
  });
});
