import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchOptions } from '../../src/search/search.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { article, queryFor } from './articles.js';

const ALL = [
  article('ferry', ['The ferry paid the port tax of 1,500 francs.', 'It’s the “Old Harbour” line.'], {
    headline: 'Fees',
    date: '2016-02-01',
    author: 'Anna Berg',
  }),
  article('quay', ['The port raised a tax on quays.', 'Ferries pay no port  tax.'], {
    headline: 'Quays',
    date: '2018-02-01',
    author: 'Jo van Berg',
  }),
  article('undated', ['A port without a tax.', 'To be, or not to be.'], { headline: 'Ports' }),
];

async function found(question: string, options: SearchOptions) {
  const { hits } = (await SearchIndex.build(ALL)).search(queryFor(question), { limit: 20, ...options });
  return hits.map((hit) => `${hit.article.id} ${hit.paragraph}`);
}
const wording = (phrases: readonly string[], without: readonly string[] = []) => ({
  wording: { phrases, without },
});

describe('a search for wording', () => {
  it.each([
    ['port tax', ['ferry 1', 'quay 2']],
    ['PORT TAX', ['ferry 1', 'quay 2']],
    ['rt tax', []],
    ['port tax of', ['ferry 1']],
    ['tax on', ['quay 1']],
    ['zebra', []],
  ])('finds only what holds “%s” in whole words', async (phrase, expected) => {
    expect((await found('port tax', wording([phrase]))).sort()).toEqual(expected);
  });

  it('takes one kind of quotation mark and apostrophe for another', async () => {
    expect(await found('old harbour', wording(["it's the"]))).toEqual(['ferry 2']);
    expect(await found('old harbour', wording(['"old harbour"']))).toEqual(['ferry 2']);
  });

  it('leaves out what holds a word in any of its forms, also in its headline', async () => {
    expect((await found('port tax', wording([], ['ferry']))).sort()).toEqual(['quay 1', 'undated 1']);
    expect((await found('port tax', wording([], ['quay']))).sort()).toEqual(['ferry 1', 'undated 1']);
    expect((await found('port tax', wording([], ['a tax']))).sort()).toEqual(['ferry 1', 'quay 2']);
  });

  it('finds only what has all of the words, or all of the rest, where that is asked for', async () => {
    expect((await found('ferry tax', { all: true })).sort()).toEqual(['ferry 1', 'quay 2']);
    expect(await found('ferry zebra', { all: true })).toEqual([]);
    expect(await found('quays ferry', { all: true })).toEqual(['quay 2']);
  });

  it('gives the newest first where that is asked for, those without a date last', async () => {
    const places = await found('port tax', { order: 'newest' });
    expect(places).toEqual(['quay 1', 'quay 2', 'ferry 1', 'undated 1']);
    expect(await found('port tax', { order: 'newest', limit: 2 })).toEqual(['quay 1', 'quay 2']);
  });

  it('takes words of an author’s name in any order', async () => {
    expect(await found('port tax', { filters: { author: 'berg anna' } })).toEqual(['ferry 1']);
    expect((await found('port tax', { filters: { author: 'Berg' } })).sort()).toEqual([
      'ferry 1',
      'quay 1',
      'quay 2',
    ]);
    expect(await found('port tax', { filters: { author: '…' } })).toEqual([]);
  });

  it('parts what is found with a phrase from what is found without it', async () => {
    const index = await SearchIndex.build(ALL);
    const said = fc.constantFrom('port tax', 'ferry', 'the', 'a tax', 'of 1,500', 'zebra', 'port  tax.');
    fc.assert(
      fc.property(said, (phrase) => {
        const numbers = (options: SearchOptions) => index.search(queryFor('port tax ferry'), options).matches;
        const all = numbers({});
        const held = numbers(wording([phrase]));
        expect(held).toBeLessThanOrEqual(all);
        // A headline may hold it too, and forms of a word are left out with it.
        expect(numbers(wording([], [phrase]))).toBeLessThanOrEqual(all - held);
        expect(numbers(wording([phrase], [phrase]))).toBe(0);
      }),
    );
  });
});
